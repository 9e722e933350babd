package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.CaseLaw.Held;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Ruling;
import asylumchain.deadlines.law.Ruling.Court;
import asylumchain.deadlines.law.register.RulingAmendment.Register;
import asylumchain.deadlines.law.register.RulingAmendment.RulingGiven;
import asylumchain.deadlines.law.register.RulingAmendment.RulingSetAside;
import asylumchain.events.Code;
import asylumchain.events.ShiftEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What courts hold of decrees and moratoria, told while the service runs, in cases.
class RulingsOnLawTest {

  private static final String DECISION = "decision-term";
  private static final String HIGHEST = "ECLI:NL:RVS:2026:1234";
  private static final String NOW = "2026-06-01";

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, RUNNING 2023-07-10, not known yet",
    "2026-03-05, RUNNING 2022-10-10, six months once it is known"
  })
  void a_decree_that_the_highest_judge_annulled_never_made_a_term_longer_for_whoever_knows_it(
      String knownOn, String said, String why) {
    var book = ruled(CaseTale.BOOK, "WBV-2022-22", highest(Held.INVALID), "2026-03-05");
    assertThat(decisionTerm(tale(), book, knownOn)).as(why).isEqualTo(said);
  }

  @Test
  void the_explanation_names_the_ruling_in_both_languages() {
    var annulled = ruled(CaseTale.BOOK, "WBV-2022-22", highest(Held.INVALID), "2026-03-05");
    assertThat(paragraph(tale(), annulled, Language.EN))
        .contains(
            "WBV 2022/22 does not count: annulled in the last instance by ECLI:NL:RVS:2026:1234 of"
                + " 1 March 2026");
    assertThat(paragraph(tale(), annulled, Language.NL))
        .contains(
            "WBV 2022/22 telt niet mee: in hoogste instantie vernietigd door ECLI:NL:RVS:2026:1234"
                + " van 1 maart 2026");
    var upheld = ruled(CaseTale.BOOK, "WBV-2022-22", highest(Held.VALID), "2026-03-05");
    assertThat(paragraph(tale(), upheld, Language.EN))
        .contains("WBV 2022/22 counts: ECLI:NL:RVS:2026:1234 of 1 March 2026 upheld it")
        .doesNotContain("is contested");
  }

  @Test
  void where_courts_disagreed_nothing_is_asked_any_more_once_the_highest_judge_ruled() {
    var open = CaseTale.withoutPositions();
    var tale = new CaseTale().lodged("2019-12-29");
    var upheld = ruled(open, "WBV-2020-12", highest(Held.VALID), "2026-03-05");
    assertThat(decisionTerm(tale, upheld, "2026-03-04")).isEqualTo("NEEDS_REVIEW null");
    assertThat(decisionTerm(tale, upheld, NOW)).isEqualTo("RUNNING 2020-12-29");
    var annulled = ruled(open, "WBV-2020-12", highest(Held.INVALID), "2026-03-05");
    assertThat(decisionTerm(tale, annulled, NOW)).isEqualTo("RUNNING 2020-06-29");
  }

  @Test
  void what_its_authority_held_gives_way_to_the_highest_judge() {
    var tale = new CaseTale().lodged("2019-12-29");
    var annulled = ruled(CaseTale.BOOK, "WBV-2020-12", highest(Held.INVALID), "2026-03-05");
    assertThat(decisionTerm(tale, annulled, "2026-03-04")).isEqualTo("RUNNING 2020-12-29");
    assertThat(decisionTerm(tale, annulled, NOW)).isEqualTo("RUNNING 2020-06-29");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, INVALID, RUNNING 2023-07-10, chosen before the ruling and overtaken by it",
    "2026-03-01, INVALID, RUNNING 2022-10-10, 'chosen since, such as for a judgment in this case'",
    "2026-04-01, VALID, RUNNING 2023-07-10, chosen since"
  })
  void what_a_person_chose_in_a_case_before_the_highest_judge_ruled_is_overtaken(
      String chosenOn, String choice, String said, String why) {
    var book = ruled(CaseTale.BOOK, "WBV-2022-22", highest(Held.VALID), "2026-03-05");
    var tale = tale().posted(chosenOn, chosen(chosenOn, "WBV_2022_22", choice));
    assertThat(decisionTerm(tale, book, NOW)).as(why).isEqualTo(said);
  }

  @Test
  void a_choice_made_since_stands_against_an_annulment_too() {
    var book = ruled(CaseTale.BOOK, "WBV-2022-22", highest(Held.INVALID), "2026-03-05");
    var tale = tale().posted("2026-04-01", chosen("2026-04-01", "WBV_2022_22", "VALID"));
    assertThat(decisionTerm(tale, book, NOW)).isEqualTo("RUNNING 2023-07-10");
  }

  @Test
  void one_district_court_is_told_and_two_that_disagree_are_a_question_in_each_case() {
    var one =
        ruled(CaseTale.BOOK, "WBV-2022-22", district("RBDHA:2026:1", Held.INVALID), "2026-03-05");
    assertThat(decisionTerm(tale(), one, NOW)).isEqualTo("RUNNING 2023-07-10");
    assertThat(paragraph(tale(), one, Language.EN))
        .contains("According to ECLI:NL:RBDHA:2026:1, WBV 2022/22 is invalid");
    var two = ruled(one, "WBV-2022-22", district("RBGEL:2026:2", Held.VALID), "2026-04-05");
    assertThat(decisionTerm(tale(), two, "2026-04-04")).isEqualTo("RUNNING 2023-07-10");
    assertThat(decisionTerm(tale(), two, NOW)).isEqualTo("NEEDS_REVIEW null");
    var settled = ruled(two, "WBV-2022-22", highest(Held.VALID), "2026-05-05");
    assertThat(decisionTerm(tale(), settled, NOW)).isEqualTo("RUNNING 2023-07-10");
  }

  @Test
  void a_decree_can_be_upheld_for_those_lodged_up_to_a_day_only() {
    var until =
        new Ruling(
            HIGHEST,
            Court.COUNCIL_OF_STATE,
            Held.VALID,
            CaseTale.day("2026-03-01"),
            CaseTale.day("2022-04-10"),
            null,
            null,
            null);
    var book = ruled(CaseTale.BOOK, "WBV-2022-22", until, "2026-03-05");
    assertThat(decisionTerm(tale(), book, NOW)).isEqualTo("RUNNING 2023-07-10");
    var later = new CaseTale().lodged("2022-04-11");
    assertThat(decisionTerm(later, book, NOW)).isEqualTo("RUNNING 2022-10-11");
    assertThat(paragraph(later, book, Language.EN))
        .contains("WBV 2022/22 holds for applications up to 10 April 2022");
  }

  @Test
  void a_ruling_that_was_set_aside_counts_until_that_is_known() {
    var annulled = ruled(CaseTale.BOOK, "WBV-2022-22", highest(Held.INVALID), "2026-03-05");
    var restored =
        new RulingSetAside(Register.DECREES, "WBV-2022-22", HIGHEST, "posted by mistake")
            .to(annulled, "restored", CaseTale.moment("2026-04-05"));
    assertThat(decisionTerm(tale(), restored, "2026-04-04")).isEqualTo("RUNNING 2022-10-10");
    assertThat(decisionTerm(tale(), restored, NOW)).isEqualTo("RUNNING 2023-07-10");
    assertThat(
            Evaluation.of(tale().record(), restored, restored.calendar(), CaseTale.day(NOW))
                .timeline()
                .moments()
                .stream()
                .map(it -> it.knownFrom() + " " + it.clocks().getFirst().dueOn()))
        .as("each is said as it was known then")
        .endsWith("2026-03-05T10:00:00Z 2022-10-10", "2026-04-05T10:00:00Z 2023-07-10");
  }

  @Test
  void of_two_rulings_of_the_highest_judge_the_last_one_counts_whichever_came_in_first() {
    var later =
        new Ruling(
            "ECLI:NL:RVS:2026:2000",
            Court.COUNCIL_OF_STATE,
            Held.VALID,
            CaseTale.day("2026-04-01"),
            null,
            null,
            null,
            null);
    var first = ruled(CaseTale.BOOK, "WBV-2022-22", later, "2026-04-02");
    var both = ruled(first, "WBV-2022-22", highest(Held.INVALID), "2026-04-20");
    assertThat(decisionTerm(tale(), both, NOW)).isEqualTo("RUNNING 2023-07-10");
  }

  @Test
  void a_moratorium_that_the_highest_judge_annulled_leaves_the_own_term() {
    var book = CaseTale.moratoriumForSyria(Line.PLUS12, CaseTale.moment("2024-12-14"));
    var annulled = ruledOnSyria(book, highest(Held.INVALID), "2026-03-05");
    assertThat(decisionTerm(syrian(), annulled, "2026-03-04")).isEqualTo("RUNNING 2026-03-05");
    assertThat(decisionTerm(syrian(), annulled, NOW)).isEqualTo("RUNNING 2025-03-05");
    assertThat(paragraph(syrian(), annulled, Language.NL))
        .contains("telt niet mee: in hoogste instantie vernietigd door ECLI:NL:RVS:2026:1234");
  }

  @Test
  void where_the_highest_judge_names_a_line_no_case_is_asked_by_which() {
    var book = ruledOnSyria(CaseTale.BOOK, named(Line.SUSPEND), "2026-03-05");
    assertThat(decisionTerm(syrian(), book, "2026-03-04")).isEqualTo("NEEDS_REVIEW null");
    assertThat(decisionTerm(syrian(), book, NOW)).isEqualTo("RUNNING 2025-09-05");
    assertThat(paragraph(syrian(), book, Language.EN))
        .contains("According to ECLI:NL:RVS:2026:1234 of 1 March 2026, the decision moratorium");
    var before = syrian().posted("2026-02-01", chosenLine("2026-02-01"));
    assertThat(decisionTerm(before, book, NOW)).as("overtaken").isEqualTo("RUNNING 2025-09-05");
    var since = syrian().posted("2026-04-01", chosenLine("2026-04-01"));
    assertThat(decisionTerm(since, book, NOW)).as("chosen since").isEqualTo("RUNNING 2026-03-05");
  }

  @Test
  void a_later_ruling_that_names_no_line_leaves_the_one_that_was_named_and_an_annulment_does_not() {
    var line = ruledOnSyria(CaseTale.BOOK, named(Line.SUSPEND), "2026-03-05");
    var upheld = ruledOnSyria(line, later(Held.VALID, 2), "2026-04-05");
    assertThat(decisionTerm(syrian(), upheld, NOW)).isEqualTo("RUNNING 2025-09-05");
    var annulled = ruledOnSyria(line, later(Held.INVALID, 2), "2026-04-05");
    var again = ruledOnSyria(annulled, later(Held.VALID, 3), "2026-05-05");
    assertThat(decisionTerm(syrian(), again, NOW)).isEqualTo("NEEDS_REVIEW null");
  }

  @Test
  void what_a_district_court_holds_of_a_moratorium_is_told_and_moves_nothing() {
    var book = CaseTale.moratoriumForSyria(Line.PLUS12, CaseTale.moment("2024-12-14"));
    var told = ruledOnSyria(book, district("RBDHA:2026:1", Held.INVALID), "2026-03-05");
    assertThat(decisionTerm(syrian(), told, NOW)).isEqualTo("RUNNING 2026-03-05");
    assertThat(paragraph(syrian(), told, Language.EN)).contains("ECLI:NL:RBDHA:2026:1");
  }

  private static CaseTale tale() {
    return new CaseTale().lodged("2022-04-10");
  }

  private static CaseTale syrian() {
    return new CaseTale().from("SYR").lodged("2024-09-05");
  }

  private static String decisionTerm(CaseTale tale, RuleBook book, String knownOn) {
    return CaseTale.said(tale.on(book, "9999-01-01", knownOn), DECISION);
  }

  private static String paragraph(CaseTale tale, RuleBook book, Language language) {
    return Sentences.paragraph(tale.on(book, NOW, NOW).clocks().getFirst().steps(), language);
  }

  private static Ruling highest(Held held) {
    return ruling(HIGHEST, Court.COUNCIL_OF_STATE, held, null);
  }

  private static Ruling named(Line line) {
    return ruling(HIGHEST, Court.COUNCIL_OF_STATE, Held.VALID, line);
  }

  private static Ruling later(Held held, int number) {
    var day = CaseTale.day("2026-03-01").plusDays(number);
    var citation = HIGHEST + number;
    return new Ruling(citation, Court.COUNCIL_OF_STATE, held, day, null, null, null, null);
  }

  private static Ruling district(String number, Held held) {
    return ruling("ECLI:NL:" + number, Court.DISTRICT_COURT, held, null);
  }

  private static Ruling ruling(String citation, Court court, Held held, @Nullable Line line) {
    return new Ruling(citation, court, held, CaseTale.day("2026-03-01"), null, line, null, null);
  }

  private static RuleBook ruled(RuleBook book, String decree, Ruling ruling, String knownOn) {
    return new RulingGiven(Register.DECREES, decree, ruling)
        .to(book, "ruled", CaseTale.moment(knownOn));
  }

  private static RuleBook ruledOnSyria(RuleBook book, Ruling ruling, String knownOn) {
    return new RulingGiven(Register.MORATORIA, "SYR-2024", ruling)
        .to(book, "ruled", CaseTale.moment(knownOn));
  }

  private static ShiftEvent chosen(String on, String question, String choice) {
    return new ShiftEvent.ReviewDecided(
        CaseTale.day(on), DECISION, Code.of(question), Code.of(choice), null);
  }

  private static ShiftEvent chosenLine(String on) {
    return chosen(on, "WHICH_MORATORIUM_LINE", "PLUS12");
  }
}
