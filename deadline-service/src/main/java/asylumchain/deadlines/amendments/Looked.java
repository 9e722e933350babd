package asylumchain.deadlines.amendments;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import asylumchain.deadlines.amendments.ChangedCase.ChangedClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cases that were looked at, and those among them that change.
///
/// @param cases how many were looked at
/// @param leftOut how many were reached and not looked at
record Looked(long cases, long leftOut, List<ChangedCase> changed) {

  static final Looked NOTHING = new Looked(0, 0, List.of());

  Looked {
    changed = List.copyOf(changed);
  }

  Looked and(Looked other) {
    var all = new ArrayList<>(changed);
    all.addAll(other.changed);
    return new Looked(cases + other.cases, leftOut + other.leftOut, all);
  }

  /// By the first of their new last days.
  List<ChangedCase> inOrder() {
    return changed.stream()
        .sorted(
            comparing(Looked::firstDay, nullsLast(naturalOrder()))
                .thenComparing(it -> it.of().caseId()))
        .toList();
  }

  private static @Nullable LocalDate firstDay(ChangedCase changed) {
    return changed.clocks().stream()
        .map(ChangedClock::dueAfter)
        .filter(Objects::nonNull)
        .min(naturalOrder())
        .orElse(null);
  }
}
