package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.events.Ground;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A suspension as it is posted: begun, or over already.
///
/// @param reason free text; stays here
public record SuspensionStart(
    @NotNull @Schema(description = "The term stands still from the day after this one.")
        LocalDate startedOn,
    @Schema(description = "The last day on which it stood still; absent while it does.")
        @Nullable LocalDate until,
    @NotNull @Size(min = 1, max = 60) @Schema(description = "Which term, such as decision-term.")
        String clock,
    @NotNull @Schema(description = "The provision, such as 4:15(2)(a) of the Awb (nl: grond).")
        Ground ground,
    @Size(max = 2000) @Schema(description = "Why, in your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    if (until != null && until.isBefore(startedOn)) {
      return new Ruling.Invalid("/until", "does not lie before startedOn");
    }
    var refusal = desk.movable(clock, startedOn);
    if (refusal != null) {
      return refusal;
    }
    if (until != null && until.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(until);
    }
    var started = new SuspensionStarted(startedOn, freshId, clock, ground);
    var without = desk.clock(clock, startedOn).map(CaseOnDesk::readings).orElseThrow();
    var with =
        desk.stating(List.of(started))
            .clock(clock, startedOn)
            .map(CaseOnDesk::readings)
            .orElseThrow();
    if (with.stream().allMatch(told -> knowsNone(told))) {
      return Refusal.SUSPENSION_UNKNOWN.with(
          desk.book().known(with.getFirst().clock().rule()).en());
    }
    if (without.stream().allMatch(this::hadPassed)) {
      return Refusal.TERM_HAD_PASSED.with(
          clock, String.valueOf(without.getFirst().clock().dueOn()), startedOn.plusDays(1));
    }
    return until == null
        ? new Ruling.Accepted(freshId, started)
        : new Ruling.Accepted(freshId, List.of(started, new SuspensionEnded(until, freshId)));
  }

  private static boolean knowsNone(Told told) {
    return told.steps().stream().anyMatch(step -> step.code() == StepCode.SUSPENSION_UNKNOWN);
  }

  private boolean hadPassed(Told told) {
    var dueOn = told.clock().dueOn();
    return dueOn != null && !startedOn.isBefore(dueOn);
  }
}
