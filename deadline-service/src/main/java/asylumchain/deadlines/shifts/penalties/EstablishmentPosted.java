package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.PenaltyEvent.PenaltyEstablished;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the authority established of a penalty by decision, as it is posted.
///
/// @param about the penalty, by its own id or by that of the notice, the court order or the ruling
/// @param reason free text; stays here
public record EstablishmentPosted(
    @NotNull
        @Schema(
            description =
                "The penalty, by its own id or by that of the notice of default, the court order or"
                    + " the ruling that it follows from.")
        UUID about,
    @NotNull @Schema(description = "The day of the decision.") LocalDate decidedOn,
    @NotNull
        @DecimalMin("0")
        @Digits(integer = 9, fraction = 2)
        @Schema(description = "Euros; 0 where it established that nothing is due.")
        BigDecimal amount,
    @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
        @Nullable String reason)
    implements Request {

  @Override
  public Ruling on(CaseOnDesk desk, UUID freshId) {
    var late = desk.lateness();
    var found = late.subjectMeantBy(about);
    if (found.isEmpty()) {
      return new Ruling.Unknown();
    }
    var subject = found.get();
    if (decidedOn.isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(decidedOn);
    }
    if (decidedOn.isBefore(subject.on())) {
      return Refusal.BEFORE_WHAT_IT_ESTABLISHES.with(decidedOn, subject.on());
    }
    var known = late.establishedMeantBy(about);
    return known.filter(it -> isSame(it.decision().on(), it.decision().amount())).isPresent()
        ? Refusal.ALREADY_SO.with(decidedOn)
        : new Ruling.Accepted(
            subject.penaltyId(), new PenaltyEstablished(decidedOn, subject.penaltyId(), amount));
  }

  private boolean isSame(LocalDate day, BigDecimal euros) {
    return day.equals(decidedOn) && euros.compareTo(amount) == 0;
  }
}
