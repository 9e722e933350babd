package asylumchain.cases.history;

import asylumchain.kit.journal.JournalEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From where one case is looked at.
///
/// @param asOf the last day in law that counts; `null` for every day
/// @param knownAt what its source knew later does not count; `null` for all that is known now
/// @param journalledAt what this journal took later does not count, however long its source had
///   known it; `null` for all that it has
public record Standpoint(
    @Nullable LocalDate asOf, @Nullable Instant knownAt, @Nullable Instant journalledAt) {

  /// The case as it stands.
  boolean isNow() {
    return asOf == null && knownAt == null && journalledAt == null;
  }

  /// Whether what this row says was known.
  boolean knew(JournalEvent row) {
    return isUntil(row.recordedAt(), knownAt) && isUntil(row.journalledAt(), journalledAt);
  }

  /// Whether what happened on this day counts.
  boolean reaches(LocalDate occurredOn) {
    return asOf == null || !occurredOn.isAfter(asOf);
  }

  private static boolean isUntil(Instant moment, @Nullable Instant last) {
    return last == null || !moment.isAfter(last);
  }
}
