package asylumchain.reporting.cohort;

import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The members of a cohort that are settled: all that are not open any more.
@ApplicationScoped
public class CohortCases implements CountedNumber {

  private static final String COHORT = "cohort";

  private final CohortQueries queries;
  private final Moments moments;
  private final StockDefinitions definitions;
  private final CountedReading cases;

  CohortCases(
      CohortQueries queries, Moments moments, StockDefinitions definitions, CountedReading cases) {
    this.queries = queries;
    this.moments = moments;
    this.definitions = definitions;
    this.cases = cases;
  }

  /// A part of the list of a cohort.
  ///
  /// @param asked all parameters of the address
  /// @throws Problem 404 for a cohort that does not exist, 400 with every violation
  CountedView list(String code, Map<String, List<String>> asked, Paging paging) {
    return cases.read(
        question -> read(new NumberParameters(question), code, Problem::notFound), asked, paging);
  }

  @Override
  public String name() {
    return "settled";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    var own = new NumberParameters(asked);
    var code = own.text(COHORT);
    return read(own, code, () -> Problem.badRequest(COHORT, "must name a cohort that exists"));
  }

  private CountedQuestion read(
      NumberParameters own, @Nullable String code, Supplier<Problem> unknown) {
    var wrong = own.wrong();
    var asOf = moments.day("asOf", own.text("asOf"), wrong);
    var knownAt = moments.knownAt("knownAt", own.text("knownAt"), wrong);
    own.others()
        .keySet()
        .forEach(name -> wrong.add(new Violation(name, "is not a parameter of this question")));
    BacklogParameters.refuse(wrong);
    var cohort = code == null ? null : queries.find(code);
    if (cohort == null) {
      throw unknown.get();
    }
    var definition = definitions.get(cohort.definition());
    return new CountedQuestion(
        List.of(definition.name()),
        asOf,
        knownAt,
        moment -> CohortQueries.settled(cohort, definition, asOf, moment));
  }
}
