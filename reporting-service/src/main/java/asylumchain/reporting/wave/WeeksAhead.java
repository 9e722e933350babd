package asylumchain.reporting.wave;

import asylumchain.reporting.backlog.IsoWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/// All weeks of one group, those in which nothing expires among them. Of many groups they are many:
/// each is made when it is looked at.
final class WeeksAhead extends AbstractList<Wave.Week> implements RandomAccess {

  private final LocalDate asOf;
  private final IsoWeek first;
  private final long overdue;
  private final long[] due;
  private final Map<Pace, Long> settled;

  /// @param overdue past their term already
  /// @param byWeek cases whose term expires, by the Monday of the week
  /// @param settled for each pace
  WeeksAhead(LocalDate asOf, long overdue, Map<LocalDate, Long> byWeek, Map<Pace, Long> settled) {
    this.asOf = asOf;
    this.first = IsoWeek.of(asOf);
    this.overdue = overdue;
    this.due = new long[Wave.WEEKS];
    this.settled = settled;
    Arrays.setAll(due, n -> byWeek.getOrDefault(first.monday().plusWeeks(n), 0L));
  }

  @Override
  public int size() {
    return due.length;
  }

  @Override
  public Wave.Week get(int n) {
    Objects.checkIndex(n, due.length);
    var week = new IsoWeek(first.monday().plusWeeks(n));
    var cumulative = overdue + Arrays.stream(due, 0, n + 1).sum();
    return new Wave.Week(
        week.toString(),
        n == 0 ? asOf : week.monday(),
        week.sunday(),
        due[n],
        cumulative,
        lateAtBest(cumulative, ChronoUnit.DAYS.between(asOf, week.sunday())));
  }

  private Map<Pace, Long> lateAtBest(long cumulative, long days) {
    var late = new EnumMap<Pace, Long>(Pace.class);
    settled.forEach(
        (pace, cases) -> late.put(pace, Math.max(0, cumulative - pace.in(days, cases))));
    return late;
  }
}
