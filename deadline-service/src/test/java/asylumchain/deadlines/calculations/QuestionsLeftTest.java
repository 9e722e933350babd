package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.deadlines.terms.StepCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a calculation leaves to a person: the question, with the day under each answer.
class QuestionsLeftTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vw43-moratorium", "received": "2024-09-05", "moratorium": ["2024-12-14", "2025-06-13"]}|WHICH_MORATORIUM_LINE|CAP21 2026-03-05, PLUS12 2026-03-05, SUSPEND 2025-09-05
          {"rule": "vw43-moratorium", "received": "2024-09-05"}|WHICH_MORATORIUM_LINE|CAP21 2026-03-05, PLUS12 2026-03-05, SUSPEND null
          {"rule": "vw42-decision-term", "startCourt": "2023-11-20", "startMinister": "2023-12-11"}|DISPUTED_START|START_COURT 2024-05-20, START_MINISTER 2024-06-11
          {"rule": "vw42-decision-term", "received": "2019-12-29", "extensions": [{"decree": "WBV 2020/12", "ground": "42(4)(b)", "months": 6}]}|IS_DECREE_VALID|VALID 2020-12-29, INVALID 2020-06-29
          {"rule": "vw42-decision-term", "received": "2022-04-10", "extensionsIfValid": [{"ground": "42(4)(b)", "months": 9}]}|IS_EXTENSION_VALID|VALID 2023-07-10, INVALID 2022-10-10
          """)
  void it_names_the_answers_each_with_its_day(String request, String code, String answers) {
    var question = Objects.requireNonNull(answer(request).question());
    assertThat(question.code().text()).isEqualTo(code);
    assertThat(
            question.alternatives().stream()
                .map(it -> it.choice() + " " + it.dueOn())
                .collect(Collectors.joining(", ")))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vw43-moratorium", "received": "2024-09-05", "method": "PLUS12"}|the line was chosen
          {"rule": "vw42-decision-term", "received": "2024-09-05"}|nothing is disputed
          {"rule": "vw42-decision-term", "startCourt": "2023-11-20"}|one side alone
          {"rule": "vw42-decision-term", "received": "2024-05-01", "extensions": [{"decree": "WBV 2020/12", "ground": "2(4)", "months": 6}]}|the law does not know its ground: both answers lead to one day
          """)
  void it_leaves_none_where_the_law_answers(String request, String why) {
    assertThat(answer(request).question()).as(why).isNull();
  }

  @Test
  void an_extension_that_fell_with_a_decree_leaves_none_and_it_is_told_whose_it_was_taken_for() {
    var answer =
        answer(
            "{\"rule\": \"vw42-decision-term\", \"received\": \"2024-06-10\", \"knownOn\":"
                + " \"2025-07-01\", \"extensions\": [{\"ground\": \"42(4)(b)\", \"months\": 9}]}");
    assertThat(answer.question()).isNull();
    assertThat(Sentences.paragraph(answer.steps(), Language.EN))
        .containsOnlyOnce("WBV 2023/26 no longer counts: withdrawn, known since 30 June 2025")
        .contains(
            "of which it is not said when it was decided, is taken for that of WBV 2023/26. WBV"
                + " 2023/26 no longer counts");
  }

  @Test
  void one_that_a_decree_cannot_have_brought_stands_when_that_is_withdrawn() {
    var withdrawn = withdrawn("WBV-2022-22", "2023-03-01");
    var request =
        "{\"rule\": \"vw42-decision-term\", \"received\": \"%s\", \"knownOn\": \"2024-01-01\","
            + " \"extensions\": [{\"ground\": \"42(4)(b)\", \"months\": 9}]}";
    assertThat(WorkedExamples.answer(withdrawn, request.formatted("2022-03-27")).result())
        .as("the term had passed the day before the decree reached any")
        .isEqualTo(LocalDate.parse("2023-06-27"));
    assertThat(WorkedExamples.answer(withdrawn, request.formatted("2022-03-28")).result())
        .as("it ended on the first day that the decree reached")
        .isEqualTo(LocalDate.parse("2022-09-28"));
  }

  private static RuleBook withdrawn(String id, String on) {
    var by = new Decree.Withdrawal(LocalDate.parse(on), "a ruling", null);
    var decrees =
        BOOK.decrees().stream().map(it -> it.id().equals(id) ? it.withdrawn(by) : it).toList();
    return BOOK.with(BOOK.version(), decrees, BOOK.moratoria(), BOOK.calendar());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-20, SUSPEND, WBV 2023/3 would have extended this term by 9 months (42(4)(b)).",
    "2024-09-05, SUSPEND, ''",
    "2023-09-20, PLUS12, ''"
  })
  void what_a_decree_would_have_added_is_told_to_be_left_out_where_nothing_is_stated(
      String received, String method, String leftOut) {
    var request =
        "{\"rule\": \"vw43-moratorium\", \"received\": \"%s\", \"method\": \"%s\","
            + " \"moratorium\": [\"2024-12-14\", \"2025-06-13\"]}";
    var told =
        answer(request.formatted(received, method)).steps().stream()
            .filter(step -> step.code() == StepCode.UNSTATED_LEFT_OUT)
            .map(step -> Sentences.sentence(step, Language.EN))
            .collect(Collectors.joining());
    assertThat(told)
        .isEqualTo(
            leftOut.isEmpty()
                ? ""
                : "Extensions that are not stated are left out here; " + leftOut);
  }

  @Test
  void an_answer_that_cannot_be_computed_yet_says_what_is_needed() {
    var question =
        Objects.requireNonNull(
            answer("{\"rule\": \"vw43-moratorium\", \"received\": \"2024-09-05\"}").question());
    assertThat(explanation(question, Language.NL))
        .isEqualTo(
            "Iemand moet kijken: wat zijn de eerste en de laatste dag van het moratorium (geef"
                + " `moratorium`).");
    assertThat(explanation(question, Language.EN)).contains("first and the last day");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-20, 2026-07-01, APR, AMMR, registered after it was lodged",
    "2026-06-11, 2026-06-12, APD_VW42, DUBLIN_III, the same under the old law",
    "2026-07-01, 2026-06-30, APR, DUBLIN_III, registered before it was lodged"
  })
  void each_day_decides_its_own_regime_in_whatever_order_they_came(
      String lodged, String registered, String procedure, String responsibility, String why) {
    var request =
        "{\"rule\": \"regime-selection\", \"lodged\": \"%s\", \"registered\": \"%s\"}"
            .formatted(lodged, registered);
    assertThat(answer(request).result())
        .as(why)
        .isEqualTo(Map.of("procedure", procedure, "responsibility", responsibility));
  }

  private static String explanation(Question question, Language language) {
    return Sentences.paragraph(question.alternatives().getLast().told().steps(), language);
  }

  private static Answer answer(String request) {
    return WorkedExamples.answer(BOOK, request);
  }
}
