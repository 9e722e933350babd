package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.chart.Axis;
import asylumchain.reporting.dashboard.chart.ColumnChart;
import asylumchain.reporting.dashboard.chart.Plot;
import asylumchain.reporting.dashboard.chart.Scale;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.wave.Pace;
import asylumchain.reporting.wave.Wave;
import asylumchain.reporting.wave.WaveView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The terms that expire, week by week.
public final class WaveSections {

  private static final Pace PACE = Pace.LAST_13_WEEKS;

  private final Asked asked;
  private final Told told;
  private final WaveView view;

  public WaveSections(Asked asked, WaveView view) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
  }

  /// This week and next in one sentence.
  public String thisWeekAndNext() {
    var weeks = view.total().weeks();
    return told.say(
        "weeks.finding",
        told.count(weeks.get(0).due()),
        told.count(weeks.get(1).due()),
        told.count(view.total().overdue()));
  }

  /// Whether the wave can be met, in one sentence.
  public String finding() {
    var total = view.total();
    var table = table();
    var week = total.weeks().get(PACE.weeks() - 1);
    return told.say(
        "wave.finding",
        PACE.weeks(),
        told.count(week.cumulative() - total.overdue()),
        told.perWeek(Objects.requireNonNull(total.output().get(PACE)).settled(), PACE.weeks()),
        table.cell(PACE.weeks() - 1, "lateAtBest"),
        told.count(total.overdue()));
  }

  /// The weeks ahead.
  ///
  /// @param weeks how many
  public Section wave(int weeks) {
    var table = table().first(weeks);
    return new Section("wave", told.say("wave.title"), finding(), drawing(table), List.of(table));
  }

  /// All weeks, however many are shown: what is withheld does not depend on that.
  private Table table() {
    var rows = Table.named(asked, "wave", "week", "from", "due", "cumulative", "lateAtBest");
    for (var week : view.total().weeks()) {
      rows.row(
          Cell.mark(week.week(), week.week()),
          told.day(week.from()),
          due(told.count(week.due()), week.from(), week.to()),
          asked.behind(
              told.count(week.cumulative()),
              "termStatus",
              "IN_TERM,OVERDUE",
              "dueTo",
              week.to().toString()),
          told.count(late(week)));
    }
    return rows.addsUp("due").running("cumulative", "due").running("lateAtBest", "due").done();
  }

  private Drawing drawing(Table table) {
    var plot =
        new Plot(
            "wave",
            told.say("wave.title"),
            told.say("wave.text"),
            Axis.named(table.rows().stream().map(row -> row.heading().shown()).toList()),
            Scale.holding(table.drawn("due", 0).stream().mapToDouble(it -> it)),
            told.wording()::rounded);
    var columns =
        IntStream.range(0, table.rows().size())
            .mapToObj(i -> column(table.cell(i, "week"), table.cell(i, "due")))
            .toList();
    return new Drawing(ColumnChart.svg(plot, columns), List.of());
  }

  private static ColumnChart.Column column(Cell week, Cell due) {
    return new ColumnChart.Column("published", due.drawn(0), week + ": " + due);
  }

  /// The cases whose term runs and expires on one of these days, both counted.
  private Cell due(Cell number, LocalDate from, LocalDate to) {
    return asked.behind(
        number, "termStatus", "IN_TERM", "dueFrom", from.toString(), "dueTo", to.toString());
  }

  private static long late(Wave.Week week) {
    return Objects.requireNonNull(week.lateAtBest().get(PACE));
  }
}
