package asylumchain.reporting.cohort;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.backlog.StockDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stock of a cohort per day, with how fresh and how complete it is. What is left of it counts
/// under the version of the definition that it was frozen under: a new one settles nobody.
@ApplicationScoped
public class CohortStock {

  private static final int MOST_DAYS = 3660;

  private final CohortQueries queries;
  private final Moments moments;
  private final BasisQueries basis;
  private final StockDefinitions definitions;
  private final Elsewhere elsewhere;

  CohortStock(
      CohortQueries queries,
      Moments moments,
      BasisQueries basis,
      StockDefinitions definitions,
      Elsewhere elsewhere) {
    this.queries = queries;
    this.moments = moments;
    this.basis = basis;
    this.definitions = definitions;
    this.elsewhere = elsewhere;
  }

  /// The members that were open at the end of each day.
  ///
  /// @throws Problem 400 with every violation
  @Transactional
  public CohortStockView of(
      CohortView cohort, @Nullable String from, @Nullable String to, @Nullable String knownAt) {
    var wrong = new ArrayList<Violation>();
    var first = from == null ? cohort.asOf() : moments.day("from", from, wrong);
    var span = new CohortQueries.Span(first, last(first, to, wrong));
    var asked = moments.knownAt("knownAt", knownAt, wrong);
    check(span, wrong);
    var known = basis.on(span.to(), asked);
    var definition = definitions.get(cohort.definition());
    return new CohortStockView(
        cohort.code(),
        definition.name(),
        known,
        cohort.members(),
        queries.perDay(cohort, definition, span, known.knownAt()),
        null);
  }

  /// The same with what was added elsewhere over the same days, from the same snapshot.
  ///
  /// @throws Problem 400 with every violation
  @Transactional
  CohortStockView besideElsewhere(
      CohortView cohort, @Nullable String from, @Nullable String to, @Nullable String knownAt) {
    var view = of(cohort, from, to, knownAt);
    return view.beside(
        elsewhere.beside(
            OfCohort.members(cohort.code()),
            view.days().getFirst().date(),
            view.basis().asOf(),
            view.basis().knownAt()));
  }

  private LocalDate last(LocalDate first, @Nullable String to, List<Violation> wrong) {
    var last = moments.day("to", to, wrong);
    return to == null && last.isBefore(first) ? first : last;
  }

  private static void check(CohortQueries.Span span, List<Violation> wrong) {
    if (span.to().isBefore(span.from())) {
      wrong.add(new Violation("to", "must not lie before from"));
    } else if (ChronoUnit.DAYS.between(span.from(), span.to()) > MOST_DAYS) {
      wrong.add(new Violation("to", "must lie within ten years of from"));
    }
    if (!wrong.isEmpty()) {
      throw Problem.badRequest(wrong);
    }
  }
}
