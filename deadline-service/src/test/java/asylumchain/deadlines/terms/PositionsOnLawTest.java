package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.CaseLaw;
import asylumchain.deadlines.law.CaseLaw.Held;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.Ruling;
import asylumchain.deadlines.law.register.PositionAmendment.PositionTaken;
import asylumchain.deadlines.law.register.PositionAmendment.PositionWithdrawn;
import asylumchain.deadlines.law.register.RulingAmendment.Register;
import asylumchain.deadlines.law.register.RulingAmendment.RulingGiven;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.Ground;
import asylumchain.events.ShiftEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an authority holds of a decree on which courts disagree, told while the service runs, in
/// cases. Without the decree the term of these ends on 2022-10-10, with it on 2023-07-10.
class PositionsOnLawTest {

  private static final String DECREE = "WBV-2022-22";
  private static final String NOW = "2026-06-01";

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, VALID, NEEDS_REVIEW null, not known yet",
    "2026-03-05, VALID, RUNNING 2023-07-10, as long as it is known",
    "2026-03-05, INVALID, RUNNING 2022-10-10, the other answer"
  })
  void it_answers_the_question_in_each_case_from_one_moment_of_knowledge(
      String knownOn, Held answer, String said, String why) {
    assertThat(decisionTerm(tale(), held(split(), answer, "2026-03-05"), knownOn))
        .as(why)
        .isEqualTo(said);
  }

  @Test
  void the_explanation_says_whose_answer_it_is_and_on_what_ground_in_both_languages() {
    var book = held(split(), Held.INVALID, "2026-03-05");
    assertThat(paragraph(book, Language.EN))
        .contains("Courts disagree on WBV 2022/22; IND takes it to be invalid", "[IB 2026/9]");
    assertThat(paragraph(book, Language.NL))
        .contains("zijn het oneens over WBV 2022/22; IND houdt het voor ongeldig");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-01, before it", "2026-04-01, since"})
  void a_person_who_answers_otherwise_in_a_case_goes_before_it(String chosenOn, String when) {
    var tale =
        tale()
            .posted(
                chosenOn,
                new ShiftEvent.ReviewDecided(
                    CaseTale.day(chosenOn),
                    "decision-term",
                    Code.of("WBV_2022_22"),
                    Code.of("VALID"),
                    new Ground("RBDHA")));
    assertThat(decisionTerm(tale, held(split(), Held.INVALID, "2026-03-05"), NOW))
        .as(when)
        .isEqualTo("RUNNING 2023-07-10");
  }

  @Test
  void where_nothing_is_asked_it_changes_nothing() {
    var quiet = held(CaseTale.BOOK, Held.INVALID, "2026-03-05");
    assertThat(decisionTerm(tale(), quiet, NOW)).as("no split").isEqualTo("RUNNING 2023-07-10");
    var decided =
        tale()
            .happens(
                "2023-06-01",
                new DecisionEvent.DecisionMade(
                    CaseTale.day("2023-06-01"),
                    DecisionEvent.Outcome.REFUGEE,
                    Code.of("SENIOR"),
                    true));
    assertThat(decisionTerm(decided, held(split(), Held.INVALID, "2026-03-05"), NOW))
        .as("decided long before courts disagreed")
        .isEqualTo("RUNNING 2023-07-10");
  }

  @Test
  void a_later_one_takes_its_place_and_withdrawn_each_case_is_asked_again() {
    var first = held(split(), Held.VALID, "2026-03-05");
    var second = held(first, Held.INVALID, "2026-03-10");
    assertThat(decisionTerm(tale(), second, "2026-03-09")).isEqualTo("RUNNING 2023-07-10");
    assertThat(decisionTerm(tale(), second, NOW)).isEqualTo("RUNNING 2022-10-10");
    var none =
        new PositionWithdrawn(DECREE, "a mistake")
            .to(second, "none", CaseTale.moment("2026-04-01"));
    assertThat(decisionTerm(tale(), none, "2026-03-31")).isEqualTo("RUNNING 2022-10-10");
    assertThat(decisionTerm(tale(), none, NOW)).isEqualTo("NEEDS_REVIEW null");
  }

  @Test
  void it_gives_way_to_the_highest_judge_and_goes_before_what_a_release_brought() {
    var ruled =
        new RulingGiven(
                Register.DECREES,
                DECREE,
                ruling("ECLI:NL:RVS:2026:9", Ruling.Court.COUNCIL_OF_STATE, Held.VALID))
            .to(held(split(), Held.INVALID, "2026-03-05"), "ruled", CaseTale.moment("2026-05-01"));
    assertThat(decisionTerm(tale(), ruled, "2026-04-30")).isEqualTo("RUNNING 2022-10-10");
    assertThat(decisionTerm(tale(), ruled, NOW)).isEqualTo("RUNNING 2023-07-10");
    var older = new CaseTale().lodged("2019-12-29");
    var otherwise =
        new PositionTaken("WBV-2020-12", position(Held.INVALID))
            .to(CaseTale.BOOK, "otherwise", CaseTale.moment("2026-03-05"));
    assertThat(decisionTerm(older, otherwise, "2026-03-04")).isEqualTo("RUNNING 2020-12-29");
    assertThat(decisionTerm(older, otherwise, NOW)).isEqualTo("RUNNING 2020-06-29");
    var back =
        new PositionWithdrawn("WBV-2020-12", "a mistake")
            .to(otherwise, "back", CaseTale.moment("2026-04-01"));
    assertThat(decisionTerm(older, back, NOW)).isEqualTo("RUNNING 2020-12-29");
  }

  private static CaseTale tale() {
    return new CaseTale().lodged("2022-04-10");
  }

  /// Law in which two courts disagree on the decree since 1 March 2026.
  private static RuleBook split() {
    var one = district(CaseTale.BOOK, "ECLI:NL:RBDHA:2026:1", Held.INVALID);
    return district(one, "ECLI:NL:RBGEL:2026:2", Held.VALID);
  }

  private static RuleBook district(RuleBook book, String citation, Held held) {
    return new RulingGiven(
            Register.DECREES, DECREE, ruling(citation, Ruling.Court.DISTRICT_COURT, held))
        .to(book, citation, CaseTale.moment("2026-03-01"));
  }

  private static Ruling ruling(String citation, Ruling.Court court, Held held) {
    return new Ruling(citation, court, held, CaseTale.day("2026-02-20"), null, null, null, null);
  }

  private static RuleBook held(RuleBook book, Held answer, String knownOn) {
    return new PositionTaken(DECREE, position(answer))
        .to(book, "held " + answer, CaseTale.moment(knownOn));
  }

  private static CaseLaw.Position position(Held answer) {
    return new CaseLaw.Position(answer, "IND", "IB 2026/9", CaseTale.day("2026-03-05"), null, null);
  }

  private static String decisionTerm(CaseTale tale, RuleBook book, String knownOn) {
    return CaseTale.said(tale.on(book, "9999-01-01", knownOn), "decision-term");
  }

  private static String paragraph(RuleBook book, Language language) {
    return Sentences.paragraph(tale().on(book, NOW, NOW).clocks().getFirst().steps(), language);
  }
}
