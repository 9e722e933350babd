package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.OfCohort;
import asylumchain.reporting.dashboard.chart.AreaChart;
import asylumchain.reporting.dashboard.chart.ColumnChart;
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
import asylumchain.reporting.dashboard.frame.Told;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    var table = table();
    return told.say(
        "stock.finding",
        told.day(months.latest().day()),
        table.cell(0, "open"),
        table.cell(0, "pastTerm"),
        table.cell(0, "sharePastTerm"));
  }

  /// The stock at the end of months, and perhaps of the day asked about, the cohort apart from the
  /// rest.
  public Section stock() {
    var table = table();
    var open = table.drawn("open", 0).reversed();
    var cohort = table.drawn("inCohort", 0).reversed();
    var plot =
        new Plot(
            "stock",
            told.say("stock.title"),
            told.say(months.cohort() == null ? "stock.text" : "stock.text.cohort"),
            months.ends().stream().map(MonthEnd::day).toList(),
            Scale.holding(open.stream().mapToDouble(it -> it)),
            told.wording()::rounded);
    return section("stock", change(table), drawing(plot, open, cohort), table);
  }

  /// One area where no cohort stands apart: what would be outside of none needs no name.
  private Drawing drawing(Plot plot, List<Double> open, List<Double> cohort) {
    return months.cohort() == null
        ? new Drawing(AreaChart.svg(plot, List.of(new Series("cohort", open))), List.of())
        : new Drawing(
            AreaChart.svg(
                plot, List.of(Series.less("rest", open, cohort), new Series("cohort", cohort))),
            legend("cohort", "rest"));
  }

  /// The last first.
  private Table table() {
    var rows =
        Table.named(asked, "stock", "endOf", "open", "pastTerm", "sharePastTerm", "inCohort");
    var chosen = months.cohort();
    var cohort = chosen == null ? "" : chosen.code();
    for (var end : months.ends().reversed()) {
      var day = end.day().toString();
      rows.row(
          end(end),
          asked.behind(told.count(end.open()), "asOf", day),
          asked.behind(told.count(end.late()), "asOf", day, "termStatus", "OVERDUE"),
          told.share(end.late(), end.open()),
          asked.behind(told.count(end.cohortOpen()), "asOf", day, "cohort", cohort));
    }
    return rows.parts("open", "pastTerm").parts("open", "inCohort").done();
  }

  /// A month by its name, any other day by its date.
  private Cell end(MonthEnd end) {
    return end.endsMonth() ? told.month(YearMonth.from(end.day())) : told.day(end.day());
  }

  private String change(Table table) {
    var before = months.aYearBack();
    return told.say(
        "stock.change",
        table.cell(before, "open"),
        told.day(months.ends().reversed().get(before).day()),
        table.cell(0, "open"),
        told.day(months.latest().day()));
  }

  /// The part of the stock past its term, of all and outside the cohort. How many that are is told
  /// to those who may know it exactly: from it and from other tables the rest could be subtracted.
  public Section pastTerm() {
    var table = told.isExact() ? countsPastTerm() : sharesPastTerm();
    var all = table.drawn("all", Double.NaN).reversed();
    var others = table.drawn("outside", Double.NaN).reversed();
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
        List.of(
            new Sign("late line", told.say("word.all")), new Sign("rest line", told.say("rest")));
    return section("past-term", share(table), new Drawing(svg, key), table);
  }

  /// The share now and a year before, as far as both are told.
  private String share(Table table) {
    var meaning = told.say("past-term.finding");
    var before = months.aYearBack();
    return Stream.of(0, before).allMatch(row -> table.cell(row, "all").value() instanceof Number)
        ? told.say(
                "past-term.now",
                table.cell(0, "endOf"),
                table.cell(0, "all"),
                table.cell(before, "endOf"),
                table.cell(before, "all"))
            + " "
            + meaning
        : meaning;
  }

  private Table sharesPastTerm() {
    var rows = Table.named(asked, "past-term", "endOf", "all", "outside");
    for (var end : months.ends().reversed()) {
      rows.row(
          end(end),
          told.share(end.late(), end.open()),
          told.share(end.otherLate(), end.otherOpen()));
    }
    return rows.done();
  }

  private Table countsPastTerm() {
    var rows =
        Table.named(asked, "past-term", "endOf", "pastTerm", "all", "pastTermOutside", "outside");
    var cohort = months.cohort();
    for (var end : months.ends().reversed()) {
      var question = new TreeMap<>(Map.of("asOf", end.day().toString(), "termStatus", "OVERDUE"));
      var late = asked.behind(told.count(end.late()), question);
      if (cohort != null) {
        question.put("cohort", OfCohort.others(cohort.code()).text());
      }
      rows.row(
          end(end),
          late,
          told.share(end.late(), end.open()),
          asked.behind(told.count(end.otherLate()), question),
          told.share(end.otherLate(), end.otherOpen()));
    }
    return rows.done();
  }

  /// First requests as published, beside what the stock does.
  public Section inflow() {
    var series = Inflow.between(months.ends().getFirst().day(), months.lastMonth());
    var rows = Table.named(asked, "inflow", "month", "firstRequests", "kind", "basis");
    for (var row : series.reversed()) {
      rows.row(
          told.month(row.month()),
          told.exactly(row.firstRequests()),
          told.words(told.say(row.published() ? "inflow.published" : "inflow.estimated")),
          Cell.words(told.code("basis", row.basisCode()).shown(), row.basis()));
    }
    if (series.isEmpty()) {
      return new Section(
          "inflow", told.say("inflow.title"), told.say("inflow.none"), null, List.of(rows.done()));
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
    var table = rows.done();
    var latest =
        told.say(
            "inflow.latest",
            table.cell(0, "month"),
            table.cell(0, "firstRequests"),
            table.cell(0, "kind"));
    return section(
        "inflow", latest + " " + told.say("inflow.source"), new Drawing(svg, key), table);
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

  private Section section(String id, String finding, Drawing drawing, Table table) {
    return new Section(id, told.say(id + ".title"), finding, drawing, List.of(table));
  }
}
