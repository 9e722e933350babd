package asylumchain.events;

import static asylumchain.events.WaitingFor.ADVICE;
import static asylumchain.events.WaitingFor.APPLICANT;
import static asylumchain.events.WaitingFor.COURT;
import static asylumchain.events.WaitingFor.DECISION;
import static asylumchain.events.WaitingFor.INTERVIEW;
import static asylumchain.events.WaitingFor.LEGAL_AID;
import static asylumchain.events.WaitingFor.OTHER_STATE;
import static asylumchain.events.WaitingFor.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.ExaminationEvent.IntentionIssued;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ExaminationEvent.MedicalAdviceReceived;
import asylumchain.events.ExaminationEvent.MedicalAdviceRequested;
import asylumchain.events.ExaminationEvent.SupplementReceived;
import asylumchain.events.ExaminationEvent.SupplementRequested;
import asylumchain.events.ExaminationEvent.ViewSubmitted;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.HandOverRequested;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.ResponsibilityEvent.ResponsibilityRefused;
import asylumchain.events.ResponsibilityEvent.TakeBackRequested;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingTest {

  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  private static final Code FIRST = Code.of("FIRST");
  private static final Code ITALY = Code.of("ITA");
  private static final Code IND = Code.of("IND");
  private static final Code DTV = Code.of("DTV");

  private static final CaseEvent WISH = new AsylumWishMade(DAY, FIRST, null, null, null);
  private static final CaseEvent REGISTERED =
      new ApplicationRegistered(DAY, FIRST, null, null, null);
  private static final CaseEvent LODGED = new ApplicationLodged(DAY, FIRST, null, null, null);
  private static final CaseEvent HEARD = new InterviewHeld(DAY, Interview.FURTHER);
  private static final CaseEvent DECIDED =
      new DecisionMade(DAY, Outcome.REJECTED_UNFOUNDED, Code.of("SENIOR"), false);
  private static final CaseEvent APPEALED = new AppealLodged(DAY, Instance.DISTRICT_COURT, false);
  private static final CaseEvent JUDGED =
      new JudgmentSent(DAY, Instance.DISTRICT_COURT, Code.of("UPHELD"), null, null);
  private static final CaseEvent COMPLETE = new SupplementRequested(DAY, DAY.plusDays(14));
  private static final CaseEvent OFFERED = new HandOverRequested(DAY, IND, DTV, DAY, null);

  static List<Arguments> histories() {
    return List.of(
        row(PARTNER, "the police register who expressed a wish", WISH),
        row(APPLICANT, "who is registered comes to lodge", WISH, REGISTERED),
        row(INTERVIEW, "who lodged is heard", WISH, REGISTERED, LODGED),
        row(INTERVIEW, "a registration that comes late settles nothing", LODGED, REGISTERED),
        row(
            INTERVIEW,
            "an interview planned before settles what lodging settles",
            REGISTERED,
            new ExaminationEvent.InterviewPlanned(DAY, DAY),
            LODGED),
        row(
            INTERVIEW,
            "the first interview is not the one",
            LODGED,
            new InterviewHeld(DAY, Interview.REGISTRATION)),
        row(null, "heard: ready to decide", LODGED, HEARD),
        row(OTHER_STATE, "Italy has to answer", LODGED, new TakeBackRequested(DAY, ITALY)),
        row(
            INTERVIEW,
            "Italy refused, the interview is still to come",
            LODGED,
            new TakeBackRequested(DAY, ITALY),
            new ResponsibilityRefused(DAY, ITALY)),
        row(ADVICE, "a doctor has to say", LODGED, HEARD, new MedicalAdviceRequested(DAY)),
        row(
            APPLICANT,
            "of two questions the applicant's comes first",
            LODGED,
            HEARD,
            new MedicalAdviceRequested(DAY),
            COMPLETE),
        row(
            ADVICE,
            "and once that is answered the other shows",
            LODGED,
            HEARD,
            new MedicalAdviceRequested(DAY),
            COMPLETE,
            new SupplementReceived(DAY)),
        row(
            null,
            "advice is in",
            LODGED,
            HEARD,
            new MedicalAdviceRequested(DAY),
            new MedicalAdviceReceived(DAY)),
        row(APPLICANT, "a view on the intention", LODGED, HEARD, new IntentionIssued(DAY)),
        row(
            null,
            "the view is in",
            LODGED,
            HEARD,
            new IntentionIssued(DAY),
            new ViewSubmitted(DAY)),
        row(null, "a decision ends the questions before it", LODGED, COMPLETE, DECIDED),
        row(
            DECISION,
            "an objection awaits its decision",
            LODGED,
            DECIDED,
            new ObjectionLodged(DAY)),
        row(COURT, "the judge", LODGED, DECIDED, APPEALED),
        row(null, "the judgment is there", LODGED, DECIDED, APPEALED, JUDGED),
        row(
            null,
            "sent back: to be decided again",
            LODGED,
            DECIDED,
            APPEALED,
            JUDGED,
            new CaseRemanded(DAY)),
        row(
            null,
            "an appeal against not deciding leaves it to be decided",
            LODGED,
            HEARD,
            new AppealLodged(DAY, Instance.DISTRICT_COURT, true)),
        row(PARTNER, "another partner was asked to take it", LODGED, HEARD, OFFERED),
        row(null, "and took it", LODGED, HEARD, OFFERED, new HandedOver(DAY, IND, DTV, null, null)),
        row(null, "withdrawn", LODGED, new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT)),
        row(
            INTERVIEW,
            "resumed where it was",
            LODGED,
            new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT),
            new ApplicationResumed(DAY)),
        row(LEGAL_AID, "as a source said", LODGED, new WaitingForChanged(DAY, LEGAL_AID)),
        row(null, "a source said: for nothing", LODGED, new WaitingForChanged(DAY, null)),
        row(
            ADVICE,
            "until a later fact tells otherwise",
            LODGED,
            HEARD,
            new WaitingForChanged(DAY, LEGAL_AID),
            new MedicalAdviceRequested(DAY)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("histories")
  void what_a_case_waits_for_follows_from_what_happened(
      @Nullable WaitingFor expected, String why, List<CaseEvent> events) {
    var waiting = Waiting.NOTHING;
    for (var event : events) {
      waiting = waiting.after(event);
    }
    assertThat(waiting.awaited()).as(why).isEqualTo(expected);
  }

  /// Decided is what is lodged and examined here; an answer of another state leaves it to be
  /// established first who is responsible.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "LODGED,           true,  -,         true",
        "INTENTION,        true,  -,         true",
        "DECISION_PENDING, true,  -,         true",
        "DECISION_PENDING, true,  INTERVIEW, false",
        "DECISION_PENDING, false, -,         false",
        "RESPONSIBILITY,   true,  -,         false",
        "REGISTERED,       false, -,         false",
        "APPEAL,           true,  -,         false",
        "CLOSED,           true,  -,         false",
        "-,                true,  -,         false",
      })
  void ready_to_decide_is_what_is_lodged_examined_here_and_waits_for_nothing(
      @Nullable Stage stage, boolean lodged, @Nullable WaitingFor awaited, boolean ready) {
    assertThat(Waiting.isReadyToDecide(stage, lodged, awaited)).isEqualTo(ready);
  }

  private static Arguments row(@Nullable WaitingFor expected, String why, CaseEvent... events) {
    return Arguments.of(expected, why, List.of(events));
  }
}
