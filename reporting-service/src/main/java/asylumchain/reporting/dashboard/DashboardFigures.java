package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.projection.Watermark;
import asylumchain.reporting.backlog.CompletenessQueries;
import asylumchain.reporting.backlog.Moments;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.cohort.CohortQueries;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.DashboardQueries.Months;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Gathers what the page tells.
@ApplicationScoped
class DashboardFigures {

  private static final int MONTHS_SHOWN = 48;

  private final DashboardQueries queries;
  private final CohortQueries cohorts;
  private final CompletenessQueries completeness;
  private final Watermark watermark;
  private final StockDefinitions definitions;
  private final Moments moments;

  DashboardFigures(
      DashboardQueries queries,
      CohortQueries cohorts,
      CompletenessQueries completeness,
      Watermark watermark,
      StockDefinitions definitions,
      Moments moments) {
    this.queries = queries;
    this.cohorts = cohorts;
    this.completeness = completeness;
    this.watermark = watermark;
    this.definitions = definitions;
    this.moments = moments;
  }

  /// @param cohortCode `null`: the first cohort there is
  /// @param knownAtText `null`: as known at the watermark
  /// @throws Problem 400 for a moment that is none, 404 for a cohort that does not exist
  @Transactional
  Figures read(@Nullable String cohortCode, @Nullable String knownAtText) {
    var wrong = new ArrayList<Violation>();
    var asked = moments.knownAt("knownAt", knownAtText, wrong);
    if (!wrong.isEmpty()) {
      throw Problem.badRequest(wrong);
    }
    var mark = watermark.watermark();
    var knownAt = asked == null ? mark : asked;
    var cohort = cohort(cohortCode);
    var months = months(moments.today());
    var definition = definitions.get(StockDefinitions.DEFAULT);
    return new Figures(
        moments.today(),
        mark,
        knownAt,
        completeness.asKnownAt(knownAt),
        definition.name(),
        cohort,
        queries.monthEnds(definition, cohort == null ? "" : cohort.code(), months, knownAt),
        Inflow.between(months.first(), months.last()));
  }

  private @Nullable CohortView cohort(@Nullable String code) {
    if (code == null) {
      var first = cohorts.after("", 1);
      return first.isEmpty() ? null : first.getFirst();
    }
    var found = cohorts.find(code);
    if (found == null) {
      throw Problem.notFound();
    }
    return found;
  }

  /// The last complete months up to the business date.
  private static Months months(LocalDate today) {
    var last = today.plusDays(1).minusMonths(1);
    return new Months(last.minusMonths(MONTHS_SHOWN - 1), last);
  }
}
