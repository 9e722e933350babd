package asylumchain.deadlines.shifts;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can become of an extension or a suspension. Names are API.
public enum Outcome {
  /// A court held it valid (nl: in stand gelaten).
  UPHELD,
  /// A court annulled it (nl: vernietigd): for whoever knows it, it never was.
  ANNULLED,
  /// The authority withdrew it (nl: ingetrokken), for the past too.
  WITHDRAWN;

  /// What became of one.
  ///
  /// @param occurredOn the day of the judgment, or of the withdrawal
  /// @param knownFrom since when that is known
  @Schema(name = "OutcomeView")
  public record Known(Outcome outcome, LocalDate occurredOn, Instant knownFrom) {}

  /// Why this cannot become of it; `null` when it can.
  ///
  /// @param last what became of it last; `null` for nothing
  public Ruling.@Nullable Refused after(@Nullable Known last) {
    if (last == null) {
      return null;
    }
    if (last.outcome == WITHDRAWN) {
      return Refusal.WITHDRAWN.with(last.occurredOn);
    }
    return last.outcome == this ? Refusal.ALREADY_SO.with(last.occurredOn) : null;
  }
}
