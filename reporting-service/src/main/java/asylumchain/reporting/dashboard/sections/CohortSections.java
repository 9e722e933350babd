package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.cohort.CohortStockView;
import asylumchain.reporting.cohort.CohortStockView.Day;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.chart.AreaChart;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// What is left of a cohort.
public final class CohortSections {

  private final Asked asked;
  private final Told told;
  private final CohortView cohort;
  private final CohortStockView view;

  public CohortSections(Asked asked, CohortView cohort, CohortStockView view) {
    this.asked = asked;
    this.told = asked.told();
    this.cohort = cohort;
    this.view = view;
  }

  /// What is left, in one sentence.
  public String finding() {
    var latest = view.days().getLast();
    var table = table();
    return told.say(
        "cohorts.finding",
        told.either(cohort.nameNl(), cohort.nameEn()),
        told.count(view.members()),
        told.day(cohort.asOf()),
        told.day(latest.date()),
        table.cell(0, "open"),
        table.cell(0, "settled"));
  }

  /// The cohort at its beginning, or ten years back, at each month end, and on the last day.
  public Section burnDown() {
    var table = table();
    var open = table.drawn("open", 0).reversed();
    var late = table.drawn("pastTerm", 0).reversed();
    var plot =
        new Plot(
            "burn-down",
            told.say("burn-down.title"),
            told.say("burn-down.text"),
            shown().stream().map(Day::date).toList(),
            Scale.holding(open.stream().mapToDouble(it -> it)),
            told.wording()::rounded);
    var svg =
        AreaChart.svg(plot, List.of(new Series("late", late), Series.less("cohort", open, late)));
    return new Section(
        "burn-down",
        told.say("burn-down.title"),
        told.say("burn-down.finding", pace(table.cell(0, "settled"))),
        new Drawing(
            svg,
            List.of(new Sign("cohort", told.say("not.late")), new Sign("late", told.say("late")))),
        List.of(table));
  }

  /// The last day first. What is settled gives away what is open.
  private Table table() {
    var rows =
        Table.named(asked, "burn-down", "day", "open", "pastTerm", "settled", "shareSettled");
    for (var day : shown().reversed()) {
      var on = day.date().toString();
      rows.row(
          told.day(day.date()),
          asked.behind(told.count(day.open()), "asOf", on, "cohort", cohort.code()),
          asked.behind(
              told.count(day.pastTerm()),
              "asOf",
              on,
              "cohort",
              cohort.code(),
              "termStatus",
              "OVERDUE"),
          asked.counted(told.count(day.settled()), "settled", "cohort", cohort.code(), "asOf", on),
          told.share(day.settled(), view.members()));
    }
    return rows.parts("open", "pastTerm").together("open", "settled").done();
  }

  /// How many were settled per month, from the day the cohort was frozen.
  private String pace(Cell settled) {
    var days = ChronoUnit.DAYS.between(cohort.asOf(), view.days().getLast().date());
    var months = Math.max(1, days / 30.4375);
    return settled.isWithheld()
        ? settled.shown()
        : told.wording().rounded(settled.drawn(0) / months);
  }

  private List<Day> shown() {
    var days = view.days();
    return IntStream.range(0, days.size())
        .filter(i -> i == 0 || i == days.size() - 1 || isMonthEnd(days.get(i)))
        .mapToObj(days::get)
        .toList();
  }

  private static boolean isMonthEnd(Day day) {
    return day.date().getDayOfMonth() == day.date().lengthOfMonth();
  }
}
