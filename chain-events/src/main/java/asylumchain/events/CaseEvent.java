package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/// A fact in the life of one asylum case. Once accepted it is never changed; a mistake is put right
/// by a [IntakeEvent.FactCorrected].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonSubTypes({
  @JsonSubTypes.Type(name = "asylum-wish-made", value = IntakeEvent.AsylumWishMade.class),
  @JsonSubTypes.Type(
      name = "application-registered",
      value = IntakeEvent.ApplicationRegistered.class),
  @JsonSubTypes.Type(name = "application-lodged", value = IntakeEvent.ApplicationLodged.class),
  @JsonSubTypes.Type(name = "person-identified", value = IntakeEvent.PersonIdentified.class),
  @JsonSubTypes.Type(name = "duplicate-merged", value = IntakeEvent.DuplicateMerged.class),
  @JsonSubTypes.Type(name = "duplicate-split", value = IntakeEvent.DuplicateSplit.class),
  @JsonSubTypes.Type(name = "track-assigned", value = IntakeEvent.TrackAssigned.class),
  @JsonSubTypes.Type(name = "handed-over", value = IntakeEvent.HandedOver.class),
  @JsonSubTypes.Type(name = "hand-over-requested", value = IntakeEvent.HandOverRequested.class),
  @JsonSubTypes.Type(name = "hand-over-refused", value = IntakeEvent.HandOverRefused.class),
  @JsonSubTypes.Type(name = "hand-over-withdrawn", value = IntakeEvent.HandOverWithdrawn.class),
  @JsonSubTypes.Type(name = "reception-assigned", value = IntakeEvent.ReceptionAssigned.class),
  @JsonSubTypes.Type(name = "lawyer-assigned", value = IntakeEvent.LawyerAssigned.class),
  @JsonSubTypes.Type(name = "waiting-for-changed", value = IntakeEvent.WaitingForChanged.class),
  @JsonSubTypes.Type(name = "fact-corrected", value = IntakeEvent.FactCorrected.class),
  @JsonSubTypes.Type(name = "eurodac-hit-found", value = ResponsibilityEvent.EurodacHitFound.class),
  @JsonSubTypes.Type(
      name = "take-charge-requested",
      value = ResponsibilityEvent.TakeChargeRequested.class),
  @JsonSubTypes.Type(
      name = "take-back-requested",
      value = ResponsibilityEvent.TakeBackRequested.class),
  @JsonSubTypes.Type(
      name = "responsibility-accepted",
      value = ResponsibilityEvent.ResponsibilityAccepted.class),
  @JsonSubTypes.Type(
      name = "responsibility-refused",
      value = ResponsibilityEvent.ResponsibilityRefused.class),
  @JsonSubTypes.Type(
      name = "responsibility-lapsed",
      value = ResponsibilityEvent.ResponsibilityLapsed.class),
  @JsonSubTypes.Type(
      name = "transferred-to-state",
      value = ResponsibilityEvent.TransferredToState.class),
  @JsonSubTypes.Type(name = "transfer-lapsed", value = ResponsibilityEvent.TransferLapsed.class),
  @JsonSubTypes.Type(
      name = "netherlands-responsible",
      value = ResponsibilityEvent.NetherlandsResponsible.class),
  @JsonSubTypes.Type(
      name = "applicant-absconded",
      value = ResponsibilityEvent.ApplicantAbsconded.class),
  @JsonSubTypes.Type(
      name = "applicant-reappeared",
      value = ResponsibilityEvent.ApplicantReappeared.class),
  @JsonSubTypes.Type(name = "interview-planned", value = ExaminationEvent.InterviewPlanned.class),
  @JsonSubTypes.Type(
      name = "interview-cancelled",
      value = ExaminationEvent.InterviewCancelled.class),
  @JsonSubTypes.Type(name = "interview-held", value = ExaminationEvent.InterviewHeld.class),
  @JsonSubTypes.Type(
      name = "medical-advice-requested",
      value = ExaminationEvent.MedicalAdviceRequested.class),
  @JsonSubTypes.Type(
      name = "medical-advice-received",
      value = ExaminationEvent.MedicalAdviceReceived.class),
  @JsonSubTypes.Type(
      name = "supplement-requested",
      value = ExaminationEvent.SupplementRequested.class),
  @JsonSubTypes.Type(
      name = "supplement-received",
      value = ExaminationEvent.SupplementReceived.class),
  @JsonSubTypes.Type(name = "intention-issued", value = ExaminationEvent.IntentionIssued.class),
  @JsonSubTypes.Type(name = "view-submitted", value = ExaminationEvent.ViewSubmitted.class),
  @JsonSubTypes.Type(name = "decision-made", value = DecisionEvent.DecisionMade.class),
  @JsonSubTypes.Type(name = "decision-announced", value = DecisionEvent.DecisionAnnounced.class),
  @JsonSubTypes.Type(name = "decision-withdrawn", value = DecisionEvent.DecisionWithdrawn.class),
  @JsonSubTypes.Type(
      name = "application-withdrawn",
      value = DecisionEvent.ApplicationWithdrawn.class),
  @JsonSubTypes.Type(name = "application-resumed", value = DecisionEvent.ApplicationResumed.class),
  @JsonSubTypes.Type(name = "objection-lodged", value = RemedyEvent.ObjectionLodged.class),
  @JsonSubTypes.Type(name = "objection-decided", value = RemedyEvent.ObjectionDecided.class),
  @JsonSubTypes.Type(name = "appeal-lodged", value = RemedyEvent.AppealLodged.class),
  @JsonSubTypes.Type(name = "opposition-lodged", value = RemedyEvent.OppositionLodged.class),
  @JsonSubTypes.Type(
      name = "interim-measure-requested",
      value = RemedyEvent.InterimMeasureRequested.class),
  @JsonSubTypes.Type(name = "judgment-sent", value = RemedyEvent.JudgmentSent.class),
  @JsonSubTypes.Type(name = "case-remanded", value = RemedyEvent.CaseRemanded.class),
  @JsonSubTypes.Type(name = "detention-started", value = CustodyEvent.DetentionStarted.class),
  @JsonSubTypes.Type(name = "detention-ended", value = CustodyEvent.DetentionEnded.class),
  @JsonSubTypes.Type(
      name = "temporary-protection-started",
      value = CustodyEvent.TemporaryProtectionStarted.class),
  @JsonSubTypes.Type(
      name = "temporary-protection-ended",
      value = CustodyEvent.TemporaryProtectionEnded.class),
  @JsonSubTypes.Type(name = "permit-issued", value = EndEvent.PermitIssued.class),
  @JsonSubTypes.Type(name = "departure-started", value = EndEvent.DepartureStarted.class),
  @JsonSubTypes.Type(name = "case-closed", value = EndEvent.CaseClosed.class),
  @JsonSubTypes.Type(name = "case-reopened", value = EndEvent.CaseReopened.class),
  @JsonSubTypes.Type(name = "case-destroyed", value = EndEvent.CaseDestroyed.class),
})
public sealed interface CaseEvent
    permits IntakeEvent,
        ResponsibilityEvent,
        ExaminationEvent,
        DecisionEvent,
        RemedyEvent,
        CustodyEvent,
        EndEvent {

  /// The day that counts in law, in Europe/Amsterdam; never after the day it was recorded.
  LocalDate occurredOn();

  /// Whether the payload may leave case-service.
  @JsonIgnore
  default boolean travels() {
    return this instanceof Travels;
  }
}
