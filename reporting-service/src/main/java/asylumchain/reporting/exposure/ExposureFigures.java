package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.IsoWeek;
import asylumchain.reporting.backlog.MeasureDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;

/// Answers what lateness costs.
@ApplicationScoped
public class ExposureFigures {

  private final MeasureDefinitions definitions;
  private final BasisQueries basis;
  private final ExposureQueries queries;

  ExposureFigures(MeasureDefinitions definitions, BasisQueries basis, ExposureQueries queries) {
    this.definitions = definitions;
    this.basis = basis;
    this.queries = queries;
  }

  /// Both regimes, from one snapshot.
  @Transactional
  public ExposureView answer(ExposureQuestion question) {
    var asOf = question.asOf();
    var known = basis.on(asOf, question.knownAt());
    var first = IsoWeek.of(question.from());
    var last = IsoWeek.of(question.to());
    var charges = queries.charges(last.sunday(), asOf, known.knownAt());
    var paid = queries.paid(asOf, known.knownAt());
    var regimes = new EnumMap<Kind, Exposure>(Kind.class);
    for (var kind : Kind.values()) {
      regimes.put(kind, Exposure.of(kind, charges, asOf));
    }
    var totals = new ArrayList<ExposureView.Regime>();
    regimes.forEach(
        (kind, exposure) ->
            totals.add(exposure.total(last.sunday(), paid.getOrDefault(kind, BigDecimal.ZERO))));
    var cases = Exposure.cases(regimes.values());
    var persons = Exposure.persons(regimes.values());
    return new ExposureView(
        definitions.get("penalty-exposure"),
        known,
        first.monday(),
        last.sunday(),
        queries.notices(asOf, known.knownAt()),
        cases,
        persons,
        totals,
        weeks(regimes.values(), first, last),
        ExposureFinding.of(totals, cases, persons, last));
  }

  private static List<ExposureView.Week> weeks(
      Collection<Exposure> regimes, IsoWeek first, IsoWeek last) {
    var weeks = new ArrayList<ExposureView.Week>();
    for (var week = first; !week.monday().isAfter(last.monday()); week = week.next()) {
      for (var regime : regimes) {
        weeks.add(regime.week(week));
      }
    }
    return weeks;
  }
}
