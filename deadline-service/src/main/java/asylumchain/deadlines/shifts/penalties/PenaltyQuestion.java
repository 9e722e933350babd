package asylumchain.deadlines.shifts.penalties;

import asylumchain.events.PenaltyEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which penalties are asked for, across cases.
///
/// @param partner only of cases in which it takes part now; `null`: of all partners
/// @param asOf what counts in law after this day does not show
/// @param knownAt what was said later does not count
/// @param isOfNow whether that is all that is known now, and the day none that lies behind
/// @param kind `null` for both
/// @param personId,rulingId `null` for all
/// @param running only those that run, or ran, on the day; `null` for all
record PenaltyQuestion(
    @Nullable String partner,
    LocalDate asOf,
    Instant knownAt,
    boolean isOfNow,
    @Nullable Kind kind,
    @Nullable UUID personId,
    @Nullable UUID rulingId,
    @Nullable Boolean running) {

  /// The same day and moment, of all penalties that the partner may see.
  PenaltyQuestion ofAll() {
    return new PenaltyQuestion(partner, asOf, knownAt, isOfNow, null, null, null, null);
  }
}
