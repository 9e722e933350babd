package asylumchain.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private final WorkingCalendar calendar = new WorkingCalendar(Set.of(), 2022, 2028);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          2026-01-01, New Year's Day
          2026-04-03, Good Friday
          2026-04-06, Easter Monday
          2026-04-27, King's Day
          2025-04-26, King's Day a day early because the 27th is a Sunday
          2025-05-05, Liberation Day counts every year
          2026-05-05, Liberation Day
          2026-05-14, Ascension Day
          2026-05-25, Whit Monday
          2026-12-25, Christmas Day
          2026-12-26, Boxing Day
          2026-10-31, a Saturday
          2038-04-26, Easter Monday at its latest
          """)
  void is_no_working_day(LocalDate day, String why) {
    assertThat(calendar.isWorkingDay(day)).as(why).isFalse();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          2026-05-04, no decree equates the Monday before a Tuesday holiday
          2027-04-26, the same
          2026-12-31, New Year's Eve
          2025-04-28, the Monday after a King's Day that came a day early
          """)
  void is_a_working_day(LocalDate day, String why) {
    assertThat(calendar.isWorkingDay(day)).as(why).isTrue();
  }

  @ParameterizedTest(name = "Easter Monday of {0}")
  @CsvSource({
    "2019-04-22",
    "2020-04-13",
    "2021-04-05",
    "2022-04-18",
    "2023-04-10",
    "2024-04-01",
    "2025-04-21",
    "2026-04-06",
    "2027-03-29",
    "2028-04-17",
    "2029-04-02"
  })
  void easter_falls_where_the_tables_have_it(LocalDate day) {
    assertThat(Holiday.EASTER_MONDAY.in(day.getYear())).isEqualTo(day);
  }

  @Test
  void a_royal_decree_can_make_a_day_count_as_a_holiday() {
    var bridgeDay = LocalDate.of(2026, 5, 15);
    assertThat(calendar.isWorkingDay(bridgeDay)).isTrue();
    assertThat(new WorkingCalendar(Set.of(bridgeDay), 2022, 2028).isWorkingDay(bridgeDay))
        .isFalse();
  }

  @Test
  void a_term_that_ends_on_good_friday_moves_past_easter_monday() {
    assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 4, 3)))
        .isEqualTo(LocalDate.of(2026, 4, 7));
  }

  @Property(tries = 300)
  void easter_monday_lies_between_23_march_and_26_april(
      @ForAll @IntRange(min = 1900, max = 2199) int year) {
    var easterMonday = Holiday.EASTER_MONDAY.in(year);
    assertThat(easterMonday).isBetween(LocalDate.of(year, 3, 23), LocalDate.of(year, 4, 26));
    assertThat(easterMonday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Property(tries = 300)
  void the_next_working_day_is_a_working_day_and_no_earlier_one_was_passed_over(
      @ForAll @IntRange(min = 0, max = 40_000) int daysSince1990) {
    var day = LocalDate.of(1990, 1, 1).plusDays(daysSince1990);
    var next = calendar.workingDayOnOrAfter(day);
    assertThat(calendar.isWorkingDay(next)).isTrue();
    assertThat(day.datesUntil(next)).noneMatch(calendar::isWorkingDay);
    assertThat(calendar.workingDaysAfter(day.minusDays(1), next)).isEqualTo(1);
  }
}
