package asylumchain.cases.lifecycle;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.WaitingFor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Everything that can happen to a case, each on a day of one's choice.
public final class Happenings {

  public static final Code FIRST = Code.of("FIRST");
  static final Code ITALY = Code.of("ITA");
  static final Code IND = Code.of("IND");
  static final Code DTV = Code.of("DTV");
  static final Applicant SOMEBODY =
      new Applicant(
          new UUID(1, 1),
          null,
          Code.of("SYR"),
          Applicant.Sex.F,
          Applicant.AgeBand.AGE_18_34,
          false,
          Applicant.FamilySizeBand.ONE);

  /// At least one of each kind.
  static final List<Function<LocalDate, CaseEvent>> ALL =
      List.of(
          on -> new IntakeEvent.AsylumWishMade(on, FIRST, null, SOMEBODY, null),
          on -> new IntakeEvent.ApplicationRegistered(on, FIRST, null, SOMEBODY, null),
          on -> new IntakeEvent.ApplicationLodged(on, FIRST, null, SOMEBODY, null),
          IntakeEvent.PersonIdentified::new,
          on -> new IntakeEvent.DuplicateMerged(on, SOMEBODY),
          on -> new IntakeEvent.DuplicateSplit(on, SOMEBODY),
          on -> new IntakeEvent.TrackAssigned(on, Code.of("TRACK_4")),
          on -> new IntakeEvent.HandedOver(on, IND, DTV, null, null),
          on -> new IntakeEvent.HandedOver(on, DTV, IND, null, null),
          on -> new IntakeEvent.HandOverRequested(on, IND, DTV, on.plusDays(7), null),
          on -> new IntakeEvent.HandOverRefused(on, IND, DTV, Code.of("NO_CAPACITY"), null),
          on -> new IntakeEvent.HandOverWithdrawn(on, IND, DTV, null),
          on -> new IntakeEvent.ReceptionAssigned(on, Code.of("TER_APEL"), null),
          on -> new IntakeEvent.LawyerAssigned(on, "a lawyer"),
          on -> new IntakeEvent.WaitingForChanged(on, WaitingFor.LEGAL_AID),
          on -> new ResponsibilityEvent.EurodacHitFound(on, ITALY),
          on -> new ResponsibilityEvent.TakeChargeRequested(on, ITALY),
          on -> new ResponsibilityEvent.TakeBackRequested(on, ITALY),
          on -> new ResponsibilityEvent.ResponsibilityAccepted(on, ITALY),
          on -> new ResponsibilityEvent.ResponsibilityRefused(on, ITALY),
          on -> new ResponsibilityEvent.ResponsibilityLapsed(on, ITALY),
          on -> new ResponsibilityEvent.TransferredToState(on, ITALY),
          on -> new ResponsibilityEvent.TransferLapsed(on, ITALY),
          ResponsibilityEvent.NetherlandsResponsible::new,
          ResponsibilityEvent.ApplicantAbsconded::new,
          ResponsibilityEvent.ApplicantReappeared::new,
          on -> new ExaminationEvent.InterviewPlanned(on, on.plusDays(9)),
          on -> new ExaminationEvent.InterviewCancelled(on, Code.of("ILL")),
          ExaminationEvent.InterviewHeld::new,
          ExaminationEvent.MedicalAdviceRequested::new,
          ExaminationEvent.MedicalAdviceReceived::new,
          on -> new ExaminationEvent.SupplementRequested(on, on.plusDays(14)),
          ExaminationEvent.SupplementReceived::new,
          ExaminationEvent.IntentionIssued::new,
          ExaminationEvent.ViewSubmitted::new,
          on -> decision(on, Outcome.REFUGEE),
          on -> decision(on, Outcome.REJECTED_UNFOUNDED),
          DecisionEvent.DecisionAnnounced::new,
          DecisionEvent.DecisionWithdrawn::new,
          on -> new DecisionEvent.ApplicationWithdrawn(on, Withdrawal.EXPLICIT),
          DecisionEvent.ApplicationResumed::new,
          RemedyEvent.ObjectionLodged::new,
          on -> new RemedyEvent.ObjectionDecided(on, Code.of("UNFOUNDED")),
          on -> new RemedyEvent.AppealLodged(on, Instance.DISTRICT_COURT, false),
          on -> new RemedyEvent.AppealLodged(on, Instance.DISTRICT_COURT, true),
          on -> new RemedyEvent.AppealLodged(on, Instance.COUNCIL_OF_STATE, false),
          RemedyEvent.OppositionLodged::new,
          RemedyEvent.InterimMeasureRequested::new,
          on -> judgment(on, Instance.DISTRICT_COURT),
          on -> judgment(on, Instance.COUNCIL_OF_STATE),
          on ->
              new RemedyEvent.JudgmentSent(
                  on, Instance.DISTRICT_COURT, Code.of("FOUNDED"), null, null),
          RemedyEvent.CaseRemanded::new,
          on -> new CustodyEvent.DetentionStarted(on, Code.of("ART_59B")),
          CustodyEvent.DetentionEnded::new,
          CustodyEvent.TemporaryProtectionStarted::new,
          CustodyEvent.TemporaryProtectionEnded::new,
          EndEvent.PermitIssued::new,
          EndEvent.DepartureStarted::new,
          on -> new EndEvent.CaseClosed(on, Code.of("DEPARTED")),
          EndEvent.CaseReopened::new);

  private Happenings() {}

  static CaseEvent decision(LocalDate on, Outcome outcome) {
    return new DecisionEvent.DecisionMade(on, outcome, Code.of("SENIOR"), true);
  }

  static CaseEvent judgment(LocalDate on, Instance instance) {
    return new RemedyEvent.JudgmentSent(on, instance, Code.of("UPHELD"), null, null);
  }
}
