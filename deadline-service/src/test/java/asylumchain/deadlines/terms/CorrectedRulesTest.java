package asylumchain.deadlines.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asylumchain.deadlines.law.BadLaw;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.law.RuleCorrection;
import asylumchain.deadlines.law.register.RuleAmendment.RuleCorrected;
import asylumchain.deadlines.law.register.RuleAmendment.RuleRestored;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rule that read wrong, put right while cases run under it.
class CorrectedRulesTest {

  private static final String RULE = "vw42-decision-term";
  private static final Instant CORRECTED = CaseTale.moment("2021-06-01");
  private static final Instant RESTORED = CaseTale.moment("2021-07-01");

  @Test
  void whoever_looks_from_before_a_correction_reads_the_rule_as_it_was() {
    assertThat(said(corrected()))
        .containsExactly(CaseTale.moment("2021-03-15") + " 2021-09-15", CORRECTED + " 2021-10-15");
  }

  @Test
  void taking_a_correction_back_restores_the_rule_from_that_moment_on() {
    var restored = new RuleRestored(RULE, "a ruling").to(corrected(), "v+2", RESTORED);
    assertThat(said(restored))
        .containsExactly(
            CaseTale.moment("2021-03-15") + " 2021-09-15",
            CORRECTED + " 2021-10-15",
            RESTORED + " 2021-09-15");
    assertThat(corrected().isCorrected(RULE)).isTrue();
    assertThat(restored.isCorrected(RULE)).isFalse();
  }

  @Test
  void a_rule_that_was_not_put_right_cannot_be_restored() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new RuleRestored(RULE, "x").to(CaseTale.BOOK, "v+1", CORRECTED));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          length|7 fortnights|'length' is not a length of time: 7 fortnights
          id|FIRST|end BASE is not there any more
          start|sent|end FIRST starts on an unknown input
          unless|minor|'unless' means nothing here
          """)
  void what_a_law_file_may_not_say_a_correction_may_not_say(
      String key, String value, String reason) {
    var end = new HashMap<>(END);
    if (key.equals("start")) {
      end.put("id", "FIRST");
    }
    end.put(key, value);
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(() -> new RuleCorrection(RULE, List.of(version(end)), null).in(CaseTale.BOOK))
        .withMessageMatching("correction of vw42-decision-term, line \\d+: .*")
        .withMessageContaining(reason);
  }

  @Test
  void a_rule_with_control_flow_of_its_own_is_put_right_by_a_release() {
    assertThatExceptionOfType(BadLaw.class)
        .isThrownBy(
            () ->
                new RuleCorrection("awb417-window", List.of(version(END)), null).in(CaseTale.BOOK))
        .withMessageContaining("a release puts it right");
  }

  private static final Map<String, Object> END =
      Map.of("id", "BASE", "start", "received", "length", "7 months");

  private static Map<String, Object> version(Map<String, Object> end) {
    return Map.of(
        "inForceFrom", "2015-07-20",
        "inForceUntil", "2026-06-11",
        "testedBy", "received",
        "basis", "Vw 2000, art. 42(1)",
        "sources", List.of("VW-2026-02"),
        "counting", "nl_no_rollover",
        "ends", List.of(end));
  }

  private static RuleBook corrected() {
    var correction = new RuleCorrection(RULE, List.of(version(END)), "partly confirmed");
    return new RuleCorrected(correction, "a publication").to(CaseTale.BOOK, "v+1", CORRECTED);
  }

  private static List<String> said(RuleBook book) {
    var record = new CaseTale().lodged("2021-03-15").record();
    var today = CaseTale.day("2021-08-01");
    return Evaluation.of(record, book, book.calendar(), today).timeline().moments().stream()
        .map(it -> it.knownFrom() + " " + it.clocks().getFirst().dueOn())
        .toList();
  }
}
