package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.Moratorium.Line;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was not verified of a rule that was: an answer that rests on it says so, and no other.
class UnverifiedPartsTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vw69-appeal", "announced": "2026-06-11", "category": "UNFOUNDED"}|transitional clause
          {"rule": "vw69-appeal", "announced": "2026-06-12", "category": "UNFOUNDED"}|transitional clause
          {"rule": "regime-selection", "lodged": "2026-06-11"}|transitional clause
          {"rule": "vw42-decision-term", "received": "2024-08-31", "extensions": [{"ground": "42(4)(a)", "months": 9}]}|the Algemene termijnenwet is silent
          {"rule": "apr35-accelerated", "lodged": "2026-12-26"}|Whether Good Friday is a public holiday
          """)
  void an_answer_that_rests_on_what_was_not_verified_says_so(String request, String note) {
    assertThat(unverified(request)).singleElement().satisfies(it -> assertThat(it).contains(note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vw69-appeal", "announced": "2026-05-13", "category": "UNFOUNDED"}|its term was over when the law changed
          {"rule": "vw42-decision-term", "received": "2024-08-30", "extensions": [{"ground": "42(4)(a)", "months": 9}]}|November has a 30th
          {"rule": "apr35-accelerated", "lodged": "2026-12-28"}|it ends on a Sunday after Good Friday
          {"rule": "apr35-accelerated", "lodged": "2026-09-01"}|it ends in December
          """)
  void no_other_answer_does(String request, String why) {
    assertThat(unverified(request)).as(why).isEmpty();
  }

  @Test
  void that_what_extended_a_term_stands_still_with_it_is_told_in_the_cases_that_rest_on_it() {
    assertThat(syrian(Line.SUSPEND))
        .contains("not verified in full (in this part). That under SUSPEND the term stands still");
    assertThat(syrian(Line.CAP21)).doesNotContain("under SUSPEND");
  }

  private static String syrian(Line line) {
    var book = CaseTale.moratoriumForSyria(line, CaseTale.moment("2024-12-14"));
    var told = new CaseTale().from("SYR").lodged("2023-09-20").on(book, "2026-01-01", "2026-01-01");
    return Sentences.paragraph(told.clocks().getFirst().steps(), Language.EN);
  }

  @Test
  void a_length_that_no_provision_of_its_time_gives_says_so() {
    var request =
        """
        {"rule": "vw69-appeal", "announced": "2026-04-30", "category": "TWO_WEEKS"}""";
    assertThat(Sentences.paragraph(answer(request).steps(), Language.EN))
        .contains("no provision of that time");
    assertThat(Sentences.paragraph(answer(request.replace("TWO_WEEKS", "31")).steps(), Language.EN))
        .contains("Vw 2000, art. 69(1) (old)")
        .doesNotContain("no provision of that time");
  }

  @Test
  void the_clock_of_a_case_says_so_in_both_languages() {
    var told = new CaseTale().lodged("2024-08-31").on("2025-03-01").clocks().getFirst();
    assertThat(told.clock().dueOn()).isEqualTo("2025-02-28");
    assertThat(Sentences.paragraph(told.steps(), Language.NL))
        .contains("niet volledig geverifieerd (op dit onderdeel)")
        .contains("de Algemene termijnenwet zwijgt erover");
    assertThat(Sentences.paragraph(told.steps(), Language.EN))
        .contains("not verified in full (in this part)");
  }

  @Test
  void a_decree_that_moves_a_day_and_was_not_verified_in_full_says_so() {
    assertThat(paragraph("2023-02-01", Language.NL))
        .contains(
            "Over WBV 2023/3 is niet alles geverifieerd: bevestigd; de dag van inwerkingtreding is"
                + " niet geverifieerd.");
    assertThat(paragraph("2023-02-01", Language.EN)).contains("Not all about WBV 2023/3");
    assertThat(paragraph("2022-05-01", Language.EN))
        .as("WBV 2022/22 was verified")
        .contains("WBV 2022/22")
        .doesNotContain("Not all about");
  }

  private static String paragraph(String lodged, Language language) {
    var told = new CaseTale().lodged(lodged).on("2025-03-01").clocks().getFirst();
    return Sentences.paragraph(told.steps(), language);
  }

  private static List<String> unverified(String request) {
    return answer(request).steps().stream()
        .filter(step -> step.code() == StepCode.UNVERIFIED)
        .map(UnverifiedPartsTest::english)
        .toList();
  }

  private static Answer answer(String request) {
    var given = new WorkedExamples.Row("", "", request, "", "", "").given();
    var rule = BOOK.known(String.valueOf(given.remove("rule")));
    return new Calculator(BOOK).calculate(rule, Inputs.of(rule, given));
  }

  private static String english(Step step) {
    return Sentences.sentence(step, Language.EN);
  }
}
