package asylumchain.deadlines.board.worklist;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How old a case is, in bands of months.
final class CaseAge {

  private static final TreeMap<Integer, String> BANDS_BELOW_MONTHS =
      new TreeMap<>(Map.of(3, "0-3", 6, "3-6", 12, "6-12", 15, "12-15", 21, "15-21"));

  private CaseAge() {}

  /// The band on a day.
  ///
  /// @param since the day of lodging, or of the first fact while not lodged; `null` while unknown
  static @Nullable String bandOn(LocalDate day, @Nullable LocalDate since) {
    if (since == null) {
      return null;
    }
    return BANDS_BELOW_MONTHS.entrySet().stream()
        .filter(band -> day.isBefore(since.plusMonths(band.getKey())))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse("over-21");
  }
}
