package asylumchain.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestStartTest {

  private static final RetentionRules RULES = new RetentionFile().rules();

  @ParameterizedTest
  @CsvSource({
    "2011-04-02, 2001-04-02, the day after the first ten years in force",
    "2036-06-12, 2026-06-12, ten years before the day",
  })
  void cases_that_began_before_it_may_be_due(LocalDate asOn, LocalDate start, String why) {
    assertThat(RULES.latestStart(asOn, true)).as(why).contains(start);
  }

  @Test
  void where_no_version_has_been_in_force_for_as_long_as_it_keeps_nothing_is_due() {
    assertThat(RULES.latestStart(LocalDate.parse("2003-01-01"), true)).isEmpty();
    assertThat(RULES.latestStart(LocalDate.parse("2036-06-12"), false)).isEmpty();
    assertThat(RULES.latestStart(LocalDate.parse("2036-06-13"), false))
        .contains(LocalDate.parse("2026-06-13"));
  }
}
