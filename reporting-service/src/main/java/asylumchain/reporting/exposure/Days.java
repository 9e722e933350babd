package asylumchain.reporting.exposure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of calendar days.
///
/// @param first counted
/// @param last counted; `null` when it has no end
record Days(LocalDate first, @Nullable LocalDate last) {

  private boolean isEmpty() {
    return last != null && last.isBefore(first);
  }

  private boolean reaches(LocalDate day) {
    return last == null || !day.isAfter(last.plusDays(1));
  }

  private @Nullable LocalDate laterEnd(Days other) {
    if (last == null || other.last == null) {
      return null;
    }
    return last.isAfter(other.last) ? last : other.last;
  }

  /// The days that lie in at least one of them, as stretches that do not touch, in order.
  static List<Days> together(List<Days> stretches) {
    var joined = new ArrayList<Days>();
    stretches.stream()
        .filter(stretch -> !stretch.isEmpty())
        .sorted(Comparator.comparing(Days::first))
        .forEach(
            stretch -> {
              if (!joined.isEmpty() && joined.getLast().reaches(stretch.first())) {
                var before = joined.removeLast();
                joined.add(new Days(before.first(), before.laterEnd(stretch)));
              } else {
                joined.add(stretch);
              }
            });
    return joined;
  }
}
