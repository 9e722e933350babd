package asylumchain.reporting.exposure;

import asylumchain.events.PenaltyEvent.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a penalty grows, day by day, until its maximum.
///
/// @param bands in the order of days; after the last of them it grows no more
/// @param maximum euros in all
record Growth(List<Band> bands, BigDecimal maximum) {

  private static final int FOR_EVER = Integer.MAX_VALUE;

  Growth {
    bands = List.copyOf(bands);
  }

  /// The same amount each day, or by a tariff; without either it does not grow.
  ///
  /// @param perDay euros; `null` when the tariff says it
  /// @param tariff `null` when every day costs the same
  static Growth of(@Nullable BigDecimal perDay, @Nullable List<Band> tariff, BigDecimal maximum) {
    if (tariff != null) {
      return new Growth(tariff, maximum);
    }
    return new Growth(perDay == null ? List.of() : List.of(new Band(FOR_EVER, perDay)), maximum);
  }

  /// Days on which it grows by the same amount each.
  ///
  /// @param from counted
  /// @param to counted
  /// @param perDay euros, above 0
  record Run(LocalDate from, LocalDate to, BigDecimal perDay) {}

  /// The days that cost, with what each costs. The day on which the maximum is reached costs what
  /// was left of it.
  ///
  /// @param days on which it counts, apart and in order
  List<Run> over(List<Days> days) {
    var runs = new ArrayList<Run>();
    var counted = 0;
    var left = maximum;
    for (var stretch : days) {
      var from = stretch.first();
      while (left.signum() > 0 && (stretch.last() == null || !from.isAfter(stretch.last()))) {
        var band = bandOf(counted + 1);
        if (band == null || (band.perDay().signum() == 0 && band.untilDay() == FOR_EVER)) {
          return runs;
        }
        var most = Math.min(band.untilDay() - counted, daysLeft(from, stretch.last()));
        var affordable = affordable(left, band.perDay(), most);
        if (affordable > 0 && band.perDay().signum() > 0) {
          runs.add(new Run(from, from.plusDays(affordable - 1), band.perDay()));
          left = left.subtract(band.perDay().multiply(BigDecimal.valueOf(affordable)));
        }
        if (affordable < most && left.signum() > 0) {
          runs.add(new Run(from.plusDays(affordable), from.plusDays(affordable), left));
          return runs;
        }
        counted += (int) most;
        from = from.plusDays(most);
      }
    }
    return runs;
  }

  private @Nullable Band bandOf(int day) {
    return bands.stream().filter(band -> day <= band.untilDay()).findFirst().orElse(null);
  }

  private static long daysLeft(LocalDate from, @Nullable LocalDate last) {
    return last == null ? FOR_EVER : ChronoUnit.DAYS.between(from, last) + 1;
  }

  private static long affordable(BigDecimal left, BigDecimal perDay, long most) {
    return perDay.signum() == 0
        ? most
        : left.divideToIntegralValue(perDay).min(BigDecimal.valueOf(most)).longValueExact();
  }

  /// As it stands in the database: `14:23,28:35,42:45`.
  String text() {
    return bands.stream()
        .map(band -> band.untilDay() + ":" + band.perDay().toPlainString())
        .collect(Collectors.joining(","));
  }

  /// Reads [#text].
  static Growth parse(String text, BigDecimal maximum) {
    var bands =
        Arrays.stream(text.split(","))
            .filter(band -> !band.isEmpty())
            .map(band -> band.split(":"))
            .map(band -> new Band(Integer.parseInt(band[0]), new BigDecimal(band[1])))
            .toList();
    return new Growth(bands, maximum);
  }
}
