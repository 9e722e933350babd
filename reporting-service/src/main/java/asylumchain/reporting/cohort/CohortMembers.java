package asylumchain.reporting.cohort;

import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The members of a cohort, open or settled.
@ApplicationScoped
public class CohortMembers implements CountedNumber {

  private final CohortCases cases;

  CohortMembers(CohortCases cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "members";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    return cases.read(asked, CohortQueries::members);
  }

  /// A part of the list of a cohort.
  ///
  /// @param asked all parameters of the address
  /// @throws Problem 404 for a cohort that does not exist, 400 with every violation
  CountedView list(String code, Map<String, List<String>> asked, Paging paging) {
    return cases.list(code, asked, paging, CohortQueries::members);
  }
}
