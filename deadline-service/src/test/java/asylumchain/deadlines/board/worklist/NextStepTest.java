package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.terms.clocks.Clocks;
import asylumchain.events.Stage;
import asylumchain.events.WaitingFor;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

  private static final String DECISION = "decision-term";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "MADE,             -,       -,           REGISTER,                 DESK",
        "REGISTERED,       -,       -,           LODGE,                    APPLICANT",
        "RESPONSIBILITY,   TRACK_1, OTHER_STATE, ESTABLISH_RESPONSIBILITY, OTHER_STATE",
        "LODGED,           -,       -,           ASSIGN_TRACK,             DESK",
        "LODGED,           TRACK_4, -,           HOLD_INTERVIEW,           DESK",
        "LODGED,           TRACK_4, APPLICANT,   COMPLETE_APPLICATION,     APPLICANT",
        "INTERVIEW,        TRACK_4, LEGAL_AID,   HOLD_INTERVIEW,           LEGAL_AID",
        "INTERVIEW,        TRACK_4, ADVICE,      OBTAIN_ADVICE,            ADVISER",
        "INTENTION,        TRACK_4, LEGAL_AID,   RECEIVE_VIEW,             LEGAL_AID",
        "DECISION_PENDING, TRACK_4, -,           DECIDE,                   DESK",
        "DECISION_PENDING, TRACK_4, DECISION,    DECIDE,                   DESK",
        "DECISION_PENDING, TRACK_4, COURT,       AWAIT_JUDGMENT,           COURT",
        "OBJECTION,        TRACK_4, -,           DECIDE_ON_OBJECTION,      DESK",
        "APPEAL,           TRACK_4, -,           AWAIT_JUDGMENT,           COURT",
        "DECIDED,          TRACK_4, -,           AWAIT_REMEDY,             APPLICANT",
      })
  void the_next_step_follows_from_stage_and_what_is_awaited(
      Stage stage,
      @Nullable String track,
      @Nullable WaitingFor waitingFor,
      NextStep step,
      Awaited whom) {
    assertThat(NextStep.of(DECISION, false, stage, track, waitingFor)).isEqualTo(step);
    assertThat(Awaited.of(step, waitingFor)).isEqualTo(whom);
  }

  @ParameterizedTest
  @CsvSource({"LODGED", "DECISION_PENDING", "APPEAL"})
  void where_nobody_knows_how_the_term_runs_that_comes_first(Stage stage) {
    var step = NextStep.of(DECISION, true, stage, "TRACK_1", WaitingFor.COURT);
    assertThat(step).isEqualTo(NextStep.SAY_HOW_THE_TERM_RUNS);
    assertThat(Awaited.of(step, WaitingFor.COURT)).isEqualTo(Awaited.DESK);
  }

  @ParameterizedTest
  @CsvSource({
    "responsibility-request, ASK_OTHER_STATE, DESK",
    "responsibility-request-in-detention, ASK_OTHER_STATE, DESK",
    "responsibility-reply, AWAIT_OTHER_STATE, OTHER_STATE",
    "transfer-decision, DECIDE_ON_TRANSFER, DESK",
    "transfer, TRANSFER, DESK",
    "transfer-in-detention, TRANSFER, DESK",
  })
  void a_term_that_finds_the_responsible_state_asks_for_no_decision_on_the_application(
      String clock, NextStep step, Awaited whom) {
    assertThat(NextStep.of(clock, false, Stage.DECISION_PENDING, "TRACK_1", null)).isEqualTo(step);
    assertThat(Awaited.of(step, null)).isEqualTo(whom);
  }

  @ParameterizedTest
  @CsvSource({
    "family-reunification-window, FINAL,            AWAIT_FAMILY_APPLICATION, APPLICANT",
    "departure,                   DECIDED,          ARRANGE_DEPARTURE,        DESK",
    "appeal,                      DECIDED,          AWAIT_REMEDY,             APPLICANT",
    "interim-measure,             APPEAL,           AWAIT_REMEDY,             APPLICANT",
    "court-decision,              DECISION_PENDING, AWAIT_JUDGMENT,           COURT",
    "court-hearing,               DECISION_PENDING, HOLD_INTERVIEW,           DESK",
    "objection-decision,          OBJECTION,        DECIDE_ON_OBJECTION,      DESK",
    "detention,                   LODGED,           ARRANGE_RELEASE,          DESK",
    "border-maximum,              DECISION_PENDING, ARRANGE_RELEASE,          DESK",
  })
  void a_term_within_which_one_thing_has_to_happen_names_it_wherever_the_case_stands(
      String clock, Stage stage, NextStep step, Awaited whom) {
    assertThat(NextStep.of(clock, false, stage, "TRACK_4", null)).isEqualTo(step);
    assertThat(Awaited.of(step, null)).isEqualTo(whom);
  }

  @Test
  void every_clock_has_its_place() {
    assertThat(NextStep.clocksOfOneStep()).doesNotContainAnyElementsOf(NextStep.BY_STAGE);
    var placed = new HashSet<>(NextStep.clocksOfOneStep());
    placed.addAll(NextStep.BY_STAGE);
    assertThat(placed).isEqualTo(Clocks.NAMES);
  }
}
