package asylumchain.deadlines.shifts.extensions;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.ShiftEvent;
import asylumchain.events.ShiftEvent.ExtensionAnnulled;
import asylumchain.events.ShiftEvent.ExtensionUpheld;
import asylumchain.events.ShiftEvent.ExtensionWithdrawn;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an extension, as it is posted.
///
/// @param reason free text; stays here
public record ExtensionOutcome(
    @NotNull @Schema(description = "The day of the judgment, or of the withdrawal.")
        LocalDate occurredOn,
    @NotNull Outcome outcome,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason) {

  /// The same as a request about one extension.
  public Request about(UUID extensionId) {
    return (desk, _) -> on(desk, extensionId);
  }

  private Ruling on(CaseOnDesk desk, UUID extensionId) {
    var found = Extensions.of(desk.shifts()).find(extensionId);
    if (found.isEmpty()) {
      return new Ruling.Unknown();
    }
    var extension = found.get();
    if (occurredOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(occurredOn);
    }
    if (occurredOn.isBefore(extension.claim().occurredOn())) {
      return Refusal.BEFORE_ITS_CLAIM.with(occurredOn, extension.claim().occurredOn());
    }
    var refusal = outcome.after(extension.last());
    return refusal != null ? refusal : new Ruling.Accepted(extensionId, event(extensionId));
  }

  private ShiftEvent event(UUID extensionId) {
    return switch (outcome) {
      case UPHELD -> new ExtensionUpheld(occurredOn, extensionId);
      case ANNULLED -> new ExtensionAnnulled(occurredOn, extensionId);
      case WITHDRAWN -> new ExtensionWithdrawn(occurredOn, extensionId);
    };
  }
}
