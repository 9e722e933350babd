package asylumchain.deadlines.shifts.notices;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A notice of default as it is posted. It is kept whatever it brings about: a premature one too.
///
/// @param reason free text; stays here
public record NoticePosted(
    @NotNull @Schema(description = "The day on which the authority received it.")
        LocalDate receivedOn,
    @NotNull
        @Size(min = 1, max = 60)
        @Schema(description = "Which term it says has passed, such as decision-term.")
        String clock,
    @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  /// Terms of which a notice is kept also where none runs.
  private static final Set<String> ALWAYS = Set.of("decision-term", "objection-decision");

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    if (receivedOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(receivedOn);
    }
    return ALWAYS.contains(clock) || desk.clock(clock, receivedOn).isPresent()
        ? new Ruling.Accepted(freshId, new NoticeOfDefaultReceived(receivedOn, freshId, clock))
        : Refusal.NO_SUCH_CLOCK.with(clock, desk.names());
  }
}
