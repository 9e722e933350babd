package asylumchain.reporting.cohort;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/// The members of a cohort that are settled: all that are not open any more.
@ApplicationScoped
public class CohortCases implements CountedNumber {

  static final String COHORT = "cohort";

  private final CohortQueries queries;
  private final Moments moments;
  private final StockDefinitions definitions;

  CohortCases(CohortQueries queries, Moments moments, StockDefinitions definitions) {
    this.queries = queries;
    this.moments = moments;
    this.definitions = definitions;
  }

  @Override
  public String name() {
    return "settled";
  }

  /// @throws Problem 400 with every violation
  @Override
  @Transactional
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var wrong = own.wrong();
    var code = own.text(COHORT);
    var asOf = moments.day("asOf", own.text("asOf"), wrong);
    var knownAt = moments.knownAt("knownAt", own.text("knownAt"), wrong);
    own.others()
        .keySet()
        .forEach(name -> wrong.add(new Violation(name, "is not a parameter of this question")));
    var cohort = code == null ? null : queries.find(code);
    if (cohort == null) {
      wrong.add(new Violation(COHORT, "must name a cohort that exists"));
      throw Problem.badRequest(wrong);
    }
    BacklogParameters.refuse(wrong);
    var definition = definitions.get(cohort.definition());
    return new CountedQuestion(
        List.of(definition.name()),
        asOf,
        knownAt,
        moment -> CohortQueries.settled(cohort, definition, asOf, moment));
  }
}
