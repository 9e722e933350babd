package asylumchain.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.calendar.Counting.Counted;
import asylumchain.deadlines.calendar.Counting.Roll;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(Set.of(LocalDate.of(2026, 1, 2)), 2022, 2028);
  private static final Counting ATW =
      new Counting("nl_atw", Counted.ALL_DAYS, false, Roll.SHORT_TERMS, 2, "Atw", List.of());
  private static final Counting APR =
      new Counting("eu_apr", Counted.ALL_DAYS, false, Roll.ALWAYS, 0, "APR 73", List.of());
  private static final Counting WORKING_DAYS =
      new Counting("working_days", Counted.WORKING_DAYS, false, Roll.NEVER, 0, "", List.of());
  private static final Counting LIBERTY =
      new Counting("liberty_day_one", Counted.ALL_DAYS, true, Roll.NEVER, 0, "Atw 4", List.of());
  private static final Counting AA_DAYS =
      new Counting("aa_days", Counted.WORKING_DAYS, true, Roll.NEVER, 0, "Vb 3.110(3)", List.of());

  @ParameterizedTest(name = "{1} after {0} is {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2026-09-19,  6 weeks,  2026-11-02, a short term that ends on a Saturday moves to Monday
          2026-05-01,  6 months, 2026-11-01, a long term that ends on a Sunday stays there
          2024-05-12, 90 days,   2024-08-12, exactly 90 days is short
          2024-05-11, 91 days,   2024-08-10, 91 days is not
          2025-11-30,  3 months, 2026-03-02, three months clamps and then moves
          2026-04-01,  3 days,   2026-04-07, at least two working days over Easter
          2026-12-24,  3 days,   2026-12-29, the Monday after Christmas is only the first
          """)
  void the_algemene_termijnenwet_moves_short_terms(
      LocalDate start, String length, LocalDate end, String why) {
    assertThat(ATW.end(start, TermLength.parse(length), CALENDAR)).as(why).isEqualTo(end);
  }

  @ParameterizedTest(name = "{1} after {0} is {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2026-07-01, 6 months, 2027-01-04, New Year and a weekend
          2026-08-31, 6 months, 2027-03-01, clamped to a Sunday and moved
          2026-12-26, 3 months, 2027-03-30, Good Friday to the Tuesday after Easter
          """)
  void the_regulation_moves_every_term_however_long(
      LocalDate start, String length, LocalDate end, String why) {
    assertThat(APR.end(start, TermLength.parse(length), CALENDAR)).as(why).isEqualTo(end);
  }

  @ParameterizedTest(name = "{1} after {0} is {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2026-07-06, 10 days, 2026-07-20, two weeks without a holiday
          2025-12-31, 2 days,  2026-01-06, 1 January is a holiday and the 2nd was equated
          """)
  void working_days_are_counted_one_by_one(
      LocalDate start, String length, LocalDate end, String why) {
    assertThat(WORKING_DAYS.end(start, TermLength.parse(length), CALENDAR)).as(why).isEqualTo(end);
  }

  @ParameterizedTest(name = "day {1} from {0} is {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2025-12-31, 6, 2026-01-09, day 1 counts and the equated day pauses
          2026-01-12, 9, 2026-01-22, nine days
          """)
  void in_the_general_procedure_the_first_day_counts(
      LocalDate start, int days, LocalDate end, String why) {
    assertThat(AA_DAYS.end(start, TermLength.parse(days + " days"), CALENDAR))
        .as(why)
        .isEqualTo(end);
  }

  @Test
  void
      a_general_procedure_that_is_said_to_start_on_a_day_off_has_its_day_one_on_the_next_that_counts() {
    var saturday = LocalDate.of(2026, 1, 10);
    assertThat(AA_DAYS.dayOne(saturday, CALENDAR)).isEqualTo("2026-01-12");
    assertThat(AA_DAYS.end(saturday, TermLength.parse("6 days"), CALENDAR)).isEqualTo("2026-01-19");
  }

  @ParameterizedTest(name = "{1} of which {0} is day one end on {2}: {3}")
  @CsvSource(
      textBlock =
          """
          2026-08-03, 6 months,  2027-02-02, the day before the same number
          2027-03-01, 6 months,  2027-08-31, the last of February before it does not shorten August
          2026-08-31, 6 months,  2027-02-28, no 31 February: the last of the month
          2027-08-31, 6 months,  2028-02-29, also in a leap year
          2026-08-31, 12 months, 2027-08-30, a year
          2027-01-01, 4 weeks,   2027-01-28, weeks end on the weekday before
          2027-01-01, 7 days,    2027-01-07, days one by one
          """)
  void where_the_day_of_the_event_is_day_one_months_end_before_the_same_number(
      LocalDate start, String length, LocalDate end, String why) {
    assertThat(LIBERTY.end(start, TermLength.parse(length), CALENDAR)).as(why).isEqualTo(end);
  }

  @Property(tries = 500)
  void an_end_moves_forward_only_and_to_a_working_day(
      @ForAll @IntRange(min = 0, max = 15_000) int daysSince2000,
      @ForAll @IntRange(min = 1, max = 24) int months) {
    var start = LocalDate.of(2000, 1, 1).plusDays(daysSince2000);
    var length = TermLength.months(months);
    var counted = APR.counted(start, length, CALENDAR);
    var end = APR.end(start, length, CALENDAR);
    assertThat(end).isAfterOrEqualTo(counted).isBefore(counted.plusDays(6));
    assertThat(CALENDAR.isWorkingDay(end)).isTrue();
  }

  @Property(tries = 500)
  void a_later_start_never_gives_an_earlier_end(
      @ForAll @IntRange(min = 0, max = 15_000) int daysSince2000,
      @ForAll @IntRange(min = 1, max = 24) int months) {
    var start = LocalDate.of(2000, 1, 1).plusDays(daysSince2000);
    var length = TermLength.months(months);
    assertThat(ATW.end(start.plusDays(1), length, CALENDAR))
        .isAfterOrEqualTo(ATW.end(start, length, CALENDAR));
    assertThat(LIBERTY.end(start.plusDays(1), length, CALENDAR))
        .isAfterOrEqualTo(LIBERTY.end(start, length, CALENDAR));
  }
}
