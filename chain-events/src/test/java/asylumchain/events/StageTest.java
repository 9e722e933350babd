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

  private static Arguments row(Stage stage, String why, CaseEvent... events) {
    return Arguments.of(stage, why, List.of(events));
  }
}
