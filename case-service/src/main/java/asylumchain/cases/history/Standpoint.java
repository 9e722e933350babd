package asylumchain.cases.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From where one case is looked at.
///
/// @param asOf the last day in law that counts; `null` for every day
/// @param knownAt what became known later does not count; `null` for all that is known now
public record Standpoint(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

  /// The case as it stands.
  boolean isNow() {
    return asOf == null && knownAt == null;
  }

  /// Whether what was recorded at this moment was known.
  boolean knew(Instant recordedAt) {
    return knownAt == null || !recordedAt.isAfter(knownAt);
  }

  /// Whether what happened on this day counts.
  boolean reaches(LocalDate occurredOn) {
    return asOf == null || !occurredOn.isAfter(asOf);
  }
}
