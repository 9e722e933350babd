package asylumchain.reporting.displacement;

import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.MeasureDefinitions;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.backlog.StockDefinitions;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.displacement.DisplacementQueries.Apart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers whether a stock was worked off or has moved.
@ApplicationScoped
public class DisplacementFigures {

  private final StockDefinitions stock;
  private final MeasureDefinitions measures;
  private final BasisQueries basis;
  private final DisplacementQueries queries;

  DisplacementFigures(
      StockDefinitions stock,
      MeasureDefinitions measures,
      BasisQueries basis,
      DisplacementQueries queries) {
    this.stock = stock;
    this.measures = measures;
    this.basis = basis;
    this.queries = queries;
  }

  /// Two days, from one snapshot.
  ///
  /// @param cohort `null`: all applications
  /// @param other a cohort beside it that is told apart; `null`: none
  /// @param knownAt both days as known then; `null`: at the watermark
  @Transactional
  public DisplacementView answer(
      @Nullable CohortView cohort,
      @Nullable CohortView other,
      LocalDate since,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    var known = basis.on(asOf, knownAt);
    var apart = new Apart(code(cohort), code(other));
    var displacement =
        new Displacement(
            queries.places(since, apart, known.knownAt()),
            queries.places(asOf, apart, known.knownAt()),
            apart.whose());
    var names = new EnumMap<What, StockDefinition.Name>(What.class);
    var cells = new EnumMap<What, String>(What.class);
    for (var what : What.values()) {
      var name = name(what.definition());
      names.put(what, name);
      cells.put(what, name.cell());
    }
    var definitions = new ArrayList<>(List.of(measures.get("displacement")));
    definitions.addAll(names.values());
    return new DisplacementView(
        definitions,
        known,
        apart.cohort(),
        apart.other(),
        since,
        displacement.indicator(),
        displacement.lines(cells),
        displacement.partners(),
        displacement.partnersByWho(),
        DisplacementFinding.of(displacement, cohort, names));
  }

  /// The same without a second cohort.
  @Transactional
  public DisplacementView answer(
      @Nullable CohortView cohort, LocalDate since, LocalDate asOf, @Nullable Instant knownAt) {
    return answer(cohort, null, since, asOf, knownAt);
  }

  private static @Nullable String code(@Nullable CohortView cohort) {
    return cohort == null ? null : cohort.code();
  }

  private StockDefinition.Name name(String id) {
    var definition = stock.find(id);
    return definition == null ? measures.get(id) : definition.name();
  }
}
