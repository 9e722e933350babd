package asylumchain.deadlines.shifts.orders;

import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That the judgment which set a term was annulled, as it is posted.
///
/// @param reason free text; stays here
public record OrderAnnulled(
    @NotNull @Schema(description = "The day of the judgment that annulled it (nl: vernietigd).")
        LocalDate occurredOn,
    @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
        @Nullable String reason) {

  /// The same as a request about one order: one that was posted, or that follows from a judgment.
  public Request about(UUID orderId) {
    return (desk, _) -> on(desk, orderId);
  }

  private Ruling on(CaseOnDesk desk, UUID orderId) {
    var annulled = annulled(desk, orderId);
    if (annulled.isPresent()) {
      return Refusal.ALREADY_SO.with(annulled.get().occurredOn());
    }
    var order =
        desk.lateness().orders().stream()
            .filter(it -> it.orderId().equals(orderId))
            .map(CourtOrder::sentOn)
            .findFirst();
    if (order.isEmpty()) {
      return new Ruling.Unknown();
    }
    var sentOn = order.get();
    if (occurredOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(occurredOn);
    }
    return occurredOn.isBefore(sentOn)
        ? Refusal.BEFORE_THE_JUDGMENT.with(occurredOn, sentOn)
        : new Ruling.Accepted(orderId, new CourtTermAnnulled(occurredOn, orderId, sentOn));
  }

  /// How it became known to be annulled; empty while it stands.
  static Optional<CourtTermAnnulled> annulled(CaseOnDesk desk, UUID orderId) {
    return desk.shifts().stream()
        .map(known -> known.shift())
        .filter(CourtTermAnnulled.class::isInstance)
        .map(CourtTermAnnulled.class::cast)
        .filter(it -> it.orderId().equals(orderId))
        .findFirst();
  }
}
