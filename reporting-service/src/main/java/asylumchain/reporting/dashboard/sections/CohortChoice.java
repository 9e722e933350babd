package asylumchain.reporting.dashboard.sections;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.cohort.CohortQueries;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.frame.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which cohort a page is about.
@ApplicationScoped
public class CohortChoice {

  private static final int MOST_SHOWN = 100;

  private final CohortQueries cohorts;

  CohortChoice(CohortQueries cohorts) {
    this.cohorts = cohorts;
  }

  /// The cohorts to choose from, in order of code.
  @Transactional
  public List<CohortView> all() {
    return cohorts.after("", MOST_SHOWN);
  }

  /// The one whose members, or whose outsiders, a question is about; `null` where it is about all.
  @Transactional
  public @Nullable CohortView about(Asked asked) {
    var whose = asked.value("cohort");
    return whose == null ? null : cohorts.find(OfCohort.parse(whose).code());
  }

  /// The one that was chosen, else the first; `null` while none is frozen.
  ///
  /// @param name of the field in which it is chosen
  /// @throws Problem 400 for a cohort that does not exist, and for what is outside of one
  @Transactional
  public @Nullable CohortView of(String name, Asked asked) {
    var code = asked.value(name);
    if (code != null && !OfCohort.parse(code).inside()) {
      throw Problem.badRequest(name, "must be a cohort: this page has nothing outside of one");
    }
    if (code == null) {
      var first = cohorts.after("", 1);
      return first.isEmpty() ? null : first.getFirst();
    }
    var found = cohorts.find(code);
    if (found == null) {
      throw Problem.badRequest(name, "names a cohort that does not exist");
    }
    return found;
  }
}
