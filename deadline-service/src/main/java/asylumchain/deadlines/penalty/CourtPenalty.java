package asylumchain.deadlines.penalty;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A penalty that a court attached to its term (rechterlijke dwangsom). One for all cases of its
/// ruling.
///
/// Source: Awb art. 8:55d(2).
///
/// @param perDay euros for each day after the term
/// @param maximum euros in all
public record CourtPenalty(BigDecimal perDay, BigDecimal maximum) {

  private static final BigDecimal FORESEEABLE = BigDecimal.valueOf(1_000_000);

  /// @throws IllegalArgumentException if an amount is negative
  public CourtPenalty {
    if (perDay.signum() < 0 || maximum.signum() < 0) {
      throw new IllegalArgumentException("a penalty is not negative");
    }
  }

  /// Euros after so many days. Never less on a later day, and never above the maximum.
  ///
  /// @param days 0 or more
  public BigDecimal amount(int days) {
    return perDay.multiply(BigDecimal.valueOf(days)).min(maximum);
  }

  /// How many days after the court's term have cost by the end of a day.
  ///
  /// @param decideBy last day of the court's term
  /// @param decidedOn the day of the decision, which does not count; `null` while there is none
  public static int daysBy(LocalDate asOf, LocalDate decideBy, @Nullable LocalDate decidedOn) {
    var last = decidedOn == null || decidedOn.isAfter(asOf) ? asOf : decidedOn.minusDays(1);
    return Math.toIntExact(Math.max(0, DAYS.between(decideBy, last)));
  }

  /// The last day that costs, when no decision ends it earlier; `null` where nothing is due per
  /// day, or so little that the maximum is not reached within a million days.
  ///
  /// @param decideBy last day of the court's term
  public @Nullable LocalDate lastDay(LocalDate decideBy) {
    if (perDay.signum() == 0) {
      return null;
    }
    var days = maximum.divide(perDay, 0, RoundingMode.CEILING);
    return days.compareTo(FORESEEABLE) > 0 ? null : decideBy.plusDays(days.longValueExact());
  }
}
