package asylumchain.cases.lifecycle;

import asylumchain.events.CaseEvent;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.EndEvent.PermitIssued;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.RemedyEvent.InterimMeasureRequested;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.RemedyEvent.OppositionLodged;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.ResponsibilityEvent.TransferredToState;

/// What a fact does to the procedure, whichever of the many events it is.
public enum Step {
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
  CLOSING,
  REOPENING,
  /// Moves nothing, but makes sense on an open case only.
  ON_OPEN_CASE,
  ON_LODGED_CASE,
  ON_DECIDED_CASE,
  /// Says that an earlier fact read otherwise; does nothing of its own.
  CORRECTION;

  static Step of(CaseEvent event) {
    return switch (event) {
      case AsylumWishMade _ -> WISH;
      case ApplicationRegistered _ -> REGISTRATION;
      case ApplicationLodged _ -> LODGING;
      case FactCorrected _ -> CORRECTION;
      case IntakeEvent.PersonIdentified _,
          IntakeEvent.DuplicateMerged _,
          IntakeEvent.DuplicateSplit _,
          IntakeEvent.TrackAssigned _,
          IntakeEvent.HandedOver _,
          IntakeEvent.HandOverRequested _,
          IntakeEvent.HandOverRefused _,
          IntakeEvent.ReceptionAssigned _,
          IntakeEvent.LawyerAssigned _,
          IntakeEvent.WaitingForChanged _ ->
          ON_OPEN_CASE;
      case TransferredToState _ -> TRANSFER;
      case ResponsibilityEvent _, ExaminationEvent _, CustodyEvent _, DepartureStarted _ ->
          ON_OPEN_CASE;
      case DecisionMade _ -> DECISION;
      case DecisionAnnounced _ -> ANNOUNCEMENT;
      case DecisionWithdrawn _, CaseRemanded _ -> UNDOING;
      case ApplicationWithdrawn _ -> WITHDRAWAL;
      case ApplicationResumed _ -> RESUMPTION;
      case ObjectionLodged _, ObjectionDecided _, PermitIssued _ -> ON_DECIDED_CASE;
      case AppealLodged(_, _, var againstNoDecision) ->
          againstNoDecision ? ON_LODGED_CASE : ON_DECIDED_CASE;
      case OppositionLodged _, InterimMeasureRequested _, JudgmentSent _ -> ON_LODGED_CASE;
      case CaseClosed _ -> CLOSING;
      case CaseReopened _ -> REOPENING;
    };
  }
}
