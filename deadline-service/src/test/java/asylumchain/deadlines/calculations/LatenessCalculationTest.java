package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the worked examples do not show: other inputs, other days, inputs that are not there.
class LatenessCalculationTest {

  private static final RuleBook BOOK = LawFiles.shipped();
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @ParameterizedTest(name = "{3}: {0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          awb417-amount|{"days":28,"tariff":"2019"}|{"eur":812}|the tariff alone will do
          awb417-amount|{"days":42,"tariff":"2009"}|{"eur":1260}|the old tariff by name
          awb417-amount|{"days":43,"noticeReceived":"2018-12-31"}|{"eur":1260}|no day counts after the 42nd
          awb417-amount|{"days":9999,"noticeReceived":"2019-01-01"}|{"eur":1442}|however late
          awb417-amount|{"days":29,"noticeReceived":"2018-12-31"}|{"eur":740}|the first day of the third band
          awb417-amount|{"days":42,"noticeReceived":"2018-12-31","tariff":"2019"}|{"eur":1260}|the day of receipt wins over a stated tariff
          awb417-amount|{"days":42,"noticeReceived":"2020-07-10","caseType":"ASYLUM"}|{"eur":1442}|the last day before the temporary act
          awb417-amount|{"days":42,"noticeReceived":"2020-07-11","caseType":"ASYLUM"}|{"eur":0}|its first day
          awb417-amount|{"days":42,"noticeReceived":"2023-05-01","caseType":"FIRST"}|{"eur":0}|its successor, by the code of a kind of application
          awb417-amount|{"days":42,"noticeReceived":"2025-04-14","caseType":"REGULAR"}|{"eur":1442}|the last day before article 71b
          awb417-amount|{"days":42,"noticeReceived":"2025-04-15","caseType":"FAMILY_REUNIFICATION"}|{"eur":0}|its first day
          awb417-amount|{"days":42,"noticeReceived":"2026-01-05","caseType":"OTHER_ADMINISTRATIVE_LAW"}|{"eur":1442}|outside the Vreemdelingenwet nothing is excluded
          awb417-amount|{"days":42,"noticeReceived":"2026-01-05"}|{"eur":1442}|without a class it is the general law
          awb417-window|{"noticeReceived":"2019-12-02"}|{"firstDay":"2019-12-17","graceEnds":"2019-12-16","lastDay":"2020-01-27"}|day 15 to day 56
          awb417-window|{"noticeReceived":"2019-12-02","termLapsed":"2019-12-01"}|{"firstDay":"2019-12-17","graceEnds":"2019-12-16","lastDay":"2020-01-27"}|received after the last day
          awb417-window|{"noticeReceived":"2019-12-02","termLapsed":"2019-12-02"}|{"days":0,"eur":0}|on the last day it is premature
          awb417-window|{"noticeReceived":"2019-12-02","decidedOn":"2019-12-17"}|{"days":0,"eur":0}|the day of the decision does not count
          awb417-window|{"noticeReceived":"2019-12-02","decidedOn":"2019-12-18"}|{"days":1,"eur":23}|one day
          awb417-window|{"noticeReceived":"2019-12-02","decidedOn":"2019-12-10"}|{"days":0,"eur":0}|decided within the two weeks
          awb417-window|{"noticeReceived":"2019-12-02","decidedOn":"2020-01-28"}|{"days":42,"eur":1442}|all 42 days
          awb417-window|{"noticeReceived":"2019-12-02","decidedOn":"2021-06-01"}|{"days":42,"eur":1442}|and no more
          awb417-split|{"eur":1442,"applicants":3}|{"each":480.67}|to the nearest cent
          awb417-split|{"eur":1442,"applicants":1}|{"each":1442.0}|alone
          twod-suspension|{"days":42,"noticeReceived":"2020-07-15"}|{"eur":0}|without a type it is about asylum
          twod-suspension|{"days":42,"noticeReceived":"2020-07-15","caseType":"NAREIS"}|{"eur":1442}|family reunification stays outside it
          twod-suspension|{"days":42,"noticeReceived":"2020-07-15","appealOn":"2020-09-01","caseType":"ASYLUM"}|{"administrativePenaltyEur":0,"statutoryAppealExcluded":true}|the first act takes the appeal away
          twod-suspension|{"days":42,"noticeReceived":"2021-07-15","appealOn":"2021-08-02","caseType":"ASYLUM"}|{"administrativePenaltyEur":0,"statutoryAppealExcluded":false}|its successor gives the appeal back
          twod-suspension|{"appealOn":"2021-07-10","caseType":"ASYLUM"}|{"administrativePenaltyEur":0,"statutoryAppealExcluded":true}|nothing is due, however many days
          twod-suspension|{"appealOn":"2020-01-10","caseType":"ASYLUM"}|{"statutoryAppealExcluded":false}|what is due before the act depends on the days
          vw71b|{"days":42,"noticeReceived":"2025-04-15"}|{"eur":0}|any application under the Vreemdelingenwet
          vw71b|{"days":42,"noticeReceived":"2025-04-14","caseType":"NAREIS"}|{"eur":1442}|the day before
          vw71b|{"days":42,"noticeReceived":"2025-04-14","caseType":"ASYLUM"}|{"eur":0}|for asylum the act before it
          awb612-notice|{"due":"2025-12-10","noticeReceived":"2025-11-20"}|{"appealAdmissible":false,"penaltyEur":0,"premature":true}|too early, and what follows
          awb612-notice|{"due":"2025-12-10","noticeReceived":"2026-01-20"}|{"appealAdmissible":true,"premature":false}|timely
          awb612-second-appeal|{"courtTermEnd":"2025-05-01","newAppeal":"2025-05-01"}|{"admissible":false}|on the last day the court's term runs
          awb855b|{"received":"2026-10-31"}|{"hearing":"2027-01-30","noHearing":"2026-12-28"}|both ends on a Saturday: eight weeks move, thirteen stay
          awb855d-penalty|{"days":30}|{"eur":3000}|what courts usually attach
          awb855d-penalty|{"days":200,"rate":250}|{"eur":37500}|the repeat rate has its own maximum
          awb855d-penalty|{"applicants":4,"cap":15000,"days":200,"rate":100,"related":true}|{"eurTotal":15000}|one penalty for a family
          awb855d-penalty|{"applicants":4,"cap":15000,"days":200,"rate":100,"related":false}|{"eurTotal":60000}|one each for strangers
          court-8-8|{"judgmentSent":"2025-10-30"}|{"decideBy":"2026-02-19","hearBy":"2025-12-29"}|both Christmas days move the first end, not the second
          court-after-cap|{"received":"2023-12-17","weeks":4}|"2025-10-15"|four weeks as ordered
          court-after-cap|{"received":"2023-12-17","weeks":2}|"2025-10-01"|two weeks as ordered
          court-after-cap|{"received":"2023-05-31"}|"2025-04-25"|the limit is the last of February
          vw43-moratorium|{"method":"PLUS12","received":"2024-09-05"}|"2026-03-05"|six months and twelve
          vw43-moratorium|{"method":"CAP21","received":"2024-09-05"}|"2026-03-05"|the decree of 2024 was withdrawn
          vw43-moratorium|{"method":"CAP21","received":"2023-12-09","extensions":[]}|"2025-06-09"|no extension: six and twelve
          vw43-moratorium|{"method":"PLUS12","received":"2023-08-31","extensions":[{"ground":"42(4)(b)","months":9}]}|"2025-02-28"|the base term only, clamped once
          vw43-moratorium|{"method":"SUSPEND","received":"2024-05-01","moratorium":["2024-12-14","2025-06-13"]}|"2025-05-01"|a lapsed term is covered too
          vw43-moratorium|{"method":"SUSPEND","received":"2025-06-14","moratorium":["2024-12-14","2025-06-13"]}|"2025-12-14"|after it nothing stands still
          vw43-moratorium|{"method":"SUSPEND","received":"2023-06-01","moratorium":["2023-07-08","2024-01-07","2024-01-08","2024-07-08"]}|"2024-12-01"|two half-years
          vw43-moratorium|{"method":"CAP21","received":"2025-07-01","extensions":[],"moratorium":["2024-12-14","2025-06-13"]}|"2026-01-01"|an application after the moratorium
          moratorium-register|{"country":"AFG","on":"2022-03-01"}|{"active":true}|in the second half-year
          moratorium-register|{"country":"UKR","on":"2023-06-01"}|{"active":true}|the stop on departure had ended, that on decisions not
          moratorium-register|{"country":"ERI","on":"2023-06-01"}|{"active":false}|not in the register
          moratorium-register|{"country":"LBY","on":"2019-06-01"}|{"active":null}|a mention without days answers nothing
          """)
  void the_rule_answers(String rule, String inputs, String expected, String why)
      throws JsonProcessingException {
    assertThat(answer(rule, inputs)).as(why).isEqualTo(JSON.readTree(expected));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          awb417-amount|{"days":42}|/noticeReceived
          awb417-amount|{"days":42,"tariff":"2024"}|/tariff
          awb417-amount|{"days":42,"noticeReceived":"2009-09-30"}|/noticeReceived
          awb417-amount|{"days":42,"noticeReceived":"2019-09-30","caseType":"TAX_OFFICE"}|/caseType
          awb417-split|{"eur":1442,"applicants":0}|/applicants
          awb417-split|{"eur":-1,"applicants":1}|/eur
          awb855d-penalty|{"days":30,"rate":40}|/cap
          court-after-cap|{"received":"2023-12-17","weeks":3}|/weeks
          vw43-moratorium|{"method":"LONGEST","received":"2023-12-17"}|/method
          vw43-moratorium|{"method":"SUSPEND","received":"2023-12-17"}|/moratorium
          vw43-moratorium|{"method":"SUSPEND","received":"2023-12-17","moratorium":["2024-12-14"]}|/moratorium
          vw43-moratorium|{"method":"CAP21"}|/received
          """)
  void what_cannot_be_answered_is_refused_with_a_pointer(
      String rule, String inputs, String pointer) {
    assertThatExceptionOfType(Inputs.Flawed.class)
        .isThrownBy(() -> answer(rule, inputs))
        .satisfies(
            flawed ->
                assertThat(flawed.flaws()).extracting(Inputs.Flaw::pointer).contains(pointer));
  }

  private static Object answer(String rule, String inputs) throws JsonProcessingException {
    var known = BOOK.known(rule);
    var given = JSON.readValue(inputs, new TypeReference<Map<String, Object>>() {});
    var answer = new Calculator(BOOK).calculate(known, Inputs.of(known, given));
    assertThat(answer.steps()).isNotEmpty();
    return JSON.readTree(JSON.writeValueAsString(answer.result()));
  }
}
