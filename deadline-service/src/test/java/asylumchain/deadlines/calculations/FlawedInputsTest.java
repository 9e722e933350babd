package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
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
          {"rule": "vw42-decision-term", "received": "2024-05-01", "suspensions": [{"days": 5, "invitedOn": "2024-06-17"}]}|/suspensions/0/invitedOn|is another way of stating it than [days, type]
          {"rule": "vw42-decision-term", "received": "2024-05-01", "suspensions": [{"from": "2024-06-03", "until": "2024-06-17", "supplementedOn": "2024-06-17"}]}|/suspensions/0/supplementedOn|is another way of stating it than [from, until, type]
          {"rule": "vw42-decision-term", "received": "2024-05-01", "suspensions": [{"days": 5, "type": 4}]}|/suspensions/0/type|not a text
          {"rule": "vw42-decision-term", "received": "2024-05-01", "extensions": [{"ground": "42(4)(a)", "months": 9, "decidedOn": "2024-04-30"}]}|/extensions/0/decidedOn|lies before received
          {"rule": "regime-selection", "registered": "2026-06-15", "made": "2026-06-16"}|/registered|lies before made
          {"rule": "regime-selection", "lodged": "2026-06-15", "made": "2026-06-16"}|/lodged|lies before made
          {"rule": "apr35-after-transfer", "identified": "2026-11-20", "lodged": "2026-11-19"}|/lodged|lies before identified
          {"rule": "ammr42-transfer-decision", "accepted": "2026-06-30"}|/accepted|no version of the rule was in force on this day
          {"rule": "apr27-other-authority", "informed": "2026-06-11"}|/informed|no version of the rule was in force on this day
          {"rule": "dublin3-transfer", "accepted": "2013-12-31"}|/accepted|no version of the rule was in force on this day
          {"rule": "eurodac-transmit", "from": "2026-06-11T21:59Z"}|/from|no version of the rule was in force on this day
          {"rule": "eurodac-transmit", "from": "2027-03-28T02:30"}|/from|the clocks in the Netherlands skipped this time
          {"rule": "awb417-amount", "noticeReceived": "2018-12-31", "tariff": "2018", "days": 3}|/tariff|there is no such tariff
          {"rule": "awb855d-penalty", "days": 3, "rate": 100, "cap": 7500, "applicants": 0}|/applicants|a penalty is due to 1 or more
          {"rule": "apr35-regular", "lodged": "2026-06-11"}|/lodged|no version of the rule was in force on this day
          {"rule": "atw-holidays", "year": 0}|/year|not from 1900 to 2199
          {"rule": "vw43-moratorium", "method": "MINUS12", "received": "2024-05-01"}|/method|the lines are CAP21, PLUS12 and SUSPEND
          {"rule": "vw42-decision-term", "received": "2024-05-01", "notice": "2024-11-04", "noticeOfDefault": "2024-11-05"}|/noticeOfDefault|is another day than notice
          {"rule": "vw42-decision-term", "startCourt": "2023-11-20", "nlResponsibleOn": "2023-12-01"}|/nlResponsibleOn|does not go with startCourt
          {"rule": "vw42-decision-term", "startMinister": "2023-11-20", "extensionsIfValid": [{"months": 3}]}|/extensionsIfValid|does not go with startCourt
          {"rule": "vw42-decision-term", "startCourt": "2015-07-19"}|/startCourt|no version of the rule was in force on this day
          {"rule": "vw42-decision-term", "nlResponsibleOn": "2015-07-19"}|/nlResponsibleOn|no version of the rule was in force on this day
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

  @Test
  void all_that_is_missing_is_said_at_once() {
    for (var rule : List.of("overdue", "awb612-notice", "atw-art2", "awb417-split")) {
      assertThatExceptionOfType(Inputs.Flawed.class)
          .as(rule)
          .isThrownBy(() -> answer("{\"rule\": \"%s\"}".formatted(rule)))
          .satisfies(flawed -> assertThat(flawed.flaws()).hasSize(2));
    }
  }

  private static Answer answer(String request) {
    var given = new WorkedExamples.Row("", "", request, "", "", "").given();
    var rule = BOOK.known(String.valueOf(given.remove("rule")));
    return new Calculator(BOOK).calculate(rule, Inputs.of(rule, given));
  }
}
