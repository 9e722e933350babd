package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.chart.AreaChart;
import asylumchain.reporting.dashboard.chart.ColumnChart;
import asylumchain.reporting.dashboard.chart.LineChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.chart.Series;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Drawing.Sign;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The stock over the years: how much, how late, and what came in.
public final class StockSections {

  private final Asked asked;
  private final Told told;
  private final MonthEnds months;

  public StockSections(Asked asked, MonthEnds months) {
    this.asked = asked;
    this.told = asked.told();
    this.months = months;
  }

  /// The stock in one sentence.
  public String finding() {
    var latest = months.latest();
    return told.say(
        "stock.finding",
        told.day(latest.day()),
        told.count(latest.open()),
        told.count(latest.late()),
        told.share(latest.late(), latest.open()));
  }

  /// Stock per month end, the cohort apart from the rest.
  public Section stock() {
    var rows =
        Table.named(asked, "stock", "month", "open", "pastTerm", "sharePastTerm", "inCohort");
    for (var end : months.ends().reversed()) {
      rows.row(
          told.month(YearMonth.from(end.day())),
          told.count(end.open()),
          told.count(end.late()),
          told.share(end.late(), end.open()),
          told.count(end.cohortOpen()));
    }
    var svg =
        AreaChart.svg(
            plot("stock", counts(MonthEnd::open)),
            List.of(
                new Series("rest", counts(MonthEnd::otherOpen)),
                new Series("cohort", counts(MonthEnd::cohortOpen))));
    return section("stock", change(), new Drawing(svg, legend("cohort", "rest")), rows.done());
  }

  private String change() {
    var latest = months.latest();
    var before = months.ends().get(Math.max(0, months.ends().size() - 13));
    return told.say(
        "stock.change",
        told.count(before.open()),
        told.day(before.day()),
        told.count(latest.open()),
        told.day(latest.day()));
  }

  /// The part of the stock past its term, of all and outside the cohort.
  public Section pastTerm() {
    var rows = Table.named(asked, "past-term", "month", "all", "outside");
    for (var end : months.ends().reversed()) {
      rows.row(
          told.month(YearMonth.from(end.day())),
          told.share(end.late(), end.open()),
          told.share(end.otherLate(), end.otherOpen()));
    }
    var all = shares(MonthEnd::late, MonthEnd::open);
    var others = shares(MonthEnd::otherLate, MonthEnd::otherOpen);
    var plot =
        new Plot(
            "past-term",
            told.say("past-term.title"),
            told.say("past-term.text"),
            months.ends().stream().map(MonthEnd::day).toList(),
            Scale.holding(Stream.concat(all.stream(), others.stream()).mapToDouble(it -> it)),
            value -> told.wording().rounded(value) + "%");
    var svg = LineChart.svg(plot, List.of(new Series("rest", others), new Series("late", all)));
    var key =
        List.of(new Sign("late", told.say("word.all")), new Sign("rest line", told.say("rest")));
    return section("past-term", told.say("past-term.finding"), new Drawing(svg, key), rows.done());
  }

  /// First requests as published, beside what the stock does.
  public Section inflow() {
    var series = Inflow.between(months.ends().getFirst().day(), months.latest().day());
    var rows = Table.named(asked, "inflow", "month", "firstRequests", "kind", "basis");
    for (var row : series.reversed()) {
      rows.row(
          told.month(row.month()),
          told.exactly(row.firstRequests()),
          told.words(told.say(row.published() ? "inflow.published" : "inflow.estimated")),
          told.words(row.basis()));
    }
    if (series.isEmpty()) {
      return new Section("inflow", told.say("inflow.title"), "", null, List.of(rows.done()));
    }
    var plot =
        new Plot(
            "inflow",
            told.say("inflow.title"),
            told.say("inflow.text"),
            series.stream().map(row -> row.month().atDay(1)).toList(),
            Scale.holding(series.stream().mapToDouble(Inflow::firstRequests)),
            told.wording()::rounded);
    var svg = ColumnChart.svg(plot, series.stream().map(this::column).toList());
    var key =
        Stream.of("published", "estimated")
            .map(it -> new Sign(it, told.say("inflow." + it)))
            .toList();
    return section("inflow", told.say("inflow.source"), new Drawing(svg, key), rows.done());
  }

  private ColumnChart.Column column(Inflow row) {
    return new ColumnChart.Column(
        row.published() ? "published" : "estimated",
        row.firstRequests(),
        told.month(row.month()) + ": " + told.exactly(row.firstRequests()));
  }

  private List<Sign> legend(String... styles) {
    var cohort = months.cohort();
    return Stream.of(styles)
        .map(
            style ->
                style.equals("cohort") && cohort != null
                    ? new Sign(style, told.either(cohort.nameNl(), cohort.nameEn()))
                    : new Sign(style, told.say(style)))
        .toList();
  }

  private List<Double> counts(ToLongFunction<MonthEnd> count) {
    return values(end -> Told.rounded(count.applyAsLong(end)));
  }

  private List<Double> shares(ToLongFunction<MonthEnd> part, ToLongFunction<MonthEnd> whole) {
    return values(
        end -> {
          var share = told.share(part.applyAsLong(end), whole.applyAsLong(end)).value();
          return share instanceof Number number ? number.doubleValue() : Double.NaN;
        });
  }

  private List<Double> values(ToDoubleFunction<MonthEnd> value) {
    return months.ends().stream().map(value::applyAsDouble).toList();
  }

  private Plot plot(String id, List<Double> values) {
    return new Plot(
        id,
        told.say(id + ".title"),
        told.say(id + ".text"),
        months.ends().stream().map(MonthEnd::day).toList(),
        Scale.holding(values.stream().mapToDouble(it -> it)),
        told.wording()::rounded);
  }

  private Section section(String id, String finding, Drawing drawing, Table table) {
    return new Section(id, told.say(id + ".title"), finding, drawing, List.of(table));
  }
}
