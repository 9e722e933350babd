package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.penalty.cases.Established;
import asylumchain.deadlines.penalty.cases.Penalty;
import asylumchain.deadlines.shifts.CaseOnDesk;
import asylumchain.deadlines.shifts.Refusal;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.events.Ground;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.PenaltyContested;
import asylumchain.events.PenaltyEvent.PenaltyPaid;
import asylumchain.events.PenaltyEvent.PenaltyPaymentDecided;
import asylumchain.events.PenaltyEvent.PenaltyRefused;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is done about a penalty, as it is posted.
public sealed interface PenaltyAct {

  /// In the poster's own words; stays here.
  @Nullable String reason();

  /// The day on which it counts.
  LocalDate occurredOn();

  /// The event that states it.
  PenaltyEvent event(UUID penaltyId);

  /// What stands against it; `null` for nothing.
  ///
  /// @param established whether the authority decided that something is due, whatever the law says
  Ruling.@Nullable Refused refusal(Penalty penalty, boolean established);

  /// The same as a request about one penalty.
  default Request about(UUID penaltyId) {
    return (desk, _) ->
        on(
            desk,
            desk.lateness().penalties().stream()
                .filter(penalty -> penalty.penaltyId().equals(penaltyId))
                .findFirst(),
            penaltyId);
  }

  /// The same about the penalty that a source means, which knows the notice, the court order or the
  /// ruling by its own id, and not how the penalty is called here.
  default Request aboutMeant(UUID id) {
    return (desk, _) -> on(desk, desk.lateness().penaltyMeantBy(id), id);
  }

  /// Whether it can be about a penalty that the authority established though none follows from the
  /// law.
  boolean concernsEstablishedToo();

  private Ruling on(CaseOnDesk desk, Optional<Penalty> found, UUID named) {
    var established =
        concernsEstablishedToo()
            ? desk.lateness().establishedMeantBy(named)
            : Optional.<Established>empty();
    var meant =
        found
            .map(Penalty::penaltyId)
            .or(() -> established.map(Established::penaltyId))
            .orElse(null);
    if (meant == null) {
      return new Ruling.Unknown();
    }
    if (occurredOn().isAfter(desk.today())) {
      return Refusal.IN_THE_FUTURE.with(occurredOn());
    }
    var isDue = established.filter(it -> it.decision().amount().signum() > 0).isPresent();
    var refusal = found.isEmpty() ? null : refusal(found.get(), isDue);
    return refusal == null ? new Ruling.Accepted(meant, event(meant)) : refusal;
  }

  /// It was paid, in whole or in part.
  record Payment(
      @NotNull @Schema(description = "The day of payment.") LocalDate paidOn,
      @NotNull
          @DecimalMin("0.01")
          @Digits(integer = 9, fraction = 2)
          @Schema(description = "Euros.")
          BigDecimal amount,
      @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
          @Nullable String reason)
      implements PenaltyAct {

    @Override
    public boolean concernsEstablishedToo() {
      return true;
    }

    @Override
    public LocalDate occurredOn() {
      return paidOn;
    }

    @Override
    public PenaltyEvent event(UUID penaltyId) {
      return new PenaltyPaid(paidOn, penaltyId, amount);
    }

    @Override
    public Ruling.@Nullable Refused refusal(Penalty penalty, boolean established) {
      if (!established && paidOn.isBefore(penalty.firstDay())) {
        return Refusal.BEFORE_IT_BEGAN.with(paidOn, penalty.firstDay());
      }
      var refused = penalty.refused();
      if (!established && refused != null) {
        return Refusal.NOT_DUE.with(refused);
      }
      return penalty.paymentPaused() ? Refusal.PAYMENT_PAUSED.with() : null;
    }
  }

  /// Somebody objected to it. It stops nothing by itself.
  record Objection(
      @NotNull @Schema(description = "The day on which the objection was lodged.")
          LocalDate lodgedOn,
      @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
          @Nullable String reason)
      implements PenaltyAct {

    @Override
    public boolean concernsEstablishedToo() {
      return true;
    }

    @Override
    public LocalDate occurredOn() {
      return lodgedOn;
    }

    @Override
    public PenaltyEvent event(UUID penaltyId) {
      return new PenaltyContested(lodgedOn, penaltyId);
    }

    @Override
    public Ruling.@Nullable Refused refusal(Penalty penalty, boolean established) {
      return null;
    }
  }

  /// It was decided not to pay for now, or to go on.
  record PaymentDecision(
      @NotNull @Schema(description = "The day of the decision.") LocalDate decidedOn,
      @NotNull @Schema(description = "Whether payment stops for now; false when it goes on.")
          Boolean paused,
      @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
          @Nullable String reason)
      implements PenaltyAct {

    @Override
    public boolean concernsEstablishedToo() {
      return false;
    }

    @Override
    public LocalDate occurredOn() {
      return decidedOn;
    }

    @Override
    public PenaltyEvent event(UUID penaltyId) {
      return new PenaltyPaymentDecided(decidedOn, penaltyId, paused);
    }

    @Override
    public Ruling.@Nullable Refused refusal(Penalty penalty, boolean established) {
      return penalty.paymentPaused() == paused ? Refusal.PAYMENT_STANDS_SO.with() : null;
    }
  }

  /// It was decided that nothing is due after all.
  record NotDue(
      @NotNull @Schema(description = "The day of the decision.") LocalDate decidedOn,
      @NotNull @Schema(description = "The provision, such as 4:17(5) of the Awb.") Ground ground,
      @Size(max = 2000) @Schema(description = "In your own words; does not travel.")
          @Nullable String reason)
      implements PenaltyAct {

    @Override
    public boolean concernsEstablishedToo() {
      return false;
    }

    @Override
    public LocalDate occurredOn() {
      return decidedOn;
    }

    @Override
    public PenaltyEvent event(UUID penaltyId) {
      return new PenaltyRefused(decidedOn, penaltyId, ground);
    }

    @Override
    public Ruling.@Nullable Refused refusal(Penalty penalty, boolean established) {
      var refused = penalty.refused();
      return refused == null ? null : Refusal.NOT_DUE.with(refused);
    }
  }
}
