package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Extensions that a calculation states: what counts of them, and what is told of it.
class StatedExtensionsTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  private static final String OF_2020 =
      "[{\"decree\": \"WBV 2020/12\", \"ground\": \"42(4)(b)\", \"months\": 6}]";

  @ParameterizedTest
  @CsvSource({
    "CAP21, 2026-03-01",
    "SUSPEND, 2025-09-01",
  })
  void under_a_moratorium_their_order_does_not_matter(String line, String end) {
    var fourth = "{\"ground\": \"42(4)(a)\", \"months\": 1}";
    var fifth = "{\"ground\": \"42(5)\", \"months\": 1}";
    assertThat(underMoratorium(line, fourth, fifth))
        .isEqualTo(underMoratorium(line, fifth, fourth))
        .contains(end);
  }

  private static String underMoratorium(String line, String first, String second) {
    return answer(
            """
            {"rule": "vw43-moratorium", "received": "2024-07-01", "method": "%s",
             "moratorium": ["2024-12-14", "2025-06-13"], "extensions": [%s, %s]}
            """
                .formatted(line, first, second))
        .result()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-05-20 | 2021-05-20 | WBV 2020/12, as stated, extends it by 6 months
          2020-05-21 | 2020-11-21 | WBV 2020/12 does not count: it does not cover an application of 21 May 2020.
          """)
  void that_of_a_named_decree_counts_for_whom_the_register_has_it(
      String received, String end, String told) {
    var answer =
        answer(
            "{\"rule\": \"vw42-decision-term\", \"received\": \"%s\", \"extensions\": %s}"
                .formatted(received, OF_2020));
    assertThat(answer.result().toString()).contains(end);
    assertThat(Sentences.paragraph(answer.steps(), Language.EN)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vw42-decision-term", "received": "2021-06-10", "extensions": [{"decree": "WBV 9999/9", "ground": "42(4)(b)", "months": 6}]} | WBV 9999/9 is not in the register
          {"rule": "apr35-admissibility", "lodged": "2026-10-26", "extensions": [{"months": 3}]} | extended by 2 months
          {"rule": "court-8-8", "judgmentSent": "2026-10-30"} | the day after 25 December 2026 (the end of the term to hear)
          {"rule": "vw42-decision-term", "received": "2023-05-01", "nlResponsibleOn": "2023-09-01"} | Vw 2000, art. 42(6)
          {"rule": "wbv-cohort", "received": "2022-10-01"} | 42(4)(b)
          """)
  void what_is_told_of_them_is_so(String request, String told) {
    var answer = answer(request);
    var bases = answer.steps().stream().map(Object::toString).toList().toString();
    assertThat(Sentences.paragraph(answer.steps(), Language.EN) + bases).contains(told);
  }

  private static Answer answer(String request) {
    return WorkedExamples.answer(BOOK, request);
  }
}
