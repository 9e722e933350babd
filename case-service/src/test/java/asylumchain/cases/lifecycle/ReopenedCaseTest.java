package asylumchain.cases.lifecycle;

import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_DECIDED;
import static asylumchain.cases.lifecycle.standing.Reason.ALREADY_LODGED_REMEDY;
import static asylumchain.cases.lifecycle.standing.Reason.NOT_DECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.lifecycle.Ruling.Accepted;
import asylumchain.cases.lifecycle.Ruling.Refused;
import asylumchain.cases.lifecycle.standing.AsylumCase;
import asylumchain.cases.lifecycle.standing.Reason;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory.Fact;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A case that had ended and is opened again: where it goes on, and what can happen to it there.
class ReopenedCaseTest {

  private static final LocalDate TODAY = LocalDate.parse("2021-12-31");
  private static final Code IND = Code.of("IND");

  @Test
  void a_decision_stands_with_its_remedies() {
    var file = reopened(decided("2020-02-01"), appealed("2020-02-10"), closed("2020-06-01"));
    assertThat(file.stage()).isEqualTo(Stage.APPEAL);
    assertThat(file.standing().procedure()).isInstanceOf(AsylumCase.Decided.class);
    assertThat(file.waitingFor()).isEqualTo(WaitingFor.COURT);
    assertThat(file.standing().possible(IND))
        .contains("judgment-sent", "decision-withdrawn", "departure-started", "case-closed")
        .doesNotContain("decision-made", "application-resumed", "case-reopened");
    assertThat(file.standing().refusal(decided("2020-08-01"))).isEqualTo(ALREADY_DECIDED);
    assertThat(file.standing().refusal(appealed("2020-08-01"))).isEqualTo(ALREADY_LODGED_REMEDY);
    assertThat(file.particulars().milestones().decidedOn()).isEqualTo("2020-02-01");
  }

  @Test
  void only_once_the_decision_is_withdrawn_it_is_decided_anew() {
    var anew =
        after(
            lodged("2020-01-01"),
            decided("2020-02-01"),
            closed("2020-06-01"),
            reopened(),
            new DecisionWithdrawn(day("2020-07-15")),
            decided("2020-08-01"));
    assertThat(anew.stage()).isEqualTo(Stage.DECIDED);
  }

  @Test
  void a_departure_goes_on() {
    var departing = new DepartureStarted(day("2020-04-01"));
    var file = reopened(decided("2020-02-01"), departing, closed("2020-06-01"));
    assertThat(file.standing().procedure()).isInstanceOf(AsylumCase.Departing.class);
    assertThat(file.stage()).isEqualTo(Stage.DEPARTURE);
  }

  @Test
  void what_was_withdrawn_or_closed_undecided_awaits_its_decision_again() {
    var withdrawn = new ApplicationWithdrawn(day("2020-03-01"), Withdrawal.IMPLICIT);
    for (var file :
        List.of(
            reopened(closed("2020-06-01")),
            reopened(withdrawn),
            reopened(withdrawn, closed("2020-06-01")))) {
      assertThat(file.standing().procedure()).isInstanceOf(AsylumCase.Pending.class);
      assertThat(file.stage()).isEqualTo(Stage.LODGED);
      assertThat(file.standing().refusal(appealed("2020-08-01"))).isEqualTo(NOT_DECIDED);
    }
  }

  @Test
  void who_left_after_a_withdrawal_still_leaves_and_can_take_it_up_again() {
    var withdrawn = new ApplicationWithdrawn(day("2020-02-01"), Withdrawal.EXPLICIT);
    var departing = new DepartureStarted(day("2020-04-01"));
    var file = reopened(withdrawn, departing, closed("2020-06-01"));
    assertThat(file.standing().procedure()).isInstanceOf(AsylumCase.Departing.class);
    var resumed = new ApplicationResumed(day("2020-07-20"));
    assertThat(file.standing().refusal(resumed)).isNull();
    assertThat(file.standing().after(resumed).procedure()).isInstanceOf(AsylumCase.Pending.class);
  }

  @Test
  void what_was_decided_again_without_more_by_the_rules_of_before_stands_and_hinders_nothing() {
    var facts =
        facts(
            List.of(
                lodged("2020-01-01"),
                decided("2020-02-01"),
                closed("2020-06-01"),
                reopened(),
                decided("2020-08-01")));
    var file = CaseFile.of(facts);
    assertThat(file.stage()).isEqualTo(Stage.DECIDED);
    assertThat(file.particulars().milestones().decidedOn()).isEqualTo("2020-08-01");
    assertThat(file.rule(new InterviewHeld(day("2020-01-20")), TODAY, () -> facts))
        .isInstanceOf(Accepted.class);
    assertThat(file.rule(appealed("2020-01-20"), TODAY, () -> facts))
        .isEqualTo(new Refused(NOT_DECIDED));
    assertThat(file.rule(new DecisionWithdrawn(day("2020-02-10")), TODAY, () -> facts))
        .as("no other fact loses its ground by it")
        .isInstanceOf(Accepted.class);
    assertThat(file.rule(new CaseClosed(day("2020-03-01"), IND), TODAY, () -> facts))
        .isEqualTo(new Refused(Reason.LATER_FACTS_DEPEND_ON_IT));
  }

  private static CaseFile reopened(CaseEvent... before) {
    var events = new ArrayList<CaseEvent>();
    events.add(lodged("2020-01-01"));
    events.addAll(List.of(before));
    events.add(reopened());
    return after(events.toArray(CaseEvent[]::new));
  }

  private static CaseFile after(CaseEvent... events) {
    var file = CaseFile.EMPTY;
    var history = new ArrayList<CaseEvent>();
    for (var event : events) {
      var ruling = file.rule(event, TODAY, () -> facts(history));
      assertThat(ruling).as(event.toString()).isInstanceOf(Accepted.class);
      file = ((Accepted) ruling).next();
      history.add(event);
    }
    assertThat(CaseFile.of(facts(history))).isEqualTo(file);
    return file;
  }

  private static List<Fact> facts(List<CaseEvent> events) {
    return OrderOfArrivalPropertiesTest.facts(events);
  }

  private static CaseEvent lodged(String on) {
    return new ApplicationLodged(day(on), Happenings.FIRST, null, null, null);
  }

  private static CaseEvent decided(String on) {
    return Happenings.decision(day(on), Outcome.REJECTED_UNFOUNDED);
  }

  private static CaseEvent appealed(String on) {
    return new AppealLodged(day(on), Instance.DISTRICT_COURT, false);
  }

  private static CaseEvent closed(String on) {
    return new CaseClosed(day(on), Code.of("DEPARTED"));
  }

  private static CaseEvent reopened() {
    return new CaseReopened(day("2020-07-01"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
