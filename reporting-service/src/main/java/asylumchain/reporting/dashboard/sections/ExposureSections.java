package asylumchain.reporting.dashboard.sections;

import asylumchain.events.PenaltyEvent.Kind;
import asylumchain.reporting.dashboard.chart.Axis;
import asylumchain.reporting.dashboard.chart.LineChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.chart.Series;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Drawing.Sign;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.exposure.ExposureFigures;
import asylumchain.reporting.exposure.ExposureQuestion;
import asylumchain.reporting.exposure.ExposureView;
import asylumchain.reporting.exposure.ExposureView.Regime;
import asylumchain.reporting.exposure.ExposureView.Week;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What lateness costs.
@ApplicationScoped
public class ExposureSections {

  private static final int WEEKS_BACK = 13;
  private static final int WEEKS_AHEAD = 26;

  private final ExposureFigures figures;

  ExposureSections(ExposureFigures figures) {
    this.figures = figures;
  }

  /// By regime and by week, of all cases together.
  public List<Section> of(Asked asked) {
    var day = asked.basis().asOf();
    var view =
        figures.answer(
            new ExposureQuestion(
                day,
                asked.basis().knownAt(),
                day.minusWeeks(WEEKS_BACK),
                day.plusWeeks(WEEKS_AHEAD)));
    return List.of(regimes(asked, view), weeks(asked, view));
  }

  private static Section regimes(Asked asked, ExposureView view) {
    var told = asked.told();
    var rows =
        Table.named(
            asked,
            "penalties",
            "regime",
            "accrued",
            "paid",
            "outstanding",
            "projected",
            "cases",
            "persons",
            "rulings");
    for (var regime : view.regimes()) {
      rows.row(
          told.code("regime", regime.regime().name()),
          told.euros(regime.accrued()),
          told.euros(regime.paid()),
          told.euros(regime.outstanding()),
          told.euros(regime.projected()),
          told.count(regime.cases()),
          told.count(regime.persons()),
          told.count(regime.rulings()));
    }
    var finding =
        told.say(
            "penalties.finding",
            told.euros(sum(view.regimes(), Regime::accrued)),
            told.euros(sum(view.regimes(), Regime::projected)),
            told.day(view.to()),
            told.count(view.notices()));
    return new Section(
        "penalties", told.say("penalties.title"), finding, null, List.of(rows.done()));
  }

  private static Section weeks(Asked asked, ExposureView view) {
    var told = asked.told();
    var rows =
        Table.named(asked, "penalty-weeks", "week", "regime", "accrued", "projected", "cumulative");
    for (var week : view.weeks()) {
      rows.row(
          Cell.mark(week.week(), week.week()),
          told.code("regime", week.regime().name()),
          told.euros(week.accrued()),
          told.euros(week.projected()),
          told.euros(week.cumulative()));
    }
    var administrative = cumulative(view, Kind.ADMINISTRATIVE);
    var court = cumulative(view, Kind.JUDICIAL);
    var plot =
        new Plot(
            "penalty-weeks",
            told.say("penalty-weeks.title"),
            told.say("penalty-weeks.text"),
            Axis.named(
                view.weeks().stream()
                    .filter(week -> week.regime() == Kind.JUDICIAL)
                    .map(Week::week)
                    .toList()),
            Scale.holding(
                Stream.concat(administrative.stream(), court.stream()).mapToDouble(it -> it)),
            told.wording()::rounded);
    var svg =
        LineChart.svg(plot, List.of(new Series("rest", administrative), new Series("late", court)));
    var key =
        List.of(
            new Sign("rest line", told.code("regime", Kind.ADMINISTRATIVE.name()).shown()),
            new Sign("late", told.code("regime", Kind.JUDICIAL.name()).shown()));
    return new Section(
        "penalty-weeks",
        told.say("penalty-weeks.title"),
        told.say("penalty-weeks.finding"),
        new Drawing(svg, key),
        List.of(rows.done()));
  }

  private static List<Double> cumulative(ExposureView view, Kind kind) {
    return view.weeks().stream()
        .filter(week -> week.regime() == kind)
        .map(week -> week.cumulative().doubleValue())
        .toList();
  }

  private static BigDecimal sum(List<Regime> regimes, Function<Regime, BigDecimal> amount) {
    return regimes.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
