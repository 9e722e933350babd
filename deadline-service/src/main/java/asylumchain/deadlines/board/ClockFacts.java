package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which events move a clock, and how little of them it takes to know.
final class ClockFacts {

  private ClockFacts() {}

  /// Those that move a clock, each without what no clock asks for.
  static List<KnownEvent> among(List<KnownEvent> known) {
    return known.stream()
        .flatMap(
            it ->
                of(it.event()).stream()
                    .map(fact -> new KnownEvent(it.version(), it.recordedAt(), fact)))
        .toList();
  }

  /// The event without what no clock asks for; empty when it moves none.
  private static Optional<CaseEvent> of(CaseEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case IntakeEvent intake -> of(intake);
          case ResponsibilityEvent responsibility -> of(responsibility);
          case ExaminationEvent examination -> of(examination);
          case DecisionEvent decision -> of(decision);
          case RemedyEvent remedy -> remedy;
          case CustodyEvent _ -> null;
          case EndEvent end -> end;
        });
  }

  private static @Nullable CaseEvent of(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade(var on, var kind, _, _, _) ->
          new IntakeEvent.AsylumWishMade(on, kind, null, null, null);
      case IntakeEvent.ApplicationRegistered(var on, var kind, _, _, _) ->
          new IntakeEvent.ApplicationRegistered(on, kind, null, null, null);
      case IntakeEvent.ApplicationLodged(var on, var kind, _, _, _) ->
          new IntakeEvent.ApplicationLodged(on, kind, null, null, null);
      case IntakeEvent.TrackAssigned assigned -> assigned;
      case IntakeEvent.FactCorrected(var on, var version, var replacement) ->
          replacement == null
              ? event
              : of(replacement)
                  .map(fact -> new IntakeEvent.FactCorrected(on, version, fact))
                  .orElse(null);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _ ->
          null;
    };
  }

  private static @Nullable CaseEvent of(ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityEvent.NetherlandsResponsible _, ResponsibilityEvent.TransferredToState _ ->
          event;
      case ResponsibilityEvent.EurodacHitFound _,
          ResponsibilityEvent.TakeChargeRequested _,
          ResponsibilityEvent.TakeBackRequested _,
          ResponsibilityEvent.ResponsibilityAccepted _,
          ResponsibilityEvent.ResponsibilityRefused _,
          ResponsibilityEvent.ResponsibilityLapsed _,
          ResponsibilityEvent.TransferLapsed _,
          ResponsibilityEvent.ApplicantAbsconded _,
          ResponsibilityEvent.ApplicantReappeared _ ->
          null;
    };
  }

  private static @Nullable CaseEvent of(ExaminationEvent event) {
    return switch (event) {
      case ExaminationEvent.SupplementRequested _, ExaminationEvent.SupplementReceived _ -> event;
      case ExaminationEvent.InterviewPlanned _,
          ExaminationEvent.InterviewCancelled _,
          ExaminationEvent.InterviewHeld _,
          ExaminationEvent.MedicalAdviceRequested _,
          ExaminationEvent.MedicalAdviceReceived _,
          ExaminationEvent.IntentionIssued _,
          ExaminationEvent.ViewSubmitted _ ->
          null;
    };
  }

  private static @Nullable CaseEvent of(DecisionEvent event) {
    return switch (event) {
      case DecisionEvent.DecisionMade _,
          DecisionEvent.DecisionWithdrawn _,
          DecisionEvent.ApplicationWithdrawn _,
          DecisionEvent.ApplicationResumed _ ->
          event;
      case DecisionEvent.DecisionAnnounced _ -> null;
    };
  }

  /// Who takes part from this event on; empty when it says nothing about that.
  static Optional<List<Code>> participants(CaseEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case IntakeEvent.AsylumWishMade(_, _, _, _, var participants) -> participants;
          case IntakeEvent.ApplicationRegistered(_, _, _, _, var participants) -> participants;
          case IntakeEvent.ApplicationLodged(_, _, _, _, var participants) -> participants;
          case IntakeEvent.HandedOver(_, _, _, _, var participants) -> participants;
          case IntakeEvent.HandOverRequested(_, _, _, var participants) -> participants;
          case IntakeEvent.HandOverRefused(_, _, _, _, var participants) -> participants;
          case IntakeEvent.ReceptionAssigned(_, _, var participants) -> participants;
          case IntakeEvent _,
              ResponsibilityEvent _,
              ExaminationEvent _,
              DecisionEvent _,
              RemedyEvent _,
              CustodyEvent _,
              EndEvent _ ->
              null;
        });
  }
}
