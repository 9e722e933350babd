package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no rule can be applied to is said with its place, and nothing given is passed over.
class FlawedInputsTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vw42-decision-term"}|/received|this rule cannot do without
          {"rule": "vw42-decision-term", "received": "2014-01-01"}|/received|no version of the rule was in force on this day
          {"rule": "vw42-decision-term", "received": "2024-05-01", "extensions": [{"ground": "42(4)(a)", "months": 500}]}|/extensions/0/months|not a whole number from 0 to 120
          {"rule": "vw42-decision-term", "received": "2024-05-01", "suspensions": [{"invitedOn": "2024-06-17", "supplementedOn": "2024-06-03"}]}|/suspensions/0/supplementedOn|lies before invitedOn
          {"rule": "vw42-decision-term", "received": "2024-05-01", "suspensions": [{"from": "2024-06-17", "until": "2024-06-03"}]}|/suspensions/0/until|lies before from
          {"rule": "vw42-decision-term", "received": "2024-05-01", "suspensions": [{"invitedOn": "2024-06-17"}]}|/suspensions/0/supplementedOn|not a date (YYYY-MM-DD)
          {"rule": "apr35-regular", "lodged": "2026-06-11"}|/lodged|no version of the rule was in force on this day
          {"rule": "atw-holidays", "year": 0}|/year|not from 1900 to 2199
          {"rule": "vw43-moratorium", "method": "MINUS12", "received": "2024-05-01"}|/method|the lines are CAP21, PLUS12 and SUSPEND
          {"rule": "vw69-appeal", "announced": "2026-09-08", "category": "THREE_WEEKS"}|/category|not one of
          """)
  void what_no_rule_can_be_applied_to_is_said_with_its_place(
      String request, String pointer, String reason) {
    assertThatExceptionOfType(Inputs.Flawed.class)
        .isThrownBy(() -> answer(request))
        .satisfies(
            flawed ->
                assertThat(flawed.flaws())
                    .singleElement()
                    .satisfies(
                        flaw -> {
                          assertThat(flaw.pointer()).isEqualTo(pointer);
                          assertThat(flaw.reason()).startsWith(reason);
                        }));
  }

  private static Answer answer(String request) {
    var given = new WorkedExamples.Row("", "", request, "", "", "").given();
    var rule = BOOK.known(String.valueOf(given.remove("rule")));
    return new Calculator(BOOK).calculate(rule, Inputs.of(rule, given));
  }
}
