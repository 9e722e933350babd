package asylumchain.deadlines.terms;

import static asylumchain.deadlines.terms.CaseTale.day;
import static asylumchain.deadlines.terms.ClocksTest.general;
import static asylumchain.deadlines.terms.ClocksTest.objected;
import static asylumchain.deadlines.terms.ClocksTest.remanded;
import static asylumchain.deadlines.terms.ClocksTest.status;
import static asylumchain.deadlines.terms.ClocksTest.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.EndEvent;
import asylumchain.events.ShiftEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What remains of a clock once what it is about was done, or something took its place.
class EndedClocksTest {

  private static final String DECISION = "decision-term";

  @ParameterizedTest(name = "{0}, day of the court {1}, decided on {2}: {3} {4}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          ACCELERATED, -,          2026-12-10, 2026-12-10, MET
          ACCELERATED, -,          2026-12-11, 2026-12-10, MISSED
          REGULAR,     -,          2027-02-01, 2027-03-01, MET
          REGULAR,     2026-11-15, 2026-11-16, 2026-11-15, MISSED
          """)
  void a_new_decision_after_a_remand_meets_the_term_that_ran_since_not_the_first(
      String track, String decideBy, String decidedOn, String due, TermStatus.Code status) {
    var tale = remanded(track, decideBy).decided(decidedOn, Outcome.REJECTED_UNFOUNDED);
    assertThat(tale.clock(DECISION, decidedOn)).isEqualTo("RUNNING " + due);
    assertThat(status(tale, decidedOn)).isEqualTo(status);
    assertThat(tale.on(decidedOn).clocks().getFirst().steps())
        .extracting(Step::code)
        .contains(StepCode.SENT_BACK);
    assertThat(tale.clock(DECISION, "2026-07-21"))
        .as("the first decision met the first term")
        .isEqualTo(track.equals("REGULAR") ? "RUNNING 2026-12-21" : "RUNNING 2026-09-21");
  }

  @Test
  void a_judgment_on_the_new_decision_is_not_the_one_that_sent_the_case_back() {
    var tale =
        remanded("REGULAR", "2026-11-15")
            .decided("2026-11-10", Outcome.REJECTED_UNFOUNDED)
            .announced("2026-11-10")
            .appealed("2026-11-20")
            .judged("2027-02-01", "2027-04-01");
    assertThat(tale.clock(DECISION, "2027-02-02")).isEqualTo("RUNNING 2026-11-15");
    tale.remanded("2027-02-01");
    assertThat(tale.clock(DECISION, "2027-02-02")).isEqualTo("RUNNING 2027-04-01");
  }

  @Test
  void an_objection_that_was_overtaken_keeps_its_term_which_says_what_took_its_place() {
    var withdrawn = objected();
    withdrawn.happens("2026-10-01", new DecisionEvent.DecisionWithdrawn(day("2026-10-01")));
    withdrawn.decided("2026-11-02", Outcome.REFUGEE);
    assertThat(objection(withdrawn, "2026-11-03"))
        .isEqualTo("2027-01-12, ended 2026-10-01, MET, DECISION_WITHDRAWN");
    var givenUp = objected();
    givenUp.happens(
        "2027-02-01",
        new DecisionEvent.ApplicationWithdrawn(
            day("2027-02-01"), DecisionEvent.Withdrawal.EXPLICIT));
    assertThat(objection(givenUp, "2027-02-02"))
        .isEqualTo("2027-01-12, ended 2027-02-01, MISSED, APPLICATION_WITHDRAWN");
    var closed = objected();
    closed.happens("2026-10-01", new EndEvent.CaseClosed(day("2026-10-01"), Code.of("GRANTED")));
    assertThat(objection(closed, "2026-12-02"))
        .isEqualTo("2027-01-12, ended 2026-10-01, MET, CASE_CLOSED");
  }

  @Test
  void a_decision_under_temporary_protection_meets_the_term_and_ends_its_standing_still() {
    var tale = new CaseTale().lodged("2026-07-01");
    tale.happens("2026-07-10", new CustodyEvent.TemporaryProtectionStarted(day("2026-07-10")));
    assertThat(status(tale, "2026-07-19")).isEqualTo(TermStatus.Code.SUSPENDED);
    tale.decided("2026-07-20", Outcome.REFUGEE);
    assertThat(tale.clock(DECISION, "2026-07-20"))
        .as("ten days of standing still, and a Monday")
        .isEqualTo("RUNNING 2027-01-11");
    assertThat(status(tale, "2026-07-20")).isEqualTo(TermStatus.Code.MET);
    assertThat(tale.on("2026-07-20").clocks().getFirst().steps())
        .extracting(Step::code)
        .contains(StepCode.DECIDED_WHILE_STANDING_STILL);
    tale.happens("2027-08-01", new CustodyEvent.TemporaryProtectionEnded(day("2027-08-01")));
    assertThat(tale.clock(DECISION, "2027-08-02"))
        .as("that it went on and ended later is nothing to a decision that was taken")
        .isEqualTo("RUNNING 2027-01-11");
  }

  @Test
  void temporary_protection_that_began_after_the_decision_does_not_bear_on_its_term() {
    var tale = new CaseTale().lodged("2026-07-01").decided("2026-10-01", Outcome.REFUGEE);
    tale.happens("2026-11-02", new CustodyEvent.TemporaryProtectionStarted(day("2026-11-02")));
    assertThat(tale.clock(DECISION, "2026-11-03")).isEqualTo("RUNNING 2027-01-04");
    assertThat(status(tale, "2026-11-03")).isEqualTo(TermStatus.Code.MET);
    var old = new CaseTale().lodged("2022-01-10").decided("2022-03-01", Outcome.REFUGEE);
    old.happens("2022-04-10", new CustodyEvent.TemporaryProtectionStarted(day("2022-04-10")));
    assertThat(old.clock(DECISION, "2022-04-11")).isEqualTo("RUNNING 2022-07-10");
  }

  @Test
  void a_decision_ends_a_suspension_that_was_to_last_longer() {
    var tale =
        general()
            .posted("2026-02-02", suspended("2026-02-02"))
            .posted(
                "2026-02-10",
                new ShiftEvent.SuspensionCorrected(
                    day("2026-02-10"), new UUID(0, 1), day("2026-02-02"), day("2026-06-30")))
            .decided("2026-05-20", Outcome.REFUGEE);
    assertThat(status(tale, "2026-07-01")).isEqualTo(TermStatus.Code.MET);
    assertThat(tale.clock(DECISION, "2026-07-01")).isEqualTo("RUNNING 2026-08-17");
  }

  /// The term of an objection that ended without a decision on it: its last day, its end, and why.
  private static String objection(CaseTale tale, String asOf) {
    var told =
        tale.on(asOf).clocks().stream()
            .filter(it -> it.clock().clock().equals("objection-decision"))
            .findFirst()
            .orElseThrow();
    var status = TermStatus.on(day(asOf), told.clock(), told.endedOn()).code();
    var why = told.steps().getLast();
    assertThat(why.code()).isEqualTo(StepCode.OVERTAKEN);
    return "%s, ended %s, %s, %s"
        .formatted(told.clock().dueOn(), told.endedOn(), status, why.values().get("event"));
  }
}
