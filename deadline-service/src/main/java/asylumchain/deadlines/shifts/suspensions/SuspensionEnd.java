package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The end of a suspension, as it is posted.
///
/// @param reason free text; stays here
public record SuspensionEnd(
    @NotNull @Schema(description = "The last day on which the term stood still.") LocalDate endedOn,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason) {

  /// The same as a request about one suspension.
  public Request about(UUID suspensionId) {
    return (desk, _) -> on(desk, suspensionId);
  }

  private Ruling on(CaseOnDesk desk, UUID suspensionId) {
    var suspension = Suspensions.of(desk.shifts()).byId().get(suspensionId);
    if (suspension == null) {
      return new Ruling.Unknown();
    }
    var closed = suspension.closed();
    if (closed != null) {
      return closed;
    }
    var interval = suspension.last();
    var after = interval.after();
    if (endedOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(endedOn);
    }
    if (after == null) {
      return Refusal.NEVER_STOOD_STILL.with();
    }
    if (interval.until() != null) {
      return Refusal.ENDED.with(interval.until());
    }
    return endedOn.isBefore(after)
        ? Refusal.BEFORE_ITS_START.with(endedOn, after)
        : new Ruling.Accepted(suspensionId, new SuspensionEnded(endedOn, suspensionId));
  }
}
