package asylumchain.deadlines.amendments;

import asylumchain.deadlines.law.CaseLaw;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the authority of a decree holds of it although courts disagree.
///
/// @param by who chose
/// @param ground on what the choice rests
/// @param knownFrom the moment from which it is known here; absent for one that ships with a
///   release, which is known from the beginning of `knownOn`
/// @param withdrawnKnownFrom since when it counts no more; absent while it was not withdrawn
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionView(
    CaseLaw.Held answer,
    String by,
    String ground,
    LocalDate knownOn,
    @Nullable Instant knownFrom,
    @Nullable Instant withdrawnKnownFrom,
    @Nullable String withdrawnBy) {

  static PositionView of(CaseLaw.Position position) {
    var withdrawal = position.withdrawal();
    return new PositionView(
        position.answer(),
        position.by(),
        position.ground(),
        position.knownOn(),
        position.recordedAt(),
        withdrawal == null ? null : withdrawal.recordedAt(),
        withdrawal == null ? null : withdrawal.by());
  }
}
