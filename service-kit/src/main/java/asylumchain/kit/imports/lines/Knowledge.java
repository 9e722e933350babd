package asylumchain.kit.imports.lines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a delivery may say about when its source knew things.
///
/// @param migration whether it may say so at all
/// @param restatement whether it may bring what was known before the latest published figures
/// @param publishedUntil the latest moment of knowledge on which published figures rest;
///   `Instant.MIN` while none were published
/// @param now wall clock: nothing can be known later
public record Knowledge(
    boolean migration, boolean restatement, Instant publishedUntil, Instant now) {

  /// Why the source cannot bring this time of knowledge; `null` when it can.
  ///
  /// @param recordedAt `null` means: now
  /// @param last when the fact before was known
  public @Nullable CommonRefusal refusal(@Nullable Instant recordedAt, Instant last) {
    if (recordedAt == null) {
      return null;
    }
    if (!migration) {
      return CommonRefusal.RECORDED_AT_NOT_ALLOWED;
    }
    if (recordedAt.isAfter(now)) {
      return CommonRefusal.RECORDED_AT_IN_FUTURE;
    }
    if (recordedAt.isBefore(last)) {
      return CommonRefusal.RECORDED_AT_FALLS_WITHIN;
    }
    return !restatement && !recordedAt.isAfter(publishedUntil)
        ? CommonRefusal.FIGURES_WERE_PUBLISHED
        : null;
  }
}
