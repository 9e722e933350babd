package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.CaseTale;
import asylumchain.deadlines.terms.Language;
import asylumchain.deadlines.terms.Sentences;
import asylumchain.events.Ground;
import asylumchain.events.ShiftEvent.SuspensionCorrected;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a term goes on after it stood still, in each way that a law file can say: the example of
/// a law that is not asylum law, with one word or two changed.
class StandstillTest {

  private static final String RULE = "permit-decision-term";
  private static final UUID SUSPENSION = new UUID(0, 1);

  @TempDir Path directory;

  @Test
  void where_the_whole_term_starts_anew_the_day_on_which_it_runs_again_is_day_one() {
    var law = law("resumes: REMAINING_TERM", "resumes: WHOLE_TERM");
    assertThat(due(law, List.of(period("2026-02-10", "2026-02-25")))).isEqualTo("2026-04-21");
    assertThat(
            due(
                law,
                List.of(period("2026-02-10", "2026-02-25"), period("2026-02-12", "2026-02-20"))))
        .as("what lies within another changes nothing")
        .isEqualTo("2026-04-21");
    assertThat(due(law, List.of(period("2026-01-05", "2026-01-20"))))
        .as("what was over before the term began changes nothing")
        .isEqualTo("2026-03-30");
    assertThat(told(law, List.of(period("2026-01-05", "2026-01-20")))).doesNotContain("anew");
    assertThat(told(law, List.of(period("2026-02-10", "2026-02-25")))).contains("25 February 2026");
  }

  @Test
  void where_the_day_of_the_event_counts_the_day_on_which_it_runs_again_is_day_one_too() {
    var law =
        law(
            "resumes: REMAINING_TERM",
            "resumes: WHOLE_TERM",
            "counting: nl_atw",
            "counting: liberty_day_one");
    assertThat(due(law, List.of())).isEqualTo("2026-03-29");
    assertThat(due(law, List.of(period("2026-02-10", "2026-02-25")))).isEqualTo("2026-04-21");
  }

  @Test
  void days_without_a_date_start_no_term_anew_and_are_refused() {
    var law = law("resumes: REMAINING_TERM", "resumes: WHOLE_TERM");
    assertThat(flawed(law, List.of(period("2026-02-10", "2026-02-25"), Map.of("days", 14))))
        .containsExactly("/suspensions/1/days");
  }

  @Test
  void a_version_that_does_not_say_how_a_term_goes_on_lets_none_stand_still() {
    var law =
        law(
            "        suspension:\n"
                + "          basis: Act on permits, art. 17\n"
                + "          resumes: REMAINING_TERM\n",
            "");
    assertThat(flawed(law, List.of(period("2026-02-10", "2026-02-25"))))
        .containsExactly("/suspensions");
  }

  @Test
  void a_term_in_working_days_gets_back_the_working_days_that_it_lost() {
    var law = inWorkingDays();
    assertThat(due(law, List.of())).isEqualTo("2026-02-16");
    assertThat(due(law, List.of(period("2026-02-05", "2026-02-10"))))
        .as("Thursday, Friday and Monday; the weekend between was none of its days")
        .isEqualTo("2026-02-19");
    assertThat(due(law, List.of(Map.of("days", 5)))).isEqualTo("2026-02-23");
  }

  @Test
  void each_day_that_a_term_in_working_days_skips_is_told_wherever_it_lies() {
    var law = inWorkingDays();
    assertThat(told(law, List.of(period("2026-03-30", "2026-04-08"))))
        .as("it had ended before")
        .doesNotContain("April");
    assertThat(told(law, List.of(period("2026-02-05", "2026-02-10"), Map.of("days", 30))))
        .as("within the standstill")
        .contains("no working days: 7 February 2026 (Saturday), 8 February 2026 (Sunday)")
        .as("where its end went")
        .contains("Not counted: 21 February 2026 (Saturday), 22 February 2026 (Sunday),")
        .contains("29 March 2026 (Sunday)");
    assertThat(due(law, List.of(period("2026-02-05", "2026-02-10"), Map.of("days", 30))))
        .isEqualTo("2026-04-02");
  }

  @Test
  void of_a_second_standstill_after_an_extension_only_what_is_new_is_told() {
    var told =
        told(
            inWorkingDays(),
            List.of(period("2026-02-05", "2026-02-10"), period("2026-02-12", "2026-02-17")),
            List.of(Map.of("weeks", 6, "decidedOn", "2026-02-11")));
    assertThat(told)
        .contains("no working days: 7 February 2026 (Saturday), 8 February 2026 (Sunday) [")
        .contains("no working days: 14 February 2026 (Saturday), 15 February 2026 (Sunday) [");
  }

  private RuleBook inWorkingDays() {
    return law(
        "length: 8 weeks",
        "length: 10 days",
        "counting: nl_atw",
        "counting: working_days",
        "length: 26 weeks",
        "length: 26 days");
  }

  @Test
  void a_case_starts_anew_when_it_is_complete_and_again_when_that_day_is_put_right() {
    var law = law("resumes: REMAINING_TERM", "resumes: WHOLE_TERM");
    var tale =
        new CaseTale()
            .of("PERMIT")
            .lodged("2026-02-02")
            .posted(
                "2026-02-09",
                new SuspensionStarted(
                    CaseTale.day("2026-02-09"), SUSPENSION, "decision-term", new Ground("17")));
    assertThat(said(law, tale, "2026-02-12")).isEqualTo("SUSPENDED null");
    tale.posted("2026-02-24", new SuspensionEnded(CaseTale.day("2026-02-24"), SUSPENSION));
    assertThat(said(law, tale, "2026-02-25"))
        .as("as the calculation that is given the same days")
        .isEqualTo("RUNNING " + due(law, List.of(period("2026-02-10", "2026-02-25"))));
    tale.posted(
        "2026-03-02",
        new SuspensionCorrected(
            CaseTale.day("2026-03-02"),
            SUSPENSION,
            CaseTale.day("2026-02-09"),
            CaseTale.day("2026-02-17")));
    assertThat(said(law, tale, "2026-03-02"))
        .isEqualTo("RUNNING " + due(law, List.of(period("2026-02-10", "2026-02-18"))));
  }

  private static List<String> flawed(RuleBook law, List<Map<String, Object>> suspensions) {
    var flawed = catchThrowableOfType(Inputs.Flawed.class, () -> due(law, suspensions));
    return flawed.flaws().stream().map(Inputs.Flaw::pointer).toList();
  }

  private static String said(RuleBook law, CaseTale tale, String on) {
    return CaseTale.said(tale.on(law, on, on), "decision-term");
  }

  private static Map<String, Object> period(String from, String until) {
    return Map.of("from", from, "until", until);
  }

  private static String due(RuleBook law, List<Map<String, Object>> suspensions) {
    return String.valueOf(answer(law, suspensions, List.of()).result());
  }

  private static String told(RuleBook law, List<Map<String, Object>> suspensions) {
    return told(law, suspensions, List.of());
  }

  private static String told(
      RuleBook law, List<Map<String, Object>> suspensions, List<Map<String, Object>> extensions) {
    return Sentences.paragraph(answer(law, suspensions, extensions).steps(), Language.EN);
  }

  private static Answer answer(
      RuleBook law, List<Map<String, Object>> suspensions, List<Map<String, Object>> extensions) {
    var rule = law.known(RULE);
    var given = new LinkedHashMap<String, Object>();
    given.put("received", "2026-02-02");
    given.put("suspensions", suspensions);
    given.put("extensions", extensions);
    return new Calculator(law).calculate(rule, Inputs.of(rule, given));
  }

  /// @param words of the example, each followed by what takes its place
  private RuleBook law(String... words) {
    try {
      var text = Files.readString(Path.of("..", "docs", "examples", "building-permit.yaml"));
      for (int i = 0; i < words.length; i += 2) {
        assertThat(text).contains(words[i]);
        text = text.replace(words[i], words[i + 1]);
      }
      Files.writeString(directory.resolve("mine.yaml"), text);
      return LawFiles.shippedWith(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
