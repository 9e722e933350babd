package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.EndEvent.PermitIssued;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ExaminationEvent.InterviewPlanned;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.ResponsibilityEvent.NetherlandsResponsible;
import asylumchain.events.ResponsibilityEvent.TakeChargeRequested;
import asylumchain.events.ResponsibilityEvent.TransferLapsed;
import asylumchain.events.ResponsibilityEvent.TransferredToState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {

  private static final LocalDate DAY = LocalDate.of(2020, 4, 1);
  private static final Code FIRST = Code.of("FIRST");
  private static final Code ITALY = Code.of("ITA");

  private static final CaseEvent WISH = new AsylumWishMade(DAY, FIRST, null, null, null);
  private static final CaseEvent REGISTERED =
      new ApplicationRegistered(DAY, FIRST, null, null, null);
  private static final CaseEvent LODGED = new ApplicationLodged(DAY, FIRST, null, null, null);
  private static final CaseEvent DECIDED =
      new DecisionMade(DAY, Outcome.REJECTED_UNFOUNDED, Code.of("SENIOR"), false);
  private static final CaseEvent APPEALED = new AppealLodged(DAY, Instance.DISTRICT_COURT, false);
  private static final CaseEvent JUDGED =
      new JudgmentSent(DAY, Instance.DISTRICT_COURT, Code.of("UPHELD"), null, null);

  private static final CaseEvent CLOSED = new CaseClosed(DAY, Code.of("DEPARTED"));
  private static final CaseEvent REOPENED = new CaseReopened(DAY);

  static List<Arguments> reopened() {
    return List.of(
        row(Stage.DECISION_PENDING, "heard", LODGED, new InterviewHeld(DAY), CLOSED, REOPENED),
        row(Stage.DECIDED, "decided", LODGED, DECIDED, CLOSED, REOPENED),
        row(Stage.APPEAL, "an appeal waits", LODGED, DECIDED, APPEALED, CLOSED, REOPENED),
        row(
            Stage.DECIDED,
            "it was judged while the case was closed",
            LODGED,
            DECIDED,
            APPEALED,
            CLOSED,
            JUDGED,
            REOPENED),
        row(Stage.FINAL, "permitted", LODGED, DECIDED, new PermitIssued(DAY), CLOSED, REOPENED),
        row(
            Stage.DEPARTURE,
            "on the way out",
            LODGED,
            DECIDED,
            new DepartureStarted(DAY),
            CLOSED,
            REOPENED),
        row(
            Stage.LODGED,
            "withdrawn before it was decided, and closed after that",
            LODGED,
            new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT),
            CLOSED,
            REOPENED),
        row(
            Stage.DECIDED,
            "withdrawn once it was decided",
            LODGED,
            DECIDED,
            new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT),
            REOPENED),
        row(
            Stage.DECIDED,
            "brought to another state once it was decided",
            LODGED,
            DECIDED,
            new TransferredToState(DAY, ITALY),
            REOPENED),
        row(
            Stage.DECISION_PENDING,
            "and then the decision was withdrawn",
            LODGED,
            DECIDED,
            CLOSED,
            REOPENED,
            new DecisionWithdrawn(DAY)),
        row(Stage.CLOSED, "and closed again", LODGED, DECIDED, CLOSED, REOPENED, CLOSED));
  }

  static List<Arguments> histories() {
    return List.of(
        row(Stage.MADE, "a wish alone", WISH),
        row(Stage.REGISTERED, "registered after the wish", WISH, REGISTERED),
        row(Stage.LODGED, "lodged without a registration", LODGED),
        row(Stage.LODGED, "a late registration moves nothing back", LODGED, REGISTERED),
        row(Stage.RESPONSIBILITY, "a claim on Italy", LODGED, new TakeChargeRequested(DAY, ITALY)),
        row(
            Stage.LODGED,
            "the Netherlands is responsible after all",
            LODGED,
            new TakeChargeRequested(DAY, ITALY),
            new NetherlandsResponsible(DAY)),
        row(
            Stage.LODGED,
            "the transfer lapsed: the Netherlands is responsible",
            LODGED,
            new TakeChargeRequested(DAY, ITALY),
            new TransferLapsed(DAY, ITALY)),
        row(Stage.CLOSED, "transferred", LODGED, new TransferredToState(DAY, ITALY)),
        row(Stage.INTERVIEW, "an interview is planned", LODGED, new InterviewPlanned(DAY, DAY)),
        row(Stage.DECISION_PENDING, "an interview was held", LODGED, new InterviewHeld(DAY)),
        row(
            Stage.DECIDED,
            "an interview planned too late",
            LODGED,
            DECIDED,
            new InterviewHeld(DAY)),
        row(
            Stage.DECISION_PENDING,
            "the decision was withdrawn",
            LODGED,
            DECIDED,
            new DecisionWithdrawn(DAY)),
        row(
            Stage.CLOSED,
            "the application was withdrawn",
            LODGED,
            new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT)),
        row(
            Stage.LODGED,
            "and resumed",
            LODGED,
            new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT),
            new ApplicationResumed(DAY)),
        row(
            Stage.LODGED,
            "closed and opened again",
            LODGED,
            new CaseClosed(DAY, Code.of("DEPARTED")),
            new CaseReopened(DAY)),
        row(
            Stage.MADE,
            "closed before it was registered, and opened again: shadow stock",
            WISH,
            new CaseClosed(DAY, Code.of("DEPARTED")),
            new CaseReopened(DAY)),
        row(
            Stage.REGISTERED,
            "closed before it was lodged, and opened again: shadow stock",
            WISH,
            REGISTERED,
            new CaseClosed(DAY, Code.of("DEPARTED")),
            new CaseReopened(DAY)),
        row(
            Stage.LODGED,
            "and lodged after that",
            REGISTERED,
            new CaseClosed(DAY, Code.of("DEPARTED")),
            new CaseReopened(DAY),
            LODGED),
        row(
            Stage.REGISTERED,
            "withdrawn before it was lodged, and resumed",
            REGISTERED,
            new ApplicationWithdrawn(DAY, Withdrawal.EXPLICIT),
            new ApplicationResumed(DAY)),
        row(
            Stage.REGISTERED,
            "the Netherlands is responsible; lodged it is not yet",
            REGISTERED,
            new TakeChargeRequested(DAY, ITALY),
            new NetherlandsResponsible(DAY)),
        row(Stage.APPEAL, "in appeal", LODGED, DECIDED, APPEALED),
        row(
            Stage.LODGED,
            "an appeal against not deciding leaves it open",
            LODGED,
            new AppealLodged(DAY, Instance.DISTRICT_COURT, true)),
        row(Stage.DECIDED, "the judge let it stand", LODGED, DECIDED, APPEALED, JUDGED),
        row(
            Stage.DECISION_PENDING,
            "the judge sent it back",
            LODGED,
            DECIDED,
            APPEALED,
            JUDGED,
            new CaseRemanded(DAY)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("histories")
  void the_stage_follows_from_what_happened(Stage stage, String why, List<CaseEvent> events) {
    assertThat(Stage.after(events)).as(why).isEqualTo(stage);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("reopened")
  void a_case_that_is_opened_again_goes_on_where_it_stood(
      Stage stage, String why, List<CaseEvent> events) {
    assertThat(Stage.after(events)).as(why).isEqualTo(stage);
  }

  private static Arguments row(Stage stage, String why, CaseEvent... events) {
    return Arguments.of(stage, why, List.of(events));
  }
}
