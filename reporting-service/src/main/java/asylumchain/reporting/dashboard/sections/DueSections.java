package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.Dimension;
import asylumchain.reporting.backlog.IsoWeek;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Section;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.wave.Pace;
import asylumchain.reporting.wave.Wave;
import asylumchain.reporting.wave.WaveView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whose terms expire, apart by one dimension, beside what is settled in a week.
public final class DueSections {

  private static final Pace PACE = Pace.LAST_13_WEEKS;
  private static final String[] EXPIRING = {
    "stock", "overdue", "thisWeek", "nextWeek", "in13Weeks"
  };

  private final Asked asked;
  private final Told told;
  private final WaveView view;
  private final String by;
  private final StockDefinition stock;
  private final IsoWeek now;

  /// @param by the dimension the view is grouped by
  /// @param stock what is counted in it
  public DueSections(Asked asked, WaveView view, String by, StockDefinition stock) {
    this.asked = asked;
    this.told = asked.told();
    this.view = view;
    this.by = by;
    this.stock = stock;
    this.now = IsoWeek.of(view.basis().asOf());
  }

  /// What lapses this week and next; the most urgent first.
  public Section due() {
    var id = "due-" + by;
    var rows = Table.named(asked, id, columns());
    LapsingGroup.of(view.groups(), by, stock).forEach(group -> rows.row(cells(group)));
    rows.addsUp(EXPIRING)
        .parts("stock", "overdue", "in13Weeks")
        .parts("in13Weeks", "thisWeek", "nextWeek")
        .largestFirst("thisWeek", "nextWeek", "overdue");
    var table = rows.done();
    var finding = Stream.of(most(table), output()).filter(it -> !it.isEmpty()).toList();
    return new Section(
        id, told.say(id + ".title"), String.join(" ", finding), null, List.of(table));
  }

  /// What each group settles is told to those who may know it exactly: from it and from what other
  /// pages tell of what went out the rest could be subtracted.
  private boolean tellsOutput() {
    return told.isExact() && !isAwaited();
  }

  /// What is settled waits for nothing any more.
  private boolean isAwaited() {
    return by.equals(Dimension.WAITING_FOR.text());
  }

  private String[] columns() {
    var columns = new ArrayList<>(List.of(by));
    columns.addAll(List.of(EXPIRING));
    if (tellsOutput()) {
      columns.addAll(List.of("settledPerWeek", "lateIn13Weeks"));
    }
    return columns.toArray(String[]::new);
  }

  private Cell[] cells(LapsingGroup group) {
    var today = view.basis().asOf();
    var next = now.next();
    var last = PACE.weeks() - 1;
    var overdue = group.sum(Wave::overdue);
    var ahead = group.sum(wave -> wave.weeks().get(last).cumulative()) - overdue;
    var cells =
        new ArrayList<>(
            List.of(
                told.code(by, group.code()),
                asked.behind(told.count(group.sum(Wave::stock)), group.which()),
                asked.behind(told.count(overdue), group.and("termStatus", "OVERDUE")),
                due(group.due(0), today, now.sunday(), group),
                due(group.due(1), next.monday(), next.sunday(), group),
                due(ahead, today, group.week(last).to(), group)));
    if (tellsOutput()) {
      cells.add(told.perWeek(group.sum(DueSections::settled), PACE.weeks()));
      cells.add(told.count(Objects.requireNonNull(group.week(last).lateAtBest().get(PACE))));
    }
    return cells.toArray(Cell[]::new);
  }

  private static long settled(Wave wave) {
    return Objects.requireNonNull(wave.output().get(PACE), "each pace is told").settled();
  }

  /// Where most lapses this week, as far as that is told.
  private String most(Table table) {
    return table.isEmpty() || table.cell(0, "thisWeek").drawn(0) <= 0
        ? told.say("due.none")
        : told.say("due.most", table.cell(0, by), table.cell(0, "thisWeek"));
  }

  /// What is settled in a week where the groups cannot be told apart by it.
  private String output() {
    return isAwaited()
        ? told.say("due.output", told.perWeek(settled(view.total()), PACE.weeks()))
        : "";
  }

  /// The cases whose term runs and expires on one of these days, both counted.
  private Cell due(long cases, LocalDate from, LocalDate to, LapsingGroup group) {
    return asked.behind(
        told.count(cases),
        group.and("termStatus", "IN_TERM", "dueFrom", from.toString(), "dueTo", to.toString()));
  }
}
