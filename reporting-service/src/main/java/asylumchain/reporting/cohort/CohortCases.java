package asylumchain.reporting.cohort;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.backlog.counted.CountedNumber;
import asylumchain.reporting.backlog.counted.CountedQuestion;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import asylumchain.reporting.backlog.counted.NumberParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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
    return list(code, asked, paging, CohortQueries::settled);
  }

  /// Some of the members, as they stand on a day and as known at a moment.
  interface Some {
    SqlText of(CohortView cohort, StockDefinition definition, LocalDate asOf, Instant knownAt);
  }

  /// The same of other members than those that are settled.
  CountedView list(String code, Map<String, List<String>> asked, Paging paging, Some some) {
    return cases.read(
        question -> read(new NumberParameters(question), code, Problem::notFound, some),
        asked,
        paging);
  }

  @Override
  public String name() {
    return "settled";
  }

  /// @throws Problem 400 with every violation
  @Override
  public CountedQuestion read(Map<String, List<String>> asked) {
    return read(asked, CohortQueries::settled);
  }

  /// The same of other members than those that are settled.
  ///
  /// @throws Problem 400 with every violation
  CountedQuestion read(Map<String, List<String>> asked, Some some) {
    var own = new NumberParameters(asked);
    var code = own.text(COHORT);
    return read(
        own, code, () -> Problem.badRequest(COHORT, "must name a cohort that exists"), some);
  }

  private CountedQuestion read(
      NumberParameters own, @Nullable String code, Supplier<Problem> unknown, Some some) {
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
        moment -> some.of(cohort, definition, asOf, moment));
  }
}
