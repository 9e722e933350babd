package asylumchain.deadlines.calculations;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.law.LawFiles;
import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReckoningSweepTest {

  private static final RuleBook BOOK = LawFiles.shipped();

  @Property(tries = 1000)
  void the_decision_term_is_start_plus_months_and_stays_on_any_day(
      @ForAll @IntRange(min = 0, max = 3978) int daysSinceTransposition) {
    var received = LocalDate.of(2015, 7, 20).plusDays(daysSinceTransposition);
    assertThat(due("vw42-decision-term", Map.of("received", received.toString())))
        .isEqualTo(received.plusMonths(6));
  }

  @Property(tries = 1000)
  void an_extended_term_is_computed_from_the_original_start_and_never_passes_21_months(
      @ForAll @IntRange(min = 0, max = 3978) int daysSinceTransposition,
      @ForAll @IntRange(min = 1, max = 9) int extra,
      @ForAll @IntRange(min = 1, max = 3) int exceptional) {
    var received = LocalDate.of(2015, 7, 20).plusDays(daysSinceTransposition);
    var due =
        due(
            "vw42-decision-term",
            Map.of(
                "received",
                received.toString(),
                "extensions",
                List.of(
                    Map.of("ground", "42(4)(a)", "months", extra),
                    Map.of("ground", "42(5)", "months", exceptional))));
    assertThat(due).isEqualTo(received.plusMonths(6 + extra + exceptional));
    assertThat((LocalDate) due).isBeforeOrEqualTo(received.plusMonths(21));
  }

  @Property(tries = 1000)
  void under_the_regulation_the_last_day_is_a_working_day_and_only_the_final_one_moved(
      @ForAll @IntRange(min = 0, max = 700) int daysSinceApplication,
      @ForAll @IntRange(min = 0, max = 9) int extra) {
    var lodged = LocalDate.of(2026, 6, 12).plusDays(daysSinceApplication);
    var due =
        (LocalDate)
            due(
                "apr35-regular",
                Map.of(
                    "lodged",
                    lodged.toString(),
                    "extensions",
                    List.of(Map.of("ground", "35(5)(b)", "months", extra))));
    var counted = lodged.plusMonths(6L + Math.min(extra, 6));
    assertThat(due).isEqualTo(BOOK.calendar().workingDayOnOrAfter(counted));
  }

  private static Object due(String ruleId, Map<String, ?> given) {
    var rule = BOOK.known(ruleId);
    var result = new Calculator(BOOK).calculate(rule, Inputs.of(rule, given)).result();
    assertThat(result).isNotNull();
    return java.util.Objects.requireNonNull(result);
  }
}
