package asylumchain.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.PermitIssued;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.ResponsibilityEvent.TransferredToState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final LocalDate DAY = LocalDate.parse("2020-03-02");

  @Test
  void every_outcome_of_a_decision_is_a_way_to_settle() {
    assertThat(Arrays.stream(Settlement.values()).map(Enum::name))
        .containsAll(Arrays.stream(Outcome.values()).map(Enum::name).toList());
    for (var outcome : Outcome.values()) {
      assertThat(after(decided(outcome)).settlement()).hasToString(outcome.name());
    }
  }

  @Test
  void an_end_without_a_decision_says_which() {
    assertThat(after(new ApplicationWithdrawn(DAY, Withdrawal.IMPLICIT)).settlement())
        .isEqualTo(Settlement.WITHDRAWN);
    assertThat(after(new CaseClosed(DAY, Code.of("DECEASED"))).settlement())
        .isEqualTo(Settlement.LAPSED);
    assertThat(after(new CaseClosed(DAY, Code.of("UNEXPLAINED"))).settlement())
        .isEqualTo(Settlement.UNEXPLAINED);
    assertThat(after(new TransferredToState(DAY, Code.of("DEU"))).settlement())
        .isEqualTo(Settlement.TRANSFERRED);
    assertThat(after(new PermitIssued(DAY)).settlement()).isEqualTo(Settlement.UNSTATED);
  }

  @Test
  void what_follows_a_decision_leaves_it_standing_and_its_withdrawal_opens_the_case() {
    var closed = after(decided(Outcome.REFUGEE), new CaseClosed(DAY, Code.of("DONE")));
    assertThat(closed.settlement()).isEqualTo(Settlement.REFUGEE);

    var open = after(decided(Outcome.REJECTED_UNFOUNDED), new DecisionWithdrawn(DAY));
    assertThat(open.settlement()).isNull();
    assertThat(open.withdrawn()).isEqualTo(1);

    var anew =
        after(
            decided(Outcome.REJECTED_UNFOUNDED),
            new DecisionWithdrawn(DAY),
            new InterviewHeld(DAY),
            new DecisionMade(DAY, Outcome.SUBSIDIARY, Code.of("JUNIOR"), false));
    assertThat(anew).isEqualTo(new Course(Settlement.SUBSIDIARY, Code.of("JUNIOR"), 2, 1, 1, 0, 0));
  }

  @Test
  void only_a_judgment_on_a_decision_can_annul_one() {
    var lateness = after(new AppealLodged(DAY, Instance.DISTRICT_COURT, true), judged("FOUNDED"));
    assertThat(lateness.judged()).isZero();

    var appeal =
        after(
            decided(Outcome.REJECTED_UNFOUNDED),
            new AppealLodged(DAY, Instance.DISTRICT_COURT, false),
            judged("FOUNDED"));
    assertThat(appeal.judged()).isEqualTo(1);
    assertThat(appeal.annulled()).isEqualTo(1);

    var lost =
        after(
            decided(Outcome.REJECTED_UNFOUNDED),
            new AppealLodged(DAY, Instance.DISTRICT_COURT, false),
            judged("UNFOUNDED"));
    assertThat(lost.judged()).isEqualTo(1);
    assertThat(lost.annulled()).isZero();
  }

  private static Course after(CaseEvent... events) {
    var standing = Standing.on(DAY);
    var all =
        Stream.concat(
            Stream.of(new ApplicationLodged(DAY, Code.of("FIRST"), null, null, null)),
            Arrays.stream(events));
    for (var event : (Iterable<CaseEvent>) all::iterator) {
      standing = standing.after(event);
    }
    return standing.course();
  }

  private static DecisionMade decided(Outcome outcome) {
    return new DecisionMade(DAY, outcome, Code.of("SENIOR"), true);
  }

  private static JudgmentSent judged(String result) {
    return new JudgmentSent(DAY, Instance.DISTRICT_COURT, Code.of(result), null, null);
  }
}
