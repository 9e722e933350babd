package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.IsoWeek;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The terms that expire, week by week, and whose they are.
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
        perWeek(Objects.requireNonNull(total.output().get(PACE)).settled()),
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

  /// What lapses this week and next, apart by one dimension; the most urgent first.
  ///
  /// @param by the dimension the view is grouped by
  public Section due(String id, String by) {
    var today = view.basis().asOf();
    var now = IsoWeek.of(today);
    var next = now.next();
    var rows = Table.named(asked, id, by, "stock", "overdue", "thisWeek", "nextWeek", "in13Weeks");
    for (var group : view.groups()) {
      var code = Objects.requireNonNull(group.group().get(by));
      rows.row(
          told.code(by, code),
          asked.behind(told.count(group.stock()), by, code),
          asked.behind(told.count(group.overdue()), by, code, "termStatus", "OVERDUE"),
          due(told.count(due(group, now)), today, now.sunday(), by, code),
          due(told.count(due(group, next)), next.monday(), next.sunday(), by, code),
          due(told.count(ahead(group)), today, last(), by, code));
    }
    rows.addsUp("stock", "overdue", "thisWeek", "nextWeek", "in13Weeks")
        .parts("stock", "overdue", "in13Weeks")
        .parts("in13Weeks", "thisWeek", "nextWeek")
        .largestFirst("thisWeek", "nextWeek", "overdue");
    var table = rows.done();
    return new Section(id, told.say(id + ".title"), most(table, by), null, List.of(table));
  }

  /// Where most lapses this week, as far as that is told.
  private String most(Table table, String by) {
    return table.isEmpty() || table.cell(0, "thisWeek").drawn(0) <= 0
        ? told.say("due.none")
        : told.say("due.most", table.cell(0, by), table.cell(0, "thisWeek"));
  }

  /// The cases whose term runs and expires on one of these days, both counted.
  private Cell due(Cell number, LocalDate from, LocalDate to, String... group) {
    var question = Stream.of("termStatus", "IN_TERM", "dueFrom", from, "dueTo", to);
    return asked.behind(
        number,
        Stream.concat(question.map(Object::toString), Stream.of(group)).toArray(String[]::new));
  }

  private Cell perWeek(long settled) {
    var count = told.count(settled);
    return count.isWithheld()
        ? count
        : told.decimal(
            BigDecimal.valueOf(told.rounded(settled))
                .divide(BigDecimal.valueOf(PACE.weeks()), 1, RoundingMode.HALF_UP));
  }

  private static long due(Wave group, IsoWeek week) {
    return group.weeks().stream()
        .filter(some -> some.week().equals(week.toString()))
        .mapToLong(Wave.Week::due)
        .sum();
  }

  private long ahead(Wave group) {
    var last = last();
    return group.weeks().stream()
        .filter(some -> !some.to().isAfter(last))
        .mapToLong(Wave.Week::due)
        .sum();
  }

  private LocalDate last() {
    return view.total().weeks().get(PACE.weeks() - 1).to();
  }

  private static long late(Wave.Week week) {
    return Objects.requireNonNull(week.lateAtBest().get(PACE));
  }
}
