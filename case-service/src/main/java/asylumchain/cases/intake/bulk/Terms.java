package asylumchain.cases.intake.bulk;

import asylumchain.kit.imports.lines.CommonRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What may be delivered at this moment.
///
/// @param migration whether the source may bring its own `recordedAt`
/// @param now wall clock: nothing can be known later
/// @param today business date: nothing can have happened later
record Terms(boolean migration, Instant now, LocalDate today) {

  private static final ZoneId CHAIN = ZoneId.of("Europe/Amsterdam");

  /// The last day a fact can have happened on when it was known at this moment.
  ///
  /// @param recordedAt `null` means: now
  LocalDate lastDay(@Nullable Instant recordedAt) {
    return recordedAt == null ? today : LocalDate.ofInstant(recordedAt, CHAIN);
  }

  /// Why the source cannot bring this time of knowledge; `null` when it can.
  ///
  /// @param recordedAt `null` means: now
  /// @param last when the fact before was known
  @Nullable CommonRefusal refusal(@Nullable Instant recordedAt, Instant last) {
    if (recordedAt == null) {
      return null;
    }
    if (!migration) {
      return CommonRefusal.RECORDED_AT_NOT_ALLOWED;
    }
    if (recordedAt.isAfter(now)) {
      return CommonRefusal.RECORDED_AT_IN_FUTURE;
    }
    return recordedAt.isBefore(last) ? CommonRefusal.RECORDED_AT_FALLS_WITHIN : null;
  }
}
