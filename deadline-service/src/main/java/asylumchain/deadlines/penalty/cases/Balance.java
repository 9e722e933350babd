package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.law.lateness.Lateness;
import asylumchain.deadlines.penalty.CourtPenalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What a penalty has come to by the end of a day. For a ruling about several cases it is one, and
/// grows on each day on which at least one of them is late.
///
/// @param days that cost
/// @param accrued euros
/// @param paid euros
public record Balance(int days, BigDecimal accrued, BigDecimal paid) {

  /// What one penalty came to.
  ///
  /// @param penalty as each of its cases has it; never empty, one for an administrative penalty
  public static Balance of(List<Penalty> penalty, LocalDate asOf, Lateness lateness) {
    var due = penalty.stream().filter(Penalty::isDue).toList();
    int days = Days.together(due.stream().map(it -> it.daysBy(asOf)).toList());
    var paid = penalty.stream().map(it -> it.paidBy(asOf)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Balance(days, accrued(penalty.getFirst(), days, lateness), paid);
  }

  /// Euros still to be paid; negative when too much was paid (Awb art. 4:20).
  public BigDecimal outstanding() {
    return accrued.subtract(paid);
  }

  private static BigDecimal accrued(Penalty penalty, int days, Lateness lateness) {
    var perDay = penalty.perDay();
    if (perDay != null) {
      return new CourtPenalty(perDay, penalty.maximum()).amount(days);
    }
    return lateness
        .tariff(penalty.regime())
        .map(tariff -> tariff.amount(days))
        .orElseThrow(() -> new IllegalStateException("no tariff " + penalty.regime()));
  }
}
