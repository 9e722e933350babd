package asylumchain.deadlines.penalty.cases;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// A stretch of calendar days, both ends included; empty when the last lies before the first.
public record Days(LocalDate first, LocalDate last) {

  /// How many.
  public int count() {
    return Math.toIntExact(Math.max(0, DAYS.between(first, last) + 1));
  }

  /// How many days together; a day that lies in several counts once.
  public static int together(List<Days> stretches) {
    var inOrder = stretches.stream().sorted(Comparator.comparing(Days::first)).toList();
    var counted = LocalDate.MIN;
    int days = 0;
    for (var stretch : inOrder) {
      var first = stretch.first().isAfter(counted) ? stretch.first() : counted.plusDays(1);
      days += new Days(first, stretch.last()).count();
      counted = stretch.last().isAfter(counted) ? stretch.last() : counted;
    }
    return days;
  }
}
