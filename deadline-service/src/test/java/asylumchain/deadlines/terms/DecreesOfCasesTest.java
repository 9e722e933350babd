package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.Positions;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Rulings;
import asylumchain.deadlines.law.register.Amendment;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.ShiftEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Decrees in cases: where courts disagree on their validity, and under the law since June 2026.
class DecreesOfCasesTest {

  private static final String DECISION = "decision-term";
  private static final RuleBook OPEN = CaseTale.withoutPositions();

  @Test
  void where_courts_disagree_each_case_that_waits_asks_and_shows_where_each_answer_leads() {
    var told = decisionTerm(new CaseTale().lodged("2019-12-29"));
    assertThat(told.clock().state()).isEqualTo(Clock.State.NEEDS_REVIEW);
    var question = Objects.requireNonNull(told.question());
    assertThat(question.code()).isEqualTo(Code.of("WBV_2020_12"));
    assertThat(question.alternatives())
        .extracting(it -> it.choice() + " " + it.dueOn())
        .containsExactly("VALID 2020-12-29", "INVALID 2020-06-29");
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains("According to RBDHA:2020:8750, WBV 2020/12 is invalid")
        .contains("According to RBDHA:2020:8426, WBV 2020/12 is valid");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-01, RUNNING 2020-12-29, nothing was ruled yet",
    "2020-08-28, RUNNING 2020-12-29, one court held it valid and none otherwise",
    "2020-09-08, NEEDS_REVIEW null, since 7 September courts disagree"
  })
  void the_question_is_there_since_courts_are_known_to_disagree(
      String knownOn, String said, String why) {
    var tale = new CaseTale().lodged("2019-12-29");
    assertThat(CaseTale.said(tale.on(OPEN, "2020-12-01", knownOn), DECISION))
        .as(why)
        .isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"VALID, RUNNING 2020-12-29", "INVALID, RUNNING 2020-06-29"})
  void the_answer_of_a_person_holds_in_that_case(String choice, String said) {
    assertThat(answered(new CaseTale().lodged("2019-12-29"), "WBV_2020_12", choice))
        .isEqualTo(said);
  }

  @Test
  void a_case_that_was_decided_before_courts_disagreed_is_not_asked() {
    var tale = new CaseTale().lodged("2019-12-29").decided("2020-09-04", Outcome.REFUGEE);
    assertThat(CaseTale.said(tale.on(OPEN, "2021-01-01", "2021-01-01"), DECISION))
        .isEqualTo("RUNNING 2020-12-29");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-01, , contested",
    "2020-08-30, Held valid by Rb Haarlem, Arnhem",
    "2020-09-08, The IND is taken to have gone on counting it, Amsterdam",
    "2022-01-01, The IND is taken to have gone on counting it, withdrawn"
  })
  void what_its_authority_holds_of_it_counts_for_all_cases_and_is_said_once_it_is_known(
      String knownOn, String known, String later) {
    var told = new CaseTale().lodged("2019-12-29").on("2020-12-01", knownOn);
    assertThat(CaseTale.said(told, DECISION)).isEqualTo("RUNNING 2020-12-29");
    assertThat(Sentences.paragraph(told.clocks().getFirst().steps(), Language.EN))
        .contains(known == null ? "6 months" : known)
        .doesNotContain(later);
  }

  @Test
  void a_case_that_either_answer_leaves_as_it_is_is_not_asked() {
    var tale = new CaseTale().lodged("2019-11-19");
    assertThat(CaseTale.said(tale.on(OPEN, "2021-01-01", "2021-01-01"), DECISION))
        .as("its term had lapsed when the decree came")
        .isEqualTo("RUNNING 2020-05-19");
  }

  @Test
  void a_contested_decree_counts_until_a_person_says_otherwise_in_a_case() {
    assertThat(new CaseTale().lodged("2022-04-10").clock(DECISION, "2023-01-01"))
        .isEqualTo("RUNNING 2023-07-10");
    assertThat(answered(new CaseTale().lodged("2022-04-10"), "WBV_2022_22", "INVALID"))
        .as("as RBDHA:2026:604 held after Zimir")
        .isEqualTo("RUNNING 2022-10-10");
  }

  @Test
  void a_decree_of_which_the_cohort_is_not_known_moves_no_term() {
    assertThat(new CaseTale().lodged("2016-02-15").clock(DECISION, "2017-01-01"))
        .isEqualTo("RUNNING 2016-08-15");
  }

  @ParameterizedTest
  @CsvSource({
    "35(5)(a), 6,        , RUNNING 2027-07-15, six months more in the regular procedure",
    "35(5)(a), 6, ACCELERATED, RUNNING 2026-10-15, not in the accelerated one",
    "35(2)(a), 2, ADMISSIBILITY, RUNNING 2026-11-16, two months more on admissibility: to a Monday",
    "35(2)(a), 2,        , RUNNING 2027-01-15, which is another term than the regular one",
    "42(4)(b), 9,        , RUNNING 2027-01-15, a ground of the law before moves nothing now"
  })
  void since_june_2026_a_decree_extends_the_term_that_its_ground_names(
      String ground, int months, String track, String said, String why) {
    var tale = new CaseTale().lodged("2026-07-15");
    if (track != null) {
      tale.track("2026-07-16", track);
    }
    assertThat(CaseTale.said(under(decree(ground, months), tale), DECISION))
        .as(why)
        .isEqualTo(said);
  }

  private static String answered(CaseTale tale, String question, String choice) {
    var answer =
        new ShiftEvent.ReviewDecided(
            CaseTale.day("2021-01-05"), DECISION, Code.of(question), Code.of(choice), null);
    return tale.posted("2021-01-05", answer).clock(DECISION, "2026-01-01");
  }

  private static Determination.Told decisionTerm(CaseTale tale) {
    return tale.on(OPEN, "2021-01-01", "2200-01-01").clocks().getFirst();
  }

  private static Determination under(RuleBook book, CaseTale tale) {
    return Terms.evaluate(
        tale.record(),
        book,
        book.calendar(),
        CaseTale.day("2027-01-01"),
        CaseTale.moment("2030-01-01"));
  }

  @Test
  void a_term_that_began_after_a_decree_had_run_out_is_not_extended_by_it() {
    var absconded = dublin("2022-03-01", "2022-04-10", "2022-05-01").absconded("2022-06-01");
    assertThat(absconded.netherlandsResponsible("2024-05-01").clock(DECISION, "2024-06-01"))
        .as("lodged in the cohort of WBV 2022/22, begun long after it")
        .isEqualTo("RUNNING 2024-11-01");
    assertThat(begun("2022-03-01", "2022-12-31")).isEqualTo("RUNNING 2024-03-31");
    assertThat(begun("2022-03-01", "2023-01-01")).isEqualTo("RUNNING 2023-07-01");
    assertThat(begun("2023-03-01", "2023-12-31")).as("WBV 2023/3").isEqualTo("RUNNING 2025-03-31");
    assertThat(begun("2023-03-01", "2024-01-01")).isEqualTo("RUNNING 2024-07-01");
  }

  private static String begun(String lodged, String responsible) {
    return dublin(lodged, LocalDate.parse(lodged).plusDays(30).toString(), responsible)
        .netherlandsResponsible(responsible)
        .clock(DECISION, LocalDate.parse(responsible).plusDays(1).toString());
  }

  /// Another state accepted, before the Netherlands was responsible after all.
  private static CaseTale dublin(String lodged, String asked, String accepted) {
    return new CaseTale()
        .lodged(lodged)
        .track(lodged, "TRACK_1")
        .askedToTakeBack(asked)
        .accepted(accepted);
  }

  private static RuleBook decree(String ground, int months) {
    var on = LocalDate.parse("2026-09-01");
    var decree =
        new Decree(
            "TEST",
            "a decree",
            ground,
            months,
            on,
            on,
            null,
            null,
            null,
            null,
            null,
            "decided here",
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            null,
            new Decree.Members(Set.of(), Set.of(), Set.of()),
            null,
            Rulings.NONE,
            Positions.NONE);
    return new Amendment.DecreeMade(decree)
        .to(CaseTale.BOOK, "test", CaseTale.moment("2026-09-01"));
  }
}
