package asylumchain.deadlines.penalty.cases;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.penalty.cases.Verdict.Effect;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.Ground;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent;
import asylumchain.events.RemedyEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateCaseTest {

  private static final UUID NOTICE = new UUID(0, 1);
  private static final UUID RULING = new UUID(0, 2);

  @ParameterizedTest(name = "received {0}: {1}, {3}")
  @CsvSource({
    "2018-06-10, PREMATURE, 2018-06-11, on the last day the term still runs",
    "2018-06-11, TIMELY, , the day after it has lapsed",
    "2018-05-01, PREMATURE, 2018-06-11, before the last day"
  })
  void a_notice_counts_when_received_after_the_last_day(
      String received, Effect effect, LocalDate countsFrom, String why) {
    var verdict = only(late("2018-06-10", received)).verdict();
    assertThat(verdict.effect()).as(why).isEqualTo(effect);
    assertThat(verdict.countsFrom()).isEqualTo(countsFrom);
  }

  @Test
  void an_annulled_extension_makes_an_earlier_notice_timely_for_whoever_knows_it() {
    var story =
        LateStory.lodged("2023-03-01", "FIRST")
            .due("2024-06-01", "2023-03-01")
            .posted("2023-10-02", notice("2023-10-02", NOTICE))
            .due("2023-09-01", "2025-05-08");
    var then = story.file().at(LocalDate.MAX, LateStory.moment("2024-01-01"));
    assertThat(only(then).verdict().effect()).isEqualTo(Effect.PREMATURE);
    assertThat(only(then).verdict().countsFrom()).isEqualTo("2024-06-02");
    assertThat(only(story.now()).verdict().effect()).isEqualTo(Effect.TIMELY);
    assertThat(story.file().judgements(NOTICE, LocalDate.MAX, moments("2023-10-02", "2025-05-08")))
        .extracting(it -> it.verdict().effect())
        .containsExactly(Effect.PREMATURE, Effect.TIMELY);
  }

  @Test
  void a_moratorium_that_comes_later_makes_a_timely_notice_premature_as_known_from_then() {
    var story =
        LateStory.lodged("2024-05-01", "FIRST")
            .due("2024-11-01", "2024-05-01")
            .posted("2024-11-15", notice("2024-11-15", NOTICE))
            .due("2025-11-01", "2024-12-14");
    assertThat(only(story.file().at(LocalDate.MAX, LateStory.moment("2024-12-01"))).verdict())
        .extracting(Verdict::effect)
        .isEqualTo(Effect.TIMELY);
    assertThat(only(story.now()).verdict().effect()).isEqualTo(Effect.PREMATURE);
  }

  @Test
  void a_notice_has_no_effect_while_the_term_stands_still_and_none_after_the_decision() {
    var standing =
        LateStory.lodged("2018-01-10", "FIRST")
            .suspended("2018-03-01")
            .posted("2018-08-01", notice("2018-08-01", NOTICE));
    assertThat(only(standing.now()).verdict().effect()).isEqualTo(Effect.TERM_SUSPENDED);
    var decided = late("2018-06-10", "2018-08-01").happens("2018-07-30", decision("2018-07-30"));
    assertThat(only(decided.now()).verdict().effect()).isEqualTo(Effect.ALREADY_DECIDED);
  }

  @Test
  void the_tariff_is_that_of_the_day_of_receipt_though_the_days_fall_in_the_next_year() {
    var penalty = penalty(late("2018-12-01", "2018-12-31"));
    assertThat(penalty.regime()).isEqualTo("2009");
    assertThat(penalty.firstDay()).isEqualTo("2019-01-15");
    assertThat(balance(penalty, "2019-12-31").accrued()).isEqualByComparingTo("1260");
  }

  @Test
  void the_penalty_grows_by_the_day_and_the_day_of_the_announcement_does_not_count() {
    var story =
        late("2019-12-01", "2019-12-02")
            .happens("2019-12-20", decision("2019-12-20"))
            .happens("2019-12-27", new DecisionEvent.DecisionAnnounced(day("2019-12-27")));
    var penalty = penalty(story);
    assertThat(balance(penalty, "2019-12-16").days()).isZero();
    assertThat(balance(penalty, "2019-12-17").accrued()).isEqualByComparingTo("23");
    assertThat(balance(penalty, "2020-06-01").accrued()).isEqualByComparingTo("230");
    assertThat(penalty.lastCostingDay()).isEqualTo("2019-12-26");
  }

  @ParameterizedTest(name = "{0} received {1}: {2} penalties")
  @CsvSource({
    "FIRST, 2020-07-10, 1",
    "FIRST, 2020-07-11, 0",
    "FIRST, 2024-03-01, 0",
    "FAMILY_REUNIFICATION, 2024-03-01, 1",
    "FAMILY_REUNIFICATION, 2025-04-14, 1",
    "FAMILY_REUNIFICATION, 2025-04-15, 0"
  })
  void the_law_does_without_an_administrative_penalty_by_class_and_period(
      String kind, String received, int penalties) {
    var story =
        LateStory.lodged("2018-01-01", kind)
            .due("2018-07-01", "2018-01-01")
            .posted(received, notice(received, NOTICE));
    assertThat(only(story.now()).verdict().counts()).isTrue();
    assertThat(story.now().penalties()).hasSize(penalties);
  }

  @Test
  void under_the_first_temporary_act_even_the_appeal_is_excluded_until_courts_set_that_aside() {
    var story =
        LateStory.lodged("2020-01-01", "FIRST")
            .due("2020-07-01", "2020-01-01")
            .posted("2020-07-15", notice("2020-07-15", NOTICE));
    var then = only(story.file().at(LocalDate.MAX, LateStory.moment("2021-01-01")));
    assertThat(then.noAppeal()).isNotNull();
    assertThat(only(story.now()).noAppeal()).isNull();
    assertThat(only(story.now()).noPenalty()).isNotNull();
  }

  @Test
  void nothing_is_due_for_a_manifestly_unfounded_application_or_where_that_was_decided() {
    var unfounded =
        late("2018-06-10", "2018-06-20")
            .happens(
                "2018-09-01",
                new DecisionEvent.DecisionMade(
                    day("2018-09-01"),
                    Outcome.REJECTED_MANIFESTLY_UNFOUNDED,
                    Code.of("SENIOR"),
                    false));
    assertThat(balance(penalty(unfounded), "2019-01-01").accrued()).isZero();
    var late = late("2018-06-10", "2018-06-20");
    var id = penalty(late).penaltyId();
    late.posted(
        "2018-08-01",
        new PenaltyEvent.PenaltyRefused(day("2018-08-01"), id, new Ground("4:17(5)(a)")));
    assertThat(balance(penalty(late), "2019-01-01").accrued()).isZero();
    assertThat(penalty(late).refused()).isEqualTo("4:17(5)(a)");
  }

  @Test
  void a_second_notice_adds_nothing_whichever_arrives_first() {
    var early = notice("2018-06-20", NOTICE);
    var late = notice("2018-07-20", new UUID(0, 9));
    var one = LateStory.lodged("2018-01-01", "FIRST").due("2018-06-10", "2018-01-01");
    var other = LateStory.lodged("2018-01-01", "FIRST").due("2018-06-10", "2018-01-01");
    var straight = one.posted("2018-08-01", early).posted("2018-08-01", late).now();
    var turned = other.posted("2018-08-01", late).posted("2018-08-01", early).now();
    assertThat(straight.penalties()).hasSize(1).isEqualTo(turned.penalties());
    assertThat(straight.penalties().getFirst().noticeId()).isEqualTo(NOTICE);
  }

  @Test
  void an_objection_is_recorded_and_payment_pauses_only_when_that_is_decided() {
    var story = late("2018-06-10", "2018-06-20");
    var id = penalty(story).penaltyId();
    story
        .posted("2018-09-01", new PenaltyEvent.PenaltyContested(day("2018-09-01"), id))
        .posted(
            "2018-09-02",
            new PenaltyEvent.PenaltyPaid(day("2018-09-02"), id, new BigDecimal("100.50")));
    assertThat(penalty(story).contested()).isTrue();
    assertThat(penalty(story).paymentPaused()).isFalse();
    story.posted("2018-09-03", new PenaltyEvent.PenaltyPaymentDecided(day("2018-09-03"), id, true));
    assertThat(penalty(story).paymentPaused()).isTrue();
    var balance = balance(penalty(story), "2018-12-31");
    assertThat(balance.paid()).isEqualByComparingTo("100.50");
    assertThat(balance.outstanding()).isEqualByComparingTo("1159.50");
  }

  @Test
  void a_day_in_the_judgment_wins_over_every_computation_also_on_a_sunday() {
    var order =
        ordered(
            new PenaltyEvent.CourtTermDetermined(
                day("2026-12-11"),
                NOTICE,
                RULING,
                "decision-term",
                day("2027-01-03"),
                new Length(2, Length.Unit.WEEKS),
                null,
                null));
    assertThat(order.dueOn()).isEqualTo("2027-01-03");
    assertThat(order.appealFrom()).isEqualTo("2027-01-04");
  }

  @Test
  void a_judgment_without_a_day_or_a_length_leaves_two_weeks_that_end_on_a_working_day() {
    var order =
        ordered(
            new PenaltyEvent.CourtTermDetermined(
                day("2026-12-11"), NOTICE, RULING, "decision-term", null, null, null, null));
    assertThat(order.dueOn()).isEqualTo("2026-12-28");
  }

  @Test
  void a_judgment_of_the_case_is_an_order_and_what_is_posted_about_it_overrides_it() {
    var story =
        LateStory.lodged("2024-01-01", "FIRST")
            .happens("2025-07-09", judgment("2025-07-09", "2025-09-01"));
    var followed = story.now();
    assertThat(followed.orders()).hasSize(1);
    assertThat(followed.orders().getFirst().posted()).isFalse();
    assertThat(followed.penalties().getFirst().firstDay()).isEqualTo("2025-09-02");
    story.posted(
        "2025-07-20",
        new PenaltyEvent.CourtTermDetermined(
            day("2025-07-09"),
            NOTICE,
            RULING,
            "decision-term",
            day("2025-10-01"),
            null,
            null,
            new RemedyEvent.CourtPenalty(new BigDecimal(250), new BigDecimal(37_500))));
    assertThat(story.now().orders()).hasSize(1);
    assertThat(story.now().penalties().getFirst().firstDay()).isEqualTo("2025-10-02");
    assertThat(story.now().penalties().getFirst().rulingId()).isEqualTo(RULING);
  }

  @Test
  void one_ruling_about_a_family_is_one_penalty_that_runs_while_one_of_them_waits() {
    var family = new UUID(0, 44);
    var parent = withJudgment(family).happens("2025-09-11", decision("2025-09-11"));
    var child = withJudgment(family).happens("2025-09-21", decision("2025-09-21"));
    var penalties = List.of(penalty(parent), penalty(child));
    assertThat(penalties).extracting(Penalty::penaltyId).containsOnly(penalty(parent).penaltyId());
    var balance = Balance.of(penalties, day("2026-01-01"), LateStory.BOOK.lateness());
    assertThat(balance.days()).isEqualTo(19);
    assertThat(balance.accrued()).isEqualByComparingTo("1900");
    assertThat(penalty(withJudgment(null)).penaltyId())
        .isNotEqualTo(penalty(withJudgment(null)).penaltyId());
  }

  @Test
  void a_judicial_penalty_stops_at_its_maximum() {
    var penalty = penalty(withJudgment(null));
    assertThat(penalty.lastDay()).isEqualTo("2025-11-15");
    assertThat(balance(penalty, "2025-11-15").accrued()).isEqualByComparingTo("7500");
    assertThat(balance(penalty, "2027-01-01").accrued()).isEqualByComparingTo("7500");
  }

  @Test
  void a_decision_that_is_withdrawn_does_not_bring_back_the_penalty_that_it_ended() {
    var story =
        late("2018-06-10", "2018-06-20")
            .happens("2018-07-10", decision("2018-07-10"))
            .happens("2018-09-01", new DecisionEvent.DecisionWithdrawn(day("2018-09-01")));
    assertThat(penalty(story).lastCostingDay()).isEqualTo("2018-07-09");
    assertThat(balance(penalty(story), "2018-12-31").days()).isEqualTo(5);
  }

  private static LateStory late(String dueOn, String received) {
    return LateStory.lodged("2018-01-10", "FIRST")
        .due(dueOn, "2018-01-10")
        .posted(received, notice(received, NOTICE));
  }

  private static LateStory withJudgment(@org.jspecify.annotations.Nullable UUID family) {
    return LateStory.lodged("2024-01-01", "FIRST", family)
        .happens("2025-07-09", judgment("2025-07-09", "2025-09-01"));
  }

  private static RemedyEvent judgment(String sentOn, String decideBy) {
    return new RemedyEvent.JudgmentSent(
        day(sentOn),
        RemedyEvent.Instance.DISTRICT_COURT,
        Code.of("UPHELD"),
        day(decideBy),
        new RemedyEvent.CourtPenalty(new BigDecimal(100), new BigDecimal(7_500)));
  }

  private static PenaltyEvent notice(String received, UUID id) {
    return new PenaltyEvent.NoticeOfDefaultReceived(day(received), id, "decision-term");
  }

  private static DecisionEvent decision(String on) {
    return new DecisionEvent.DecisionMade(day(on), Outcome.REFUGEE, Code.of("SENIOR"), true);
  }

  private static CourtOrder ordered(PenaltyEvent.CourtTermDetermined term) {
    return LateStory.lodged("2024-01-01", "FIRST")
        .posted("2026-12-11", term)
        .now()
        .orders()
        .getFirst();
  }

  private static JudgedNotice only(LateStory story) {
    return only(story.now());
  }

  private static JudgedNotice only(LateCase late) {
    assertThat(late.notices()).hasSize(1);
    return late.notices().getFirst();
  }

  private static Penalty penalty(LateStory story) {
    assertThat(story.now().penalties()).hasSize(1);
    return story.now().penalties().getFirst();
  }

  private static Balance balance(Penalty penalty, String asOf) {
    return Balance.of(List.of(penalty), day(asOf), LateStory.BOOK.lateness());
  }

  private static List<java.time.Instant> moments(String... days) {
    return java.util.Arrays.stream(days).map(LateStory::moment).toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
