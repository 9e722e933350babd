package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {

  private static final LocalDate FRIDAY = LocalDate.of(2021, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "2026-W48, 2026-11-23, an ordinary week",
    "2026-W01, 2025-12-29, the first week may begin in the year before",
    "2020-W53, 2020-12-28, a long year has a week 53",
    "this,     2021-12-27, the last day of 2021 is in a week that ends in 2022",
    "next,     2022-01-03, the week after it",
  })
  void a_week_begins_on_its_monday(String text, LocalDate monday, String why) {
    assertThat(IsoWeek.of(text, FRIDAY)).as(why).contains(new IsoWeek(monday));
  }

  @Test
  void on_a_monday_this_week_begins_today() {
    var monday = LocalDate.of(2026, 11, 23);
    assertThat(IsoWeek.of("this", monday)).contains(new IsoWeek(monday));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-W53", "2026-W00", "2026-W54", "2026-48", "W48", "last", ""})
  void a_week_that_does_not_exist_is_none(String text) {
    assertThat(IsoWeek.of(text, FRIDAY)).isEmpty();
  }
}
