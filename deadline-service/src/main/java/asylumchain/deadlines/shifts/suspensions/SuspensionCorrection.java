package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.ShiftEvent.SuspensionCorrected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the interval of a suspension should have read. The earlier reading stays, for whoever asks
/// what was known before.
///
/// @param reason free text; stays here
public record SuspensionCorrection(
    @NotNull @Schema(description = "The day of the correction.") LocalDate correctedOn,
    @Schema(
            description =
                "The term stands still from the day after this one; absent when it never did.")
        @Nullable LocalDate startedOn,
    @Schema(description = "The last day on which it stood still; absent while it does.")
        @Nullable LocalDate until,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason) {

  /// The same as a request about one suspension.
  public Request about(UUID suspensionId) {
    return (desk, _) -> on(desk, suspensionId);
  }

  private Ruling on(CaseOnDesk desk, UUID suspensionId) {
    if (until != null && (startedOn == null || until.isBefore(startedOn))) {
      return new Ruling.Invalid("/until", "does not lie before startedOn, and needs one");
    }
    var suspension = Suspensions.of(desk.shifts()).byId().get(suspensionId);
    if (suspension == null) {
      return new Ruling.Unknown();
    }
    var closed = suspension.closed();
    if (closed != null) {
      return closed;
    }
    for (var day : new @Nullable LocalDate[] {correctedOn, startedOn, until}) {
      if (day != null && day.isAfter(desk.today())) {
        return Refusal.IN_THE_FUTURE.with(day);
      }
    }
    return new Ruling.Accepted(
        suspensionId, new SuspensionCorrected(correctedOn, suspensionId, startedOn, until));
  }
}
