package asylumchain.reporting.wave;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.wave.WaveQueries.Due;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WaveTest {

  private static final LocalDate WEDNESDAY = LocalDate.parse("2020-12-30");

  @Test
  void
      the_first_week_begins_on_the_day_asked_about_and_the_year_of_a_week_is_that_of_its_thursday() {
    var wave = Wave.of(Map.of(), List.of(), settled(0, 0, 0), WEDNESDAY);

    assertThat(wave.weeks()).hasSize(78);
    assertThat(wave.weeks().getFirst().week()).isEqualTo("2020-W53");
    assertThat(wave.weeks().getFirst().from()).isEqualTo(WEDNESDAY);
    assertThat(wave.weeks().getFirst().to()).isEqualTo("2021-01-03");
    assertThat(wave.weeks().get(1).week()).isEqualTo("2021-W01");
    assertThat(wave.weeks().get(1).from()).isEqualTo("2021-01-04");
  }

  @Test
  void the_output_of_13_weeks_is_told_per_week() {
    var wave = Wave.of(Map.of(), List.of(), settled(10, 100, 0), WEDNESDAY);

    assertThat(wave.output().get(Pace.LAST_13_WEEKS).perWeek()).isEqualTo(new BigDecimal("7.7"));
    assertThat(wave.output().get(Pace.LAST_4_WEEKS).perWeek()).isEqualTo(new BigDecimal("2.5"));
  }

  /// Puts the cases in a row by due day, takes so many away from the front, and looks who is late.
  @Property
  void so_many_are_late_at_best_as_remain_past_their_day_when_the_earliest_go_first(
      @ForAll("days") List<Integer> days, @ForAll @IntRange(max = 400) int settled) {
    var due = new ArrayList<Due>();
    var dates = days.stream().map(WEDNESDAY::plusDays).sorted().toList();
    dates.forEach(date -> due.add(due(date)));
    var wave = Wave.of(Map.of(), due, settled(settled, settled, settled), WEDNESDAY);

    for (var week : wave.weeks()) {
      var ahead = ChronoUnit.DAYS.between(WEDNESDAY, week.to());
      var done = (int) Math.min(dates.size(), settled * ahead / 28);
      var left = dates.subList(done, dates.size());
      assertThat(week.lateAtBest().get(Pace.LAST_4_WEEKS))
          .isEqualTo(left.stream().filter(date -> !date.isAfter(week.to())).count());
    }
  }

  @Property
  void overdue_the_weeks_what_comes_later_and_what_has_no_day_are_the_stock(
      @ForAll("days") List<Integer> days, @ForAll @IntRange(max = 9) int suspended) {
    var due = new ArrayList<Due>();
    days.forEach(day -> due.add(due(WEDNESDAY.plusDays(day))));
    due.add(new Due(Map.of(), "SUSPENDED", null, suspended));

    var wave = Wave.of(Map.of(), due, settled(0, 0, 0), WEDNESDAY);

    assertThat(wave.stock()).isEqualTo(days.size() + suspended);
    assertThat(wave.overdue()).isEqualTo(days.stream().filter(day -> day < 0).count());
    assertThat(
            wave.overdue()
                + wave.weeks().stream().mapToLong(Wave.Week::due).sum()
                + wave.later()
                + wave.undated().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(wave.stock());
    assertThat(wave.weeks().getLast().cumulative() + wave.later() + suspended)
        .isEqualTo(wave.stock());
  }

  private static Map<Pace, Long> settled(long in4Weeks, long in13, long in52) {
    return Map.of(Pace.LAST_4_WEEKS, in4Weeks, Pace.LAST_13_WEEKS, in13, Pace.LAST_52_WEEKS, in52);
  }

  private static Due due(LocalDate day) {
    return day.isBefore(WEDNESDAY)
        ? new Due(Map.of(), "OVERDUE", null, 1)
        : new Due(
            Map.of(), "IN_TERM", day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1);
  }

  @Provide
  Arbitrary<List<Integer>> days() {
    return Arbitraries.integers().between(-100, 700).list().ofMaxSize(60);
  }
}
