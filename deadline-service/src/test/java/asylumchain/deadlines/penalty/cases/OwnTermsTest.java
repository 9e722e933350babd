package asylumchain.deadlines.penalty.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.penalty.cases.Verdict.Effect;
import asylumchain.deadlines.shifts.Desks;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
import asylumchain.events.RemedyEvent.CourtPenalty;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lateness judged by the terms that the case itself has.
class OwnTermsTest {

  private static final UUID NOTICE = new UUID(0, 1);
  private static final UUID LATER = new UUID(0, 2);

  @Test
  void a_late_decision_on_an_objection_costs_until_it_is_there() {
    var tale = objected().posted("2024-05-20", notice("2024-05-20", NOTICE, "objection-decision"));
    assertThat(costs(tale, "2024-06-30")).isEqualTo("2024-06-04..null");
    tale.happens("2024-07-01", new ObjectionDecided(day("2024-07-01"), Code.of("FOUNDED")));
    assertThat(costs(tale, "2024-07-31")).isEqualTo("2024-06-04..2024-06-30");
    assertThat(late(tale, "2024-07-31").notices())
        .extracting(it -> it.verdict().effect())
        .containsExactly(Effect.TIMELY);
  }

  @Test
  void a_courts_penalty_for_a_late_decision_on_an_objection_runs_until_that_decision() {
    var tale = objected().posted("2024-07-01", order(null));
    tale.happens("2024-07-20", new ObjectionDecided(day("2024-07-20"), Code.of("FOUNDED")));
    assertThat(costs(tale, "2024-07-31")).isEqualTo("2024-07-16..2024-07-19");
  }

  @Test
  void a_term_to_hear_whoever_objected_costs_until_the_objection_is_decided() {
    var tale = objected().posted("2024-07-01", order(new Length(2, Length.Unit.WEEKS)));
    assertThat(late(tale, "2024-07-20").penalties())
        .extracting(Penalty::firstDay, Penalty::endedOn)
        .containsExactlyInAnyOrder(
            Tuple.tuple(day("2024-07-16"), null), Tuple.tuple(day("2024-07-30"), null));
    tale.happens("2024-07-25", new ObjectionDecided(day("2024-07-25"), Code.of("FOUNDED")));
    assertThat(late(tale, "2024-07-31").penalties())
        .extracting(Penalty::firstDay, Penalty::endedOn)
        .containsExactlyInAnyOrder(
            Tuple.tuple(day("2024-07-16"), day("2024-07-25")),
            Tuple.tuple(day("2024-07-30"), day("2024-07-25")));
  }

  @Test
  void a_judgment_sent_while_an_objection_waits_is_about_the_decision_on_it() {
    var tale = objected().appealedAgainstSilence("2024-06-03").judged("2024-07-01", "2024-07-15");
    assertThat(late(tale, "2024-07-02").orders())
        .extracting(CourtOrder::clock, CourtOrder::dueOn)
        .containsExactly(Tuple.tuple("objection-decision", day("2024-07-15")));
  }

  @Test
  void an_objection_that_was_overtaken_costs_nothing_more() {
    var tale = objected().posted("2024-05-20", notice("2024-05-20", NOTICE, "objection-decision"));
    tale.decided("2024-06-20", Outcome.REFUGEE);
    assertThat(costs(tale, "2024-07-31")).isEqualTo("2024-06-04..2024-06-19");
  }

  @Test
  void another_objection_leaves_what_a_late_decision_on_the_first_one_cost() {
    var tale = objected().posted("2024-05-20", notice("2024-05-20", NOTICE, "objection-decision"));
    tale.happens("2024-06-20", new ObjectionDecided(day("2024-06-20"), Code.of("FOUNDED")));
    tale.decided("2024-07-01", Outcome.REJECTED_UNFOUNDED).announced("2024-07-01");
    tale.happens("2024-07-20", new ObjectionLodged(day("2024-07-20")));
    assertThat(costs(tale, "2024-09-30")).isEqualTo("2024-06-04..2024-06-19");
    tale.posted("2024-08-01", notice("2024-08-01", LATER, "objection-decision"));
    assertThat(late(tale, "2024-09-30").notices())
        .extracting(it -> it.verdict().effect())
        .as("the second objection is in term")
        .containsExactly(Effect.TIMELY, Effect.PREMATURE);
  }

  @Test
  void a_remand_leaves_the_penalty_of_the_first_default_and_the_new_term_can_bring_another() {
    var tale =
        new CaseTale()
            .lodged("2019-01-02")
            .posted("2019-07-03", notice("2019-07-03", NOTICE, "decision-term"))
            .decided("2019-08-01", Outcome.REJECTED_UNFOUNDED);
    assertThat(costs(tale, "2019-12-31")).isEqualTo("2019-07-18..2019-07-31");
    tale.judged("2019-11-01", "2019-12-20").remanded("2019-11-01");
    assertThat(costs(tale, "2019-12-31")).isEqualTo("2019-07-18..2019-07-31");
    tale.posted("2019-12-23", notice("2019-12-23", LATER, "decision-term"));
    assertThat(late(tale, "2020-01-31").penalties())
        .extracting(Penalty::noticeId, Penalty::firstDay)
        .containsExactly(
            Tuple.tuple(NOTICE, day("2019-07-18")), Tuple.tuple(LATER, day("2020-01-07")));
  }

  @Test
  void an_objection_in_a_case_that_was_closed_costs_again_from_the_day_it_is_opened_again() {
    var tale = objected();
    tale.happens("2024-03-01", new CaseClosed(day("2024-03-01"), Code.of("GONE")));
    tale.posted("2024-05-20", notice("2024-05-20", NOTICE, "objection-decision"));
    assertThat(late(tale, "2024-06-30").penalties()).isEmpty();
    tale.happens("2024-05-13", new CaseReopened(day("2024-05-13")));
    assertThat(costs(tale, "2024-06-30")).isEqualTo("2024-06-04..null");
  }

  @Test
  void a_decision_stands_in_a_case_that_was_opened_again_and_lateness_costs_nothing_more() {
    var tale =
        new CaseTale()
            .lodged("2019-01-02")
            .posted("2019-07-03", notice("2019-07-03", NOTICE, "decision-term"))
            .decided("2019-08-01", Outcome.REJECTED_UNFOUNDED);
    tale.happens("2019-09-02", new CaseClosed(day("2019-09-02"), Code.of("GONE")));
    tale.happens("2019-10-01", new CaseReopened(day("2019-10-01")));
    tale.posted("2019-10-07", notice("2019-10-07", LATER, "decision-term"));
    assertThat(costs(tale, "2019-12-31")).isEqualTo("2019-07-18..2019-07-31");
  }

  @Test
  void who_left_after_a_withdrawal_waits_for_nothing_once_the_case_is_opened_again() {
    var tale =
        new CaseTale()
            .lodged("2019-01-02")
            .posted("2019-07-03", notice("2019-07-03", NOTICE, "decision-term"));
    tale.happens("2019-08-01", withdrawn("2019-08-01"));
    tale.happens("2019-09-02", new DepartureStarted(day("2019-09-02")));
    tale.happens("2019-10-01", new CaseClosed(day("2019-10-01"), Code.of("GONE")));
    tale.happens("2019-11-01", new CaseReopened(day("2019-11-01")));
    tale.posted("2019-11-04", notice("2019-11-04", LATER, "decision-term"));
    assertThat(costs(tale, "2019-12-31")).isEqualTo("2019-07-18..2019-07-31");
  }

  @Test
  void an_objection_given_up_before_the_departure_costs_nothing_once_the_case_is_opened_again() {
    var tale = objected();
    tale.happens("2024-03-01", withdrawn("2024-03-01"));
    tale.happens("2024-03-04", new DepartureStarted(day("2024-03-04")));
    tale.happens("2024-03-20", new CaseClosed(day("2024-03-20"), Code.of("GONE")));
    tale.happens("2024-05-13", new CaseReopened(day("2024-05-13")));
    tale.posted("2024-05-20", notice("2024-05-20", NOTICE, "objection-decision"));
    assertThat(late(tale, "2024-06-30").penalties()).isEmpty();
  }

  private static ApplicationWithdrawn withdrawn(String on) {
    return new ApplicationWithdrawn(day(on), Withdrawal.EXPLICIT);
  }

  /// Refused on 1 December 2023; the period for objections ends on the 29th, the term for a
  /// decision 19 weeks later, on 10 May 2024.
  private static CaseTale objected() {
    var tale =
        new CaseTale()
            .of("FAMILY_REUNIFICATION")
            .lodged("2023-09-04")
            .decided("2023-12-01", Outcome.REJECTED_UNFOUNDED)
            .announced("2023-12-01");
    return tale.happens("2023-12-20", new ObjectionLodged(day("2023-12-20")));
  }

  /// The days that the one penalty costs, as far as they can be said.
  private static String costs(CaseTale tale, String today) {
    var penalties = late(tale, today).penalties();
    assertThat(penalties).hasSize(1);
    var penalty = penalties.getFirst();
    var ended = penalty.endedOn() == null ? null : penalty.lastCostingDay();
    return penalty.firstDay() + ".." + ended;
  }

  private static LateCase late(CaseTale tale, String today) {
    return Desks.on(tale, today).lateness();
  }

  private static NoticeOfDefaultReceived notice(String received, UUID id, String clock) {
    return new NoticeOfDefaultReceived(day(received), id, clock);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /// A term of two weeks to decide on the objection, with a penalty.
  private static CourtTermDetermined order(@Nullable Length toHear) {
    return new CourtTermDetermined(
        day("2024-07-01"),
        new UUID(0, 3),
        new UUID(0, 4),
        "objection-decision",
        null,
        new Length(2, Length.Unit.WEEKS),
        toHear,
        new CourtPenalty(new BigDecimal(100), new BigDecimal(7_500)));
  }
}
