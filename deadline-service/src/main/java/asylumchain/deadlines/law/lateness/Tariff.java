package asylumchain.deadlines.law.lateness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the administrative penalty grows, for notices received in a period.
///
/// Source: Awb art. 4:17(2).
///
/// @param id the year in which it came, as callers name it
/// @param from first day of receipt
/// @param until last day of receipt; `null` while it stands
/// @param bands in the order of days
/// @param maximum euros in all
public record Tariff(
    String id,
    LocalDate from,
    @Nullable LocalDate until,
    List<Band> bands,
    BigDecimal maximum,
    String basis,
    List<String> sources,
    String confidence) {

  /// @throws IllegalArgumentException if there is no band, a band does not follow the one before,
  ///   or all days together do not make the maximum
  public Tariff {
    bands = List.copyOf(bands);
    sources = List.copyOf(sources);
    int before = 0;
    for (var band : bands) {
      if (band.untilDay() <= before) {
        throw new IllegalArgumentException("the bands of tariff %s do not follow".formatted(id));
      }
      before = band.untilDay();
    }
    if (amount(bands, Integer.MAX_VALUE).compareTo(maximum) != 0) {
      throw new IllegalArgumentException(
          "the days of tariff %s do not add up to its maximum".formatted(id));
    }
  }

  /// A stretch of days in default.
  ///
  /// @param untilDay its last day, counted from 1
  /// @param perDay euros
  public record Band(int untilDay, BigDecimal perDay) {}

  /// Whether it holds for a notice received on that day.
  public boolean holdsOn(LocalDate received) {
    return !received.isBefore(from) && (until == null || !received.isAfter(until));
  }

  /// Euros due after so many days in default. Never less on a later day, and never above the
  /// maximum.
  ///
  /// @param days 0 or more
  public BigDecimal amount(int days) {
    return amount(bands, days);
  }

  /// On how many days it grows.
  public int lastDay() {
    return bands.isEmpty() ? 0 : bands.getLast().untilDay();
  }

  private static BigDecimal amount(List<Band> bands, int days) {
    var amount = BigDecimal.ZERO;
    int before = 0;
    for (var band : bands) {
      int daysInBand = Math.clamp((long) days - before, 0, band.untilDay() - before);
      amount = amount.add(band.perDay().multiply(BigDecimal.valueOf(daysInBand)));
      before = band.untilDay();
    }
    return amount;
  }
}
