package asylumchain.reporting.durations;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A duration in days, and in months as people say it.
///
/// @param months of 30.4375 days, a twelfth of the mean year; to one decimal
public record Days(BigDecimal days, BigDecimal months) {

  private static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

  static Days of(int days) {
    return of(BigDecimal.valueOf(days));
  }

  /// @param days to one decimal
  static Days of(double days) {
    return of(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP));
  }

  private static Days of(BigDecimal days) {
    return new Days(days, days.divide(DAYS_PER_MONTH, 1, RoundingMode.HALF_UP));
  }
}
