package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.cohort.CohortStockView;
import asylumchain.reporting.cohort.CohortStockView.Day;
import asylumchain.reporting.cohort.CohortView;
import asylumchain.reporting.dashboard.chart.AreaChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.chart.Series;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Drawing.Sign;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.util.List;
import java.util.function.ToLongFunction;
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
    return told.say(
        "cohorts.finding",
        told.either(cohort.nameNl(), cohort.nameEn()),
        told.count(view.members()),
        told.day(cohort.asOf()),
        told.day(latest.date()),
        told.count(latest.open()),
        told.count(latest.settled()));
  }

  /// The cohort at its beginning, at each month end, and on the last day.
  public Section burnDown() {
    var days = shown();
    var rows =
        Table.named(asked, "burn-down", "day", "open", "pastTerm", "settled", "shareSettled");
    for (var day : days.reversed()) {
      rows.row(
          told.day(day.date()),
          told.count(day.open()),
          told.count(day.pastTerm()),
          told.count(day.settled()),
          told.share(day.settled(), view.members()));
    }
    var plot =
        new Plot(
            "burn-down",
            told.say("burn-down.title"),
            told.say("burn-down.text"),
            days.stream().map(Day::date).toList(),
            Scale.holding(days.stream().mapToDouble(day -> Told.rounded(day.open()))),
            told.wording()::rounded);
    var svg =
        AreaChart.svg(
            plot,
            List.of(
                new Series("late", values(days, Day::pastTerm)),
                new Series("cohort", values(days, day -> day.open() - day.pastTerm()))));
    return new Section(
        "burn-down",
        told.say("burn-down.title"),
        told.say("burn-down.finding", pace()),
        new Drawing(
            svg,
            List.of(new Sign("cohort", told.say("not.late")), new Sign("late", told.say("late")))),
        List.of(rows.done()));
  }

  /// How many were settled per month, from the day the cohort was frozen.
  private String pace() {
    var months = Math.max(1, (view.days().size() - 1) / 30.4375);
    return told.wording().rounded(Told.rounded(view.days().getLast().settled()) / months);
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

  private static List<Double> values(List<Day> days, ToLongFunction<Day> value) {
    return days.stream().map(day -> (double) Told.rounded(value.applyAsLong(day))).toList();
  }
}
