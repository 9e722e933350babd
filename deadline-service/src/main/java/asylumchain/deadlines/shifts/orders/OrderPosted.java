package asylumchain.deadlines.shifts.orders;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.RemedyEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A term that a court set, as it is posted. A day written in the judgment wins over a length, a
/// length over the two weeks of the law.
///
/// @param reason free text; stays here
public record OrderPosted(
    @NotNull @Schema(description = "The day on which the judgment was sent (nl: verzonden).")
        LocalDate sentOn,
    @Schema(
            description =
                "Opaque; the same for all cases of one ruling. Absent: the ruling of that day about"
                    + " this family, or about this case.")
        @Nullable UUID rulingId,
    @NotNull @Size(min = 1, max = 60) @Schema(description = "Which term, such as decision-term.")
        String clock,
    @Schema(description = "The last day, where it stands in the judgment.")
        @Nullable LocalDate decideBy,
    @Valid
        @Schema(
            description =
                "How long the court leaves for the decision, from the sending; from the hearing"
                    + " where it ordered one first. Absent: the two weeks of Awb art. 8:55d(1).")
        @Nullable Length decideWithin,
    @Valid @Schema(description = "How long it leaves for hearing the applicant first.")
        @Nullable Length hearWithin,
    @Valid @Schema(description = "What lateness costs (nl: dwangsom); absent for nothing.")
        @Nullable PenaltyPosted penalty,
    @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  /// A judicial penalty, for all cases of the ruling together.
  public record PenaltyPosted(
      @NotNull
          @DecimalMin("0.01")
          @Digits(integer = 9, fraction = 2)
          @Schema(description = "Euros for each day of delay.")
          BigDecimal perDay,
      @NotNull
          @DecimalMin("0.01")
          @Digits(integer = 9, fraction = 2)
          @Schema(description = "Euros in all.")
          BigDecimal maximum) {}

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    return on(desk, freshId, true);
  }

  /// The same as a request to put one order right.
  Request about(UUID orderId) {
    return (desk, _) -> on(desk, orderId, false);
  }

  private Ruling on(CaseOnDesk desk, UUID orderId, boolean isNew) {
    if (decideBy != null && decideBy.isBefore(sentOn)) {
      return new Ruling.Invalid("/decideBy", "does not lie before sentOn");
    }
    if (hearWithin != null && decideWithin == null) {
      return new Ruling.Invalid("/decideWithin", "must be there where hearWithin is");
    }
    if (penalty != null && penalty.maximum().compareTo(penalty.perDay()) < 0) {
      return new Ruling.Invalid("/penalty/maximum", "is not below perDay");
    }
    if (sentOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(sentOn);
    }
    var annulled = OrderAnnulled.annulled(desk, orderId);
    if (annulled.isPresent()) {
      return Refusal.JUDGMENT_ANNULLED.with(annulled.get().occurredOn());
    }
    return !isNew && !isPosted(desk, orderId)
        ? new Ruling.Unknown()
        : new Ruling.Accepted(orderId, event(desk, orderId));
  }

  private static boolean isPosted(CaseOnDesk desk, UUID orderId) {
    return desk.shifts().stream()
        .anyMatch(
            shift ->
                shift.shift() instanceof CourtTermDetermined term
                    && term.orderId().equals(orderId));
  }

  private CourtTermDetermined event(CaseOnDesk desk, UUID orderId) {
    return new CourtTermDetermined(
        sentOn,
        orderId,
        Objects.requireNonNullElseGet(rulingId, () -> desk.file().rulingOf(sentOn, desk.now())),
        clock,
        decideBy,
        decideWithin,
        hearWithin,
        penalty == null ? null : new RemedyEvent.CourtPenalty(penalty.perDay(), penalty.maximum()));
  }
}
