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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What lateness costs.
@ApplicationScoped
public class ExposureSections {

  private static final int WEEKS_BACK = 13;
  private static final int WEEKS_AHEAD = 26;

  /// Before any penalty.
  private static final LocalDate DAWN = LocalDate.of(1990, 1, 1);

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
    return List.of(regimes(asked, view).under(view.definitions()), weeks(asked, view));
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
    var day = view.basis().asOf();
    for (var regime : view.regimes()) {
      rows.row(
          told.code("regime", regime.regime().name()),
          cost(asked, told.euros(regime.accrued(), regime.cases()), regime.regime(), DAWN, day),
          counted(asked, told.euros(regime.paid(), regime.cases()), regime.regime(), "payments"),
          cost(asked, told.euros(regime.outstanding(), regime.cases()), regime.regime(), DAWN, day),
          cost(
              asked,
              told.euros(regime.projected(), regime.cases()),
              regime.regime(),
              day.plusDays(1),
              view.to()),
          cost(asked, told.count(regime.cases()), regime.regime(), DAWN, day),
          counted(asked, told.count(regime.persons()), regime.regime(), "persons"),
          counted(asked, told.count(regime.rulings()), regime.regime(), "rulings"));
    }
    var finding =
        told.say(
            "penalties.finding",
            told.euros(sum(view.regimes(), Regime::accrued), least(view)),
            told.euros(sum(view.regimes(), Regime::projected), least(view)),
            told.day(view.to()),
            told.count(view.notices()));
    return new Section(
        "penalties", told.say("penalties.title"), finding, null, List.of(rows.done()));
  }

  private static Section weeks(Asked asked, ExposureView view) {
    var told = asked.told();
    var rows =
        Table.named(asked, "penalty-weeks", "week", "regime", "accrued", "projected", "cumulative");
    var day = view.basis().asOf();
    for (var week : view.weeks()) {
      rows.row(
          Cell.mark(week.week(), week.week()),
          told.code("regime", week.regime().name()),
          cost(
              asked,
              told.euros(week.accrued(), cases(view, week.regime())),
              week.regime(),
              week.from(),
              week.to().isAfter(day) ? day : week.to()),
          cost(
              asked,
              told.euros(week.projected(), cases(view, week.regime())),
              week.regime(),
              week.from().isAfter(day) ? week.from() : day.plusDays(1),
              week.to()),
          cost(
              asked,
              told.euros(week.cumulative(), cases(view, week.regime())),
              week.regime(),
              DAWN,
              week.to()));
    }
    var table = rows.done();
    var administrative = cumulative(view, table, Kind.ADMINISTRATIVE);
    var court = cumulative(view, table, Kind.JUDICIAL);
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
        List.of(table));
  }

  /// What cases cost on some days, both included; the filters of the page do not apply.
  private static Cell cost(Asked asked, Cell number, Kind regime, LocalDate from, LocalDate to) {
    return asked
        .whole()
        .counted(
            number,
            "penalties",
            "regime",
            regime.name(),
            "from",
            from.toString(),
            "to",
            to.toString(),
            "asOf",
            asked.basis().asOf().toString());
  }

  /// What cases count up to the day asked about; the filters of the page do not apply.
  private static Cell counted(Asked asked, Cell number, Kind regime, String times) {
    var day = asked.basis().asOf().toString();
    return asked
        .whole()
        .counted(
            number,
            "penalties",
            "regime",
            regime.name(),
            "times",
            times,
            "from",
            DAWN.toString(),
            "to",
            day,
            "asOf",
            day);
  }

  private static List<Double> cumulative(ExposureView view, Table table, Kind kind) {
    return IntStream.range(0, view.weeks().size())
        .filter(i -> view.weeks().get(i).regime() == kind)
        .mapToObj(i -> table.cell(i, "cumulative").drawn(Double.NaN))
        .toList();
  }

  /// An amount tells of the cases that cost it.
  private static long cases(ExposureView view, Kind kind) {
    return view.regimes().stream()
        .filter(regime -> regime.regime() == kind)
        .mapToLong(Regime::cases)
        .sum();
  }

  /// The smaller number of cases of all regimes with any: a sum less what is shown of one
  /// would tell of the other.
  private static long least(ExposureView view) {
    return view.regimes().stream()
        .mapToLong(Regime::cases)
        .filter(cases -> cases > 0)
        .min()
        .orElse(0);
  }

  private static BigDecimal sum(List<Regime> regimes, Function<Regime, BigDecimal> amount) {
    return regimes.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
