package asylumchain.reporting.exposure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What penalties cost per day, all together; kept as the changes from one day to the next.
final class Ledger {

  private final NavigableMap<LocalDate, BigDecimal> changes = new TreeMap<>();

  void add(Growth.Run run) {
    changes.merge(run.from(), run.perDay(), BigDecimal::add);
    changes.merge(run.to().plusDays(1), run.perDay().negate(), BigDecimal::add);
  }

  /// Euros that have accrued by the end of a day, the day itself counted.
  BigDecimal through(LocalDate day) {
    var sum = BigDecimal.ZERO;
    for (var change : changes.headMap(day, true).entrySet()) {
      var days = ChronoUnit.DAYS.between(change.getKey(), day) + 1;
      sum = sum.add(change.getValue().multiply(BigDecimal.valueOf(days)));
    }
    return sum;
  }

  /// Euros that accrue after the end of one day and by the end of another; nothing when the other
  /// is not later.
  BigDecimal between(LocalDate after, LocalDate through) {
    return through.isAfter(after) ? through(through).subtract(through(after)) : BigDecimal.ZERO;
  }
}
