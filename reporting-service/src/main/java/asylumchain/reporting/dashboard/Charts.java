package asylumchain.reporting.dashboard;

import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.chart.AreaChart;
import asylumchain.reporting.dashboard.chart.ColumnChart;
import asylumchain.reporting.dashboard.chart.LineChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.chart.Series;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/// The drawings of the page.
final class Charts {

  private final Figures figures;
  private final Wording wording;

  Charts(Figures figures, Wording wording) {
    this.figures = figures;
    this.wording = wording;
  }

  /// Stock over time, the cohort apart from the rest.
  String stock() {
    var plot = plot("stock", values(MonthEnd::open), wording::rounded);
    return AreaChart.svg(
        plot,
        List.of(
            new Series("rest", values(MonthEnd::otherOpen)),
            new Series("cohort", values(MonthEnd::cohortOpen))));
  }

  /// Share of the stock past its term, of all and of what is outside the cohort.
  String pastTerm() {
    var all = values(MonthEnd::shareLate);
    var others = values(MonthEnd::otherShareLate);
    var both = List.of(all, others).stream().flatMap(List::stream).toList();
    return LineChart.svg(
        plot("late", both, value -> wording.rounded(value * 100) + "%"),
        List.of(new Series("rest", others), new Series("late", all)));
  }

  /// What is left of the cohort.
  String burnDown(CohortView cohort) {
    var days = figures.since(cohort);
    var plot =
        new Plot(
            "burndown",
            wording.say("burndown.title"),
            wording.say("burndown.text"),
            days.stream().map(MonthEnd::day).toList(),
            Scale.holding(days.stream().mapToDouble(MonthEnd::cohortOpen)),
            wording::rounded);
    return AreaChart.svg(
        plot,
        List.of(
            new Series("late", days.stream().map(end -> (double) end.cohortLate()).toList()),
            new Series(
                "cohort",
                days.stream().map(end -> (double) end.cohortOpen() - end.cohortLate()).toList())));
  }

  /// First requests per month, published and estimated.
  String inflow() {
    var rows = figures.inflow();
    var plot =
        new Plot(
            "inflow",
            wording.say("inflow.title"),
            wording.say("inflow.text"),
            rows.stream().map(row -> row.month().atDay(1)).toList(),
            Scale.holding(rows.stream().mapToDouble(Inflow::firstRequests)),
            wording::rounded);
    return ColumnChart.svg(plot, rows.stream().map(this::column).toList());
  }

  private ColumnChart.Column column(Inflow row) {
    return new ColumnChart.Column(
        row.published() ? "published" : "estimated",
        row.firstRequests(),
        wording.month(row.month()) + ": " + wording.number(row.firstRequests()));
  }

  private List<Double> values(ToDoubleFunction<MonthEnd> value) {
    return figures.monthEnds().stream().map(value::applyAsDouble).toList();
  }

  private Plot plot(String id, List<Double> values, DoubleFunction<String> tick) {
    return new Plot(
        id,
        wording.say(id + ".title"),
        wording.say(id + ".text"),
        figures.monthEnds().stream().map(MonthEnd::day).toList(),
        Scale.holding(values.stream().mapToDouble(Double::doubleValue)),
        tick);
  }
}
