package asylumchain.cases.intake.bulk;

import asylumchain.kit.imports.lines.Knowledge;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What may be delivered at this moment.
///
/// @param organisation by whom
/// @param today business date: nothing can have happened later
record Terms(String organisation, Knowledge knowledge, LocalDate today) {

  private static final ZoneId CHAIN = ZoneId.of("Europe/Amsterdam");

  /// The last day a fact can have happened on when it was known at this moment.
  ///
  /// @param recordedAt `null` means: now
  LocalDate lastDay(@Nullable Instant recordedAt) {
    return recordedAt == null ? today : LocalDate.ofInstant(recordedAt, CHAIN);
  }
}
