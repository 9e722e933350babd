package asylumchain.deadlines.terms;

import static asylumchain.deadlines.terms.CaseTale.day;
import static asylumchain.deadlines.terms.ClocksTest.objected;
import static asylumchain.deadlines.terms.ClocksTest.status;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationResumed;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent;
import org.junit.jupiter.api.Test;

/// The clocks of a case that had ended and was opened again: those that it had, no more.
class ReopenedClocksTest {

  private static final String DECISION = "decision-term";
  private static final String OBJECTION = "objection-decision";

  @Test
  void the_term_to_decide_was_met_and_does_not_run_anew() {
    var tale = reopened(refused(), "2026-03-20", "2026-05-01");
    assertThat(tale.clock(DECISION, "2026-12-01")).isEqualTo("RUNNING 2026-07-05");
    assertThat(status(tale, "2026-12-01")).isEqualTo(TermStatus.Code.MET);
    assertThat(tale.on("2026-05-02").awaited()).extracting("clock").doesNotContain(DECISION);
  }

  @Test
  void the_terms_of_appeal_and_of_departure_run_on_where_they_have_not_passed() {
    var tale = reopened(refused(), "2026-03-12", "2026-03-16");
    assertThat(tale.names("2026-03-13")).containsExactly(DECISION);
    assertThat(tale.names("2026-03-17"))
        .containsExactlyInAnyOrderElementsOf(refused().names("2026-03-17"))
        .contains("appeal", "departure");
  }

  @Test
  void an_objection_must_be_decided_in_the_term_that_it_had() {
    var tale = reopened(objected(), "2026-10-01", "2026-12-01");
    assertThat(tale.clock(OBJECTION, "2026-12-02")).isEqualTo("RUNNING 2027-01-12");
    assertThat(tale.on("2026-12-02").awaited()).extracting("clock").contains(OBJECTION);
    assertThat(tale.on("2026-11-30").awaited()).extracting("clock").doesNotContain(OBJECTION);
  }

  @Test
  void what_was_withdrawn_undecided_awaits_its_decision_again() {
    var tale = new CaseTale().lodged("2026-01-05");
    tale.happens("2026-02-02", new ApplicationWithdrawn(day("2026-02-02"), Withdrawal.EXPLICIT));
    assertThat(tale.on("2026-03-01").awaited()).isEmpty();
    tale.happens("2026-04-01", new EndEvent.CaseReopened(day("2026-04-01")));
    assertThat(tale.on("2026-04-02").awaited()).extracting("clock").containsExactly(DECISION);
  }

  @Test
  void who_left_after_a_withdrawal_still_leaves_and_the_withdrawal_stands() {
    var tale = objected();
    tale.happens("2026-10-01", new ApplicationWithdrawn(day("2026-10-01"), Withdrawal.EXPLICIT));
    tale.happens("2026-10-05", new EndEvent.DepartureStarted(day("2026-10-05")));
    reopened(tale, "2026-11-02", "2026-12-01");
    assertThat(tale.on("2026-12-02").awaited())
        .extracting("clock")
        .doesNotContain(DECISION, OBJECTION);
    tale.happens("2026-12-03", new ApplicationResumed(day("2026-12-03")));
    assertThat(tale.on("2026-12-04").awaited()).extracting("clock").contains(DECISION);
  }

  @Test
  void once_the_decision_is_withdrawn_the_term_runs_again() {
    var tale = reopened(refused(), "2026-03-20", "2026-05-01");
    tale.happens("2026-05-04", new DecisionWithdrawn(day("2026-05-04")));
    assertThat(tale.on("2026-05-05").awaited()).extracting("clock").contains(DECISION);
  }

  private static CaseTale refused() {
    return new CaseTale()
        .lodged("2026-01-05")
        .decided("2026-03-09", Outcome.REJECTED_UNFOUNDED)
        .announced("2026-03-09");
  }

  private static CaseTale reopened(CaseTale tale, String closedOn, String reopenedOn) {
    return tale.happens(closedOn, new EndEvent.CaseClosed(day(closedOn), Code.of("GONE")))
        .happens(reopenedOn, new EndEvent.CaseReopened(day(reopenedOn)));
  }
}
