package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.ShiftEvent;
import asylumchain.events.ShiftEvent.SuspensionAnnulled;
import asylumchain.events.ShiftEvent.SuspensionUpheld;
import asylumchain.events.ShiftEvent.SuspensionWithdrawn;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of a suspension, as it is posted.
///
/// @param reason free text; stays here
public record SuspensionOutcome(
    @NotNull @Schema(description = "The day of the judgment, or of the withdrawal.")
        LocalDate occurredOn,
    @NotNull Outcome outcome,
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
    if (occurredOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(occurredOn);
    }
    var startedOn = suspension.start().occurredOn();
    if (occurredOn.isBefore(startedOn)) {
      return Refusal.BEFORE_ITS_START.with(occurredOn, startedOn);
    }
    var refusal = outcome.after(suspension.outcome());
    return refusal != null ? refusal : new Ruling.Accepted(suspensionId, event(suspensionId));
  }

  private ShiftEvent event(UUID suspensionId) {
    return switch (outcome) {
      case UPHELD -> new SuspensionUpheld(occurredOn, suspensionId);
      case ANNULLED -> new SuspensionAnnulled(occurredOn, suspensionId);
      case WITHDRAWN -> new SuspensionWithdrawn(occurredOn, suspensionId);
    };
  }
}
