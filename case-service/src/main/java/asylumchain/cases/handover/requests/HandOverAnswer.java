package asylumchain.cases.handover.requests;

import asylumchain.events.Code;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// What the partner that was asked answers.
///
/// @param unit the desk that takes the case; only where it is accepted
/// @param reason why it is refused, as a code; there where it is refused, and only there
public record HandOverAnswer(@NotNull Choice answer, @Nullable Code unit, @Nullable Code reason) {

  /// Take it or leave it.
  public enum Choice {
    ACCEPTED,
    REFUSED
  }
}
