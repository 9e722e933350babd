package asylumchain.reporting.displacement;

import asylumchain.reporting.backlog.Displaced;
import asylumchain.reporting.backlog.Elsewhere;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.displacement.DisplacementQueries.Apart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The indicator alone, which needs to know of each case no more than its stage, and of those
/// outside a cohort whether they are past their term.
@ApplicationScoped
class ElsewhereFigures implements Elsewhere {

  private final MeasureDefinitions measures;
  private final DisplacementQueries queries;

  ElsewhereFigures(MeasureDefinitions measures, DisplacementQueries queries) {
    this.measures = measures;
    this.queries = queries;
  }

  @Override
  public Displaced beside(
      @Nullable OfCohort whose, LocalDate since, LocalDate to, Instant knownAt) {
    var cohort = whose == null || !whose.inside() ? null : whose.code();
    var first = since.isAfter(to) ? to : since;
    var apart = new Apart(cohort, null);
    var indicator =
        new Displacement(
                queries.stages(first, apart, knownAt),
                queries.stages(to, apart, knownAt),
                apart.whose())
            .indicator();
    return new Displaced(
        measures.get("displacement"),
        cohort,
        first,
        to,
        indicator.fall(),
        indicator.riseElsewhere(),
        indicator.risePer100());
  }
}
