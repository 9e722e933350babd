package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseDestroyed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.EndEvent.PermitIssued;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;

/// What a fact does to the procedure, whichever of the many events it is.
enum Step {
  WISH,
  REGISTRATION,
  LODGING,
  DECISION,
  ANNOUNCEMENT,
  /// The decision falls away and the application awaits one again.
  UNDOING,
  WITHDRAWAL,
  RESUMPTION,
  TRANSFER,
  PERMIT,
  DEPARTURE,
  CLOSING,
  REOPENING,
  /// Moves nothing, and may also become known once the case has ended.
  ON_ANY_CASE,
  /// Moves nothing, but makes sense on an open case only.
  ON_OPEN_CASE,
  ON_LODGED_CASE,
  ON_DECIDED_CASE,
  /// Says that an earlier fact read otherwise; does nothing of its own.
  CORRECTION;

  static Step of(CaseEvent event) {
    return switch (event) {
      case IntakeEvent intake -> of(intake);
      case ResponsibilityEvent.TransferredToState _ -> TRANSFER;
      case ResponsibilityEvent _ -> ON_OPEN_CASE;
      case ExaminationEvent.SupplementRequested _, ExaminationEvent.IntentionIssued _ ->
          ON_LODGED_CASE;
      case ExaminationEvent _ -> ON_OPEN_CASE;
      case DecisionMade _ -> DECISION;
      case DecisionAnnounced _ -> ANNOUNCEMENT;
      case DecisionWithdrawn _ -> UNDOING;
      case ApplicationWithdrawn _ -> WITHDRAWAL;
      case ApplicationResumed _ -> RESUMPTION;
      case RemedyEvent remedy -> of(remedy);
      case CustodyEvent.DetentionEnded _, CustodyEvent.TemporaryProtectionEnded _ -> ON_ANY_CASE;
      case CustodyEvent.DetentionStarted _, CustodyEvent.TemporaryProtectionStarted _ ->
          ON_OPEN_CASE;
      case PermitIssued _ -> PERMIT;
      case DepartureStarted _ -> DEPARTURE;
      case CaseClosed _ -> CLOSING;
      case CaseReopened _ -> REOPENING;
      case CaseDestroyed _ -> ON_ANY_CASE;
    };
  }

  private static Step of(IntakeEvent event) {
    return switch (event) {
      case IntakeEvent.AsylumWishMade _ -> WISH;
      case IntakeEvent.ApplicationRegistered _ -> REGISTRATION;
      case IntakeEvent.ApplicationLodged _ -> LODGING;
      case IntakeEvent.FactCorrected _ -> CORRECTION;
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _ ->
          ON_ANY_CASE;
      case IntakeEvent.HandOverRefused _, IntakeEvent.HandOverWithdrawn _ -> ON_ANY_CASE;
      case IntakeEvent.TrackAssigned _,
          IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _ ->
          ON_OPEN_CASE;
    };
  }

  private static Step of(RemedyEvent event) {
    return switch (event) {
      case RemedyEvent.ObjectionLodged _, RemedyEvent.ObjectionDecided _ -> ON_DECIDED_CASE;
      case RemedyEvent.AppealLodged(_, _, var againstNoDecision) ->
          againstNoDecision ? ON_LODGED_CASE : ON_DECIDED_CASE;
      case RemedyEvent.OppositionLodged _, RemedyEvent.InterimMeasureRequested _ -> ON_LODGED_CASE;
      case RemedyEvent.JudgmentSent _ -> ON_ANY_CASE;
      case RemedyEvent.CaseRemanded _ -> UNDOING;
    };
  }
}
