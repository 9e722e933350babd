package asylumchain.local.recount.told;

import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.WaitingFor;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events of every type that travels.
record AnyEvent(Random random) {

  private static final Code IND = Code.of("IND");
  private static final Code STATE = Code.of("DEU");
  private static final Code ANY = Code.of("ANY");

  /// One of each type on a day; who is concerned differs from one to the next.
  List<CaseEvent> on(LocalDate day) {
    var who = applicant();
    var kind = Code.of(random.nextBoolean() ? "FIRST" : "REPEAT");
    var unit = random.nextBoolean() ? null : Code.of("NORTH");
    var partners = random.nextBoolean() ? null : List.of(IND, Code.of("COA"));
    return List.of(
        new IntakeEvent.AsylumWishMade(day, kind, unit, who, partners),
        new IntakeEvent.ApplicationRegistered(day, kind, unit, who, partners),
        new IntakeEvent.ApplicationLodged(day, kind, unit, who, partners),
        new IntakeEvent.PersonIdentified(day),
        new IntakeEvent.DuplicateMerged(day, someone()),
        new IntakeEvent.DuplicateSplit(day, someone()),
        new IntakeEvent.TrackAssigned(day, Code.of("TRACK_" + (1 + random.nextInt(4)))),
        new IntakeEvent.HandedOver(day, IND, Code.of("COA"), unit, partners),
        new IntakeEvent.HandOverRequested(day, IND, Code.of("COA"), null, partners),
        new IntakeEvent.HandOverRefused(day, IND, Code.of("COA"), ANY, partners),
        new IntakeEvent.HandOverWithdrawn(day, IND, Code.of("COA"), partners),
        new IntakeEvent.ReceptionAssigned(day, Code.of("TER_APEL"), partners),
        new IntakeEvent.WaitingForChanged(day, awaited()),
        new ResponsibilityEvent.TakeChargeRequested(day, STATE),
        new ResponsibilityEvent.TakeBackRequested(day, STATE),
        new ResponsibilityEvent.ResponsibilityAccepted(day, STATE),
        new ResponsibilityEvent.ResponsibilityRefused(day, STATE),
        new ResponsibilityEvent.ResponsibilityLapsed(day, STATE),
        new ResponsibilityEvent.TransferredToState(day, STATE),
        new ResponsibilityEvent.TransferLapsed(day, STATE),
        new ResponsibilityEvent.NetherlandsResponsible(day),
        new ResponsibilityEvent.ApplicantAbsconded(day),
        new ResponsibilityEvent.ApplicantReappeared(day),
        new ExaminationEvent.InterviewPlanned(day, day),
        new ExaminationEvent.InterviewCancelled(day, ANY),
        new ExaminationEvent.InterviewHeld(day, any(ExaminationEvent.Interview.values())),
        new ExaminationEvent.SupplementRequested(day, day),
        new ExaminationEvent.SupplementReceived(day),
        new ExaminationEvent.IntentionIssued(day),
        new ExaminationEvent.ViewSubmitted(day),
        new DecisionEvent.DecisionMade(day, any(DecisionEvent.Outcome.values()), ANY, false),
        new DecisionEvent.DecisionAnnounced(day),
        new DecisionEvent.DecisionWithdrawn(day),
        new DecisionEvent.ApplicationWithdrawn(day, DecisionEvent.Withdrawal.EXPLICIT),
        new DecisionEvent.ApplicationResumed(day),
        new RemedyEvent.ObjectionLodged(day),
        new RemedyEvent.ObjectionDecided(day, ANY),
        new RemedyEvent.AppealLodged(day, any(RemedyEvent.Instance.values()), random.nextBoolean()),
        new RemedyEvent.OppositionLodged(day),
        new RemedyEvent.InterimMeasureRequested(day),
        new RemedyEvent.JudgmentSent(day, any(RemedyEvent.Instance.values()), ANY, null, null),
        new RemedyEvent.CaseRemanded(day),
        new CustodyEvent.DetentionStarted(day, ANY),
        new CustodyEvent.DetentionEnded(day),
        new CustodyEvent.TemporaryProtectionStarted(day),
        new CustodyEvent.TemporaryProtectionEnded(day),
        new EndEvent.PermitIssued(day),
        new EndEvent.DepartureStarted(day),
        new EndEvent.CaseClosed(day, ANY),
        new EndEvent.CaseReopened(day));
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private <T> T any(T[] some) {
    return some[random.nextInt(some.length)];
  }

  private @Nullable WaitingFor awaited() {
    return random.nextBoolean() ? null : any(WaitingFor.values());
  }

  private @Nullable Applicant applicant() {
    return random.nextBoolean() ? null : someone();
  }

  private Applicant someone() {
    return new Applicant(
        UUID.randomUUID(),
        null,
        Code.of(random.nextBoolean() ? "SYR" : "TUR"),
        any(Applicant.Sex.values()),
        any(Applicant.AgeBand.values()),
        random.nextBoolean(),
        any(Applicant.FamilySizeBand.values()));
  }
}
