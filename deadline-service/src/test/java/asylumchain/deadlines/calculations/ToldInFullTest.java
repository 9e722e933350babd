package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader must be told to follow an answer from the law alone.
class ToldInFullTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @Test
  void a_term_stands_still_while_a_moratorium_lasts_and_is_not_extended_by_it() {
    assertThat(
            english(
                """
                {"rule": "vw43-moratorium", "received": "2024-09-05", "method": "SUSPEND",
                 "moratorium": ["2024-12-14", "2025-06-13"]}
                """))
        .contains(
            "A decision moratorium from 14 December 2024 up to and including 13 June 2025 was"
                + " stated",
            "from the day after 5 September 2024 (lodging)",
            "It stood still for 6 months: so long did the moratorium last, in whole months, while"
                + " it ran. From the start that is 12 months in total, to 5 September 2025",
            "That under SUSPEND the term stands still")
        .doesNotContain("It was extended", "the event");
  }

  @Test
  void one_that_begins_in_a_moratorium_tells_of_its_own_beginning_too() {
    assertThat(
            english(
                """
                {"rule": "vw43-moratorium", "startOn": "2025-01-03", "method": "SUSPEND",
                 "moratorium": ["2024-12-14", "2025-06-13"]}
                """))
        .contains(
            "On 3 January 2025 (the start as stated) the moratorium was in force: the term stands"
                + " still until it ends [Vw 2000, art. 43 (old)",
            "from the day after 13 June 2025 (the end of the moratorium)");
  }

  @ParameterizedTest
  @CsvSource({"CAP21", "PLUS12"})
  void the_other_lines_tell_no_reservation_about_standing_still(String line) {
    assertThat(
            english(
                """
                {"rule": "vw43-moratorium", "received": "2024-09-05", "method": "%s"}
                """
                    .formatted(line)))
        .contains("extended by 12 months (43)", "partly confirmed")
        .doesNotContain("That under SUSPEND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "overdue", "due": "2020-09-30", "on": "2020-10-01"} | The last day is 30 September 2020; on 1 October 2020 the term has passed: yes
          {"rule": "atw-holiday", "date": "2026-12-25"} | 25 December 2026 (Christmas Day) is a generally recognised holiday
          {"rule": "atw-holiday", "date": "2026-01-02"} | 2 January 2026 (equated day) is
          {"rule": "atw-holiday", "date": "2026-01-03"} | 3 January 2026 is no generally recognised holiday
          {"rule": "taskforce-cohort", "received": "2020-04-01"} | before 1 April 2020; it holds one of 1 April 2020: no
          """)
  void a_judgment_on_a_day_names_what_it_rests_on(String request, String told) {
    assertThat(english(request)).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vb3110-aa", "day1": "2025-12-31", "schiphol": true} | all days count here, those on which nobody works among them [Vreemdelingenbesluit 2000, art. 3.110(3) (not at AC Schiphol)]
          {"rule": "ammr41-take-back", "hit": "2026-07-06", "notified": "2026-07-25"} | 25 July 2026 (notification) was too late: the last day for it was 20 July 2026
          {"rule": "ammr41-take-back", "hit": "2026-07-06", "notified": "2026-07-20"} | late notification does not shift responsibility; silence is confirmation [Regulation (EU) 2024/1351, art. 41(1), (3) and (4)]
          {"rule": "ammr46-transfer", "accepted": "2026-09-07"} | ends on 7 March 2027 [Regulation (EU) 2024/1351, art. 46(1)]
          {"rule": "ammr46-transfer", "abscondNotified": "2026-11-02"} | It lasts 3 years and ends on 2 November 2029 [Regulation (EU) 2024/1351, art. 46(2)]
          {"rule": "court-after-cap", "received": "2023-12-17"} | from the day after 17 December 2023 (receipt)
          {"rule": "court-after-cap", "received": "2023-12-17"} | After that the court gives 8 weeks: to 12 November 2025
          """)
  void a_term_tells_what_it_rests_on_itself(String request, String told) {
    assertThat(english(request)).contains(told);
  }

  @Test
  void whoever_was_in_time_is_not_told_to_be_late() {
    assertThat(
            english(
                """
                {"rule": "ammr41-take-back", "hit": "2026-07-06", "notified": "2026-07-20"}
                """))
        .doesNotContain("too late");
    assertThat(english("{\"rule\": \"vb3110-aa\", \"day1\": \"2025-12-31\"}"))
        .doesNotContain("all days count");
  }

  @Test
  void each_standstill_is_told_by_its_days_and_counts_in_the_total_of_what_extends_it() {
    assertThat(
            english(
                """
                {"rule": "vw42-decision-term", "received": "2024-08-31",
                 "extensions": [{"ground": "42(4)(a)", "months": 9}, {"ground": "42(5)", "months": 3}],
                 "suspensions": [{"type": "4:15(2)(b)", "days": 10},
                   {"type": "4:5", "invitedOn": "2024-09-10", "supplementedOn": "2024-09-20"}]}
                """))
        .contains(
            "It stood still for 10 days in total and therefore ends on 10 December 2025",
            "It stood still from 11 September 2024 up to and including 19 September 2024",
            "It stood still for 19 days in total and therefore ends on 19 December 2025",
            "from the start 18 months + 19 days in total, to 19 March 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-12-29 | 2020-08-26 | extends it by 6 months                | contested
          2019-12-29 | 2020-08-30 | Held valid by Rb Haarlem              | Arnhem
          2019-12-29 | 2020-09-10 | held invalid by Rb Arnhem             | Amsterdam
          2019-12-29 | 2020-10-01 | and Rb Amsterdam                      | withdraw
          2022-10-07 | 2022-12-01 | extends it by 9 months                | contested
          2022-10-07 | 2024-01-01 | asked the Court of Justice            | Zimir
          2022-10-07 | 2025-06-01 | Zimir                                 | RBDHA:2026:604
          2022-10-07 | 2026-11-01 | RBDHA:2026:604                        | ABRvS asked
          2024-06-10 | 2024-11-30 | extends it by 9 months                | Disapplied
          2024-06-10 | 2025-01-15 | Disapplied by courts since            | March
          2024-06-10 | 2025-06-29 | Disapplied by courts from             | withdraw
          2024-06-10 | 2025-07-01 | withdrawn, known since 30 June 2025   | Disapplied
          """)
  void an_explanation_tells_no_more_than_was_known(
      String received, String knownOn, String told, String later) {
    assertThat(
            english(
                """
                {"rule": "vw42-decision-term", "received": "%s", "knownOn": "%s"}
                """
                    .formatted(received, knownOn)))
        .contains(told)
        .doesNotContain(later);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"rule": "vb3115-aa", "day1": "2026-01-12"} | [d18, d20, d26]
          {"rule": "vw76-objection", "objectionPeriodEnded": "2026-09-01"} | [base, adjourned]
          {"rule": "vw42-decision-term", "startCourt": "2023-11-20", "startMinister": "2023-12-11"} | [dueCourt, dueMinister]
          {"rule": "vw42-decision-term", "received": "2022-04-10", "extensionsIfValid": [{"ground": "42(4)(b)", "months": 9}]} | [dueBase, dueExtended]
          {"rule": "vw83b", "appealed": "2026-12-04"} | [fast, normal]
          {"rule": "vw42-decision-term", "received": "2022-04-10", "notice": "2022-10-13"} | []
          """)
  void of_several_days_each_is_told_by_its_name_in_the_answer(String request, String names) {
    var answer = WorkedExamples.answer(BOOK, request);
    var named =
        answer.steps().stream()
            .filter(step -> step.code() == StepCode.RESULT_NAMED)
            .map(Step::values)
            .toList();
    assertThat(named.stream().map(it -> it.get("name")).toList().toString()).isEqualTo(names);
    assertThat(named)
        .allSatisfy(
            it ->
                assertThat(answer.result().toString())
                    .contains(it.get("name") + "=" + it.get("end")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                    | RBDHA:2020:8426, RBDHA:2020:8925 | RBDHA:2020:8750
          , "knownOn": "2020-09-08" | RBDHA:2020:8426                  | RBDHA:2020:8750
          , "knownOn": "2020-08-30" | RBDHA:2020:8426                  |
          """,
      quoteCharacter = '\0')
  void of_a_decree_by_name_it_is_told_which_courts_hold_it_valid_and_which_do_not(
      String knownOn, String valid, String invalid) {
    var answer =
        WorkedExamples.answer(
            BOOK,
            """
            {"rule": "vw42-decision-term", "received": "2019-12-29"%s,
             "extensions": [{"decree": "WBV 2020/12", "ground": "42(4)(b)", "months": 6}]}
            """
                .formatted(knownOn == null ? "" : knownOn));
    var alternatives = Objects.requireNonNull(answer.question()).alternatives();
    assertThat(rulings(alternatives.getFirst().told().steps())).isEqualTo(list(valid));
    assertThat(rulings(alternatives.getLast().told().steps())).isEqualTo(list(invalid));
    assertThat(rulings(answer.steps()))
        .hasSize(list(valid).size() + list(invalid).size())
        .containsAll(list(valid))
        .containsAll(list(invalid));
    assertThat(Sentences.paragraph(answer.steps(), Language.EN))
        .contains("The validity of WBV 2020/12 is contested");
  }

  private static List<String> list(String rulings) {
    return rulings == null ? List.of() : List.of(rulings.split(", ", -1));
  }

  private static List<String> rulings(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.code() == StepCode.COURT_HELD)
        .map(step -> step.values().get("ruling").toString())
        .toList();
  }

  private static String english(String request) {
    return told(request, Language.EN);
  }

  private static String told(String request, Language language) {
    return Sentences.paragraph(List.copyOf(WorkedExamples.answer(BOOK, request).steps()), language);
  }
}
