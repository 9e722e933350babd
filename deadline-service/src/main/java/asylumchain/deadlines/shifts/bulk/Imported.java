package asylumchain.deadlines.shifts.bulk;

import asylumchain.deadlines.shifts.Outcome;
import asylumchain.deadlines.shifts.Request;
import asylumchain.deadlines.shifts.Ruling;
import asylumchain.deadlines.shifts.extensions.ExtensionClaim;
import asylumchain.deadlines.shifts.extensions.ExtensionOutcome;
import asylumchain.deadlines.shifts.notices.NoticePosted;
import asylumchain.deadlines.shifts.orders.OrderAnnulled;
import asylumchain.deadlines.shifts.orders.OrderPosted;
import asylumchain.deadlines.shifts.orders.OrderPosted.PenaltyPosted;
import asylumchain.deadlines.shifts.penalties.EstablishmentPosted;
import asylumchain.deadlines.shifts.penalties.PenaltyAct;
import asylumchain.deadlines.shifts.reviews.Dispute;
import asylumchain.deadlines.shifts.reviews.ReviewDecision;
import asylumchain.deadlines.shifts.suspensions.SuspensionCorrection;
import asylumchain.deadlines.shifts.suspensions.SuspensionEnd;
import asylumchain.deadlines.shifts.suspensions.SuspensionOutcome;
import asylumchain.deadlines.shifts.suspensions.SuspensionStart;
import asylumchain.events.Code;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ShiftEvent;
import asylumchain.events.ShiftEvent.ExtensionClaimed;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Something on a line, as the same request that the single doors take.
///
/// @param on the day on which it counts in law
/// @param id of the thing it is about, as the source calls it; a penalty may be named by what it
///   follows from: the notice, the court order or the ruling
/// @param isNew whether it makes that thing
/// @param body what the single door would have read
record Imported(LocalDate on, UUID id, boolean isNew, Object body, Request request) {

  /// The choice of a person rests on a ground.
  private static final Request WITHOUT_GROUND =
      (_, _) -> new Ruling.Invalid("/ground", "must be there");

  /// `null` for what this service derives and takes from nobody.
  ///
  /// @param organisation that delivers it
  /// @param caseId that it is about
  static @Nullable Imported of(DeadlineEvent event, String organisation, UUID caseId) {
    return switch (event) {
      case ShiftEvent shift -> of(shift, organisation, caseId);
      case PenaltyEvent penalty -> of(penalty);
      case DeadlineEvent.DeadlineDetermined _, PassingEvent _ -> null;
    };
  }

  private static @Nullable Imported of(ShiftEvent event, String organisation, UUID caseId) {
    var on = event.occurredOn();
    return switch (event) {
      case ExtensionClaimed(_, var id, var clock, var ground, var by, var decidedBy, var told) -> {
        var authority = Objects.requireNonNullElseGet(decidedBy, () -> Code.of(organisation));
        yield made(on, id, new ExtensionClaim(on, clock, ground, by, authority, told, null));
      }
      case ShiftEvent.ExtensionUpheld(_, var id) -> outcome(on, id, Outcome.UPHELD);
      case ShiftEvent.ExtensionAnnulled(_, var id) -> outcome(on, id, Outcome.ANNULLED);
      case ShiftEvent.ExtensionWithdrawn(_, var id) -> outcome(on, id, Outcome.WITHDRAWN);
      case SuspensionStarted(_, var id, var clock, var ground) ->
          made(on, id, new SuspensionStart(on, null, clock, ground, null));
      case ShiftEvent.SuspensionEnded(_, var id) ->
          known(on, id, new SuspensionEnd(on, null), SuspensionEnd::about);
      case ShiftEvent.SuspensionCorrected(_, var id, var from, var until) ->
          known(
              on, id, new SuspensionCorrection(on, from, until, null), SuspensionCorrection::about);
      case ShiftEvent.SuspensionUpheld(_, var id) -> ofSuspension(on, id, Outcome.UPHELD);
      case ShiftEvent.SuspensionAnnulled(_, var id) -> ofSuspension(on, id, Outcome.ANNULLED);
      case ShiftEvent.SuspensionWithdrawn(_, var id) -> ofSuspension(on, id, Outcome.WITHDRAWN);
      case ShiftEvent.ReviewNeeded(_, var clock, var question, _) ->
          Dispute.isAbout(clock, question)
              ? review(on, caseId, clock, question, new Dispute(on, null))
              : null;
      case ShiftEvent.ReviewDecided(_, var clock, var question, var choice, var ground) ->
          review(
              on,
              caseId,
              clock,
              question,
              ground == null
                  ? WITHOUT_GROUND
                  : new ReviewDecision(on, clock, question, choice, ground, null));
      case ShiftEvent.DecreeApplied _,
          ShiftEvent.DecreeWithdrawn _,
          ShiftEvent.MoratoriumApplied _,
          ShiftEvent.MoratoriumWithdrawn _,
          ShiftEvent.LawRuledOn _,
          ShiftEvent.LawRulingSetAside _,
          ShiftEvent.LawPositionTaken _,
          ShiftEvent.LawPositionWithdrawn _,
          ShiftEvent.DaysEquated _,
          ShiftEvent.EquatedDaysWithdrawn _,
          ShiftEvent.RuleCorrected _,
          ShiftEvent.RuleRestored _ ->
          null;
    };
  }

  private static @Nullable Imported of(PenaltyEvent event) {
    var on = event.occurredOn();
    return switch (event) {
      case NoticeOfDefaultReceived(_, var id, var clock) ->
          made(on, id, new NoticePosted(on, clock, null));
      case CourtTermDetermined order -> made(on, order.orderId(), order(order));
      case PenaltyEvent.CourtTermAnnulled(_, var id, _) ->
          known(on, id, new OrderAnnulled(on, null), OrderAnnulled::about);
      case PenaltyEvent.PenaltyPaid(_, var id, var amount) ->
          known(on, id, new PenaltyAct.Payment(on, amount, null), PenaltyAct::aboutMeant);
      case PenaltyEvent.PenaltyEstablished(_, var id, var amount) -> {
        var posted = new EstablishmentPosted(id, on, amount, null);
        yield new Imported(on, id, false, posted, posted);
      }
      case PenaltyEvent.PenaltyContested(_, var id) ->
          known(on, id, new PenaltyAct.Objection(on, null), PenaltyAct::aboutMeant);
      case PenaltyEvent.PenaltyPaymentDecided(_, var id, var paused) ->
          known(on, id, new PenaltyAct.PaymentDecision(on, paused, null), PenaltyAct::aboutMeant);
      case PenaltyEvent.PenaltyRefused(_, var id, var ground) ->
          known(on, id, new PenaltyAct.NotDue(on, ground, null), PenaltyAct::aboutMeant);
      case PenaltyEvent.PenaltyStarted _, PenaltyEvent.PenaltyEnded _ -> null;
    };
  }

  private static OrderPosted order(CourtTermDetermined order) {
    return new OrderPosted(
        order.occurredOn(),
        order.rulingId(),
        order.clock(),
        order.decideBy(),
        order.length(),
        order.hearWithin(),
        penalty(order.penalty()),
        null);
  }

  private static @Nullable PenaltyPosted penalty(RemedyEvent.@Nullable CourtPenalty penalty) {
    return penalty == null ? null : new PenaltyPosted(penalty.perDay(), penalty.maximum());
  }

  private static Imported outcome(LocalDate on, UUID id, Outcome outcome) {
    return known(on, id, new ExtensionOutcome(on, outcome, null), ExtensionOutcome::about);
  }

  private static Imported ofSuspension(LocalDate on, UUID id, Outcome outcome) {
    return known(on, id, new SuspensionOutcome(on, outcome, null), SuspensionOutcome::about);
  }

  /// A question has no id at its source: it is one of each kind in a case.
  private static Imported review(
      LocalDate on, UUID caseId, String clock, Code question, Request request) {
    var id = ReviewDecision.idOf(caseId, clock, question.text());
    return new Imported(on, id, false, request, request);
  }

  private static Imported made(LocalDate on, UUID id, Request request) {
    return new Imported(on, id, true, request, request);
  }

  private static <B> Imported known(
      LocalDate on, UUID id, B body, BiFunction<B, UUID, Request> about) {
    return new Imported(on, id, false, body, about.apply(body, id));
  }

  /// Whether something in the case was made under an id.
  static boolean isMadeBy(DeadlineEvent event, UUID id) {
    return switch (event) {
      case ExtensionClaimed it -> it.extensionId().equals(id);
      case SuspensionStarted it -> it.suspensionId().equals(id);
      case NoticeOfDefaultReceived it -> it.noticeId().equals(id);
      case CourtTermDetermined it -> it.orderId().equals(id);
      case ShiftEvent _, PenaltyEvent _, PassingEvent _, DeadlineEvent.DeadlineDetermined _ ->
          false;
    };
  }
}
