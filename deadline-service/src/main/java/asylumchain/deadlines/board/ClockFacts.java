package asylumchain.deadlines.board;

import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.deadlines.terms.KnownShift;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DeadlineEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.PassingEvent;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ShiftEvent;
import java.util.List;
import java.util.Optional;

/// Which events move a clock: at the others nothing has to be evaluated.
final class ClockFacts {

  private static final String DISPUTED = Word.DISPUTED_START.name();

  private ClockFacts() {}

  /// Those that move a clock.
  static List<KnownEvent> among(List<KnownEvent> known) {
    return known.stream().filter(it -> moves(it.event())).toList();
  }

  /// Those of what was posted here that move a clock.
  static List<KnownShift> amongShifts(List<KnownShift> known) {
    return known.stream().filter(it -> moves(it.shift())).toList();
  }

  private static boolean moves(DeadlineEvent event) {
    return switch (event) {
      case ShiftEvent.ReviewNeeded needed -> needed.question().text().equals(DISPUTED);
      case ShiftEvent _, PenaltyEvent.CourtTermDetermined _, PenaltyEvent.CourtTermAnnulled _ ->
          true;
      case PenaltyEvent _, PassingEvent _, DeadlineEvent.DeadlineDetermined _ -> false;
    };
  }

  private static boolean moves(CaseEvent event) {
    return switch (event) {
      case IntakeEvent intake -> moves(intake);
      case ResponsibilityEvent responsibility -> moves(responsibility);
      case ExaminationEvent examination -> moves(examination);
      case DecisionEvent _, RemedyEvent _, CustodyEvent _, EndEvent _ -> true;
    };
  }

  private static boolean moves(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade _,
          IntakeEvent.ApplicationRegistered _,
          IntakeEvent.ApplicationLodged _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _ ->
          true;
      case IntakeEvent.FactCorrected(_, _, var replacement, _) ->
          replacement == null || moves(replacement);
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.HandOverWithdrawn _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _ ->
          false;
    };
  }

  private static boolean moves(ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityEvent.EurodacHitFound _ -> false;
      case ResponsibilityEvent.TakeChargeRequested _,
          ResponsibilityEvent.TakeBackRequested _,
          ResponsibilityEvent.ResponsibilityAccepted _,
          ResponsibilityEvent.ResponsibilityRefused _,
          ResponsibilityEvent.ResponsibilityLapsed _,
          ResponsibilityEvent.TransferredToState _,
          ResponsibilityEvent.TransferLapsed _,
          ResponsibilityEvent.NetherlandsResponsible _,
          ResponsibilityEvent.ApplicantAbsconded _,
          ResponsibilityEvent.ApplicantReappeared _ ->
          true;
    };
  }

  private static boolean moves(ExaminationEvent event) {
    return switch (event) {
      case ExaminationEvent.SupplementRequested _,
          ExaminationEvent.SupplementReceived _,
          ExaminationEvent.IntentionIssued _,
          ExaminationEvent.ViewSubmitted _,
          ExaminationEvent.InterviewHeld _ ->
          true;
      case ExaminationEvent.InterviewPlanned _,
          ExaminationEvent.InterviewCancelled _,
          ExaminationEvent.MedicalAdviceRequested _,
          ExaminationEvent.MedicalAdviceReceived _ ->
          false;
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
          case IntakeEvent.HandOverRequested(_, _, _, _, var participants) -> participants;
          case IntakeEvent.HandOverRefused(_, _, _, _, var participants) -> participants;
          case IntakeEvent.HandOverWithdrawn(_, _, _, var participants) -> participants;
          case IntakeEvent.ReceptionAssigned(_, _, var participants) -> participants;
          case IntakeEvent.FactCorrected(_, _, var replacement, var participants) ->
              participants != null || replacement == null
                  ? participants
                  : participants(replacement).orElse(null);
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
