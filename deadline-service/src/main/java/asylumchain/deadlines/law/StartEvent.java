package asylumchain.deadlines.law;

import asylumchain.events.CaseEvent;
import asylumchain.events.CustodyEvent.TemporaryProtectionEnded;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.ExaminationEvent.IntentionIssued;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ExaminationEvent.SupplementReceived;
import asylumchain.events.ExaminationEvent.ViewSubmitted;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.ResponsibilityEvent.NetherlandsResponsible;
import asylumchain.events.ResponsibilityEvent.TransferLapsed;

/// What can happen in a case on the day from which the term to decide it counts, where a law file
/// says so. A closed list, of what travels, bears on clocks and leaves a decision to be awaited.
/// Names are part of the law files.
public enum StartEvent {
  WISH_MADE(AsylumWishMade.class),
  REGISTERED(ApplicationRegistered.class),
  LODGED(ApplicationLodged.class),
  TRACK_ASSIGNED(TrackAssigned.class),
  NETHERLANDS_RESPONSIBLE(NetherlandsResponsible.class),
  TRANSFER_LAPSED(TransferLapsed.class),
  INTERVIEW_HELD(InterviewHeld.class),
  SUPPLEMENT_RECEIVED(SupplementReceived.class),
  INTENTION_ISSUED(IntentionIssued.class),
  VIEW_SUBMITTED(ViewSubmitted.class),
  PROTECTION_ENDED(TemporaryProtectionEnded.class),
  APPLICATION_RESUMED(ApplicationResumed.class),
  DECISION_WITHDRAWN(DecisionWithdrawn.class),
  OBJECTION_LODGED(ObjectionLodged.class),
  CASE_REOPENED(CaseReopened.class);

  private final Class<? extends CaseEvent> event;

  StartEvent(Class<? extends CaseEvent> event) {
    this.event = event;
  }

  /// The event of the contract; the last one of a case counts.
  public Class<? extends CaseEvent> event() {
    return event;
  }
}
