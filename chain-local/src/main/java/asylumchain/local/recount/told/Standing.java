package asylumchain.local.recount.told;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a case stood at the end of a day.
///
/// @param values of the dimensions that do not depend on the day asked about; none where it has
///   none
/// @param since the day it was lodged, or that of its first event while it is not
/// @param settledOn `null` while it is open
public record Standing(
    Map<String, String> values, LocalDate since, boolean isLodged, @Nullable LocalDate settledOn) {

  /// What a case has of a dimension of which it has nothing.
  public static final String NONE = "NONE";

  private static final Map<String, Integer> MONTHS =
      Map.of("0-3", 3, "3-6", 6, "6-12", 12, "12-15", 15, "15-21", 21);

  /// Its value of a dimension that does not depend on the day; `NONE` where it has none.
  public String value(String dimension) {
    return values.getOrDefault(dimension, NONE);
  }

  /// The band with the fewest months that are not over.
  String ageBand(LocalDate day) {
    return MONTHS.entrySet().stream()
        .filter(band -> day.isBefore(since.plusMonths(band.getValue())))
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("over-21");
  }
}
