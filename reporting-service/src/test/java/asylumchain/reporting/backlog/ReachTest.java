package asylumchain.reporting.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.facts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReachTest {

  private static final LocalDate DAY_0 = LocalDate.parse("2020-01-01");
  private static final Instant MOMENT_0 = Instant.parse("2020-01-01T00:00:00Z");

  @Property
  void a_row_is_found_from_every_day_it_holds(
      @ForAll @IntRange(max = 3000) int length, @ForAll @IntRange(max = 3000) int day) {
    var row =
        new Interval(DAY_0, DAY_0.plusDays(length + 1), MOMENT_0, null, Standing.on(DAY_0), null);
    var reach = Reach.of(row);
    var asOf = DAY_0.plusDays(Math.min(day, length));

    assertThat(reach.code()).isLessThan(Reach.CLASSES);
    assertThat(reach.anchor()).isAfter(asOf.minusDays(1L << reach.code())).isBeforeOrEqualTo(asOf);
  }

  @Property
  void a_superseded_row_is_found_from_every_moment_at_which_it_was_believed(
      @ForAll @IntRange(max = 24) int startHour,
      @ForAll @IntRange(max = 80_000) int hours,
      @ForAll @IntRange(max = 80_000) int hour) {
    var from = MOMENT_0.plusSeconds(3600L * startHour);
    var row =
        new Interval(
            DAY_0, null, from, from.plusSeconds(3600L * hours + 1), Standing.on(DAY_0), null);
    var reach = Reach.of(row);
    var knownOn =
        LocalDate.ofInstant(from.plusSeconds(3600L * Math.min(hour, hours)), ZoneOffset.UTC);
    var length = 1L << (reach.code() - Reach.KNOWLEDGE);

    assertThat(reach.code()).isBetween(Reach.KNOWLEDGE, Reach.KNOWLEDGE + Reach.CLASSES - 1);
    assertThat(reach.anchor()).isAfter(knownOn.minusDays(length)).isBeforeOrEqualTo(knownOn);
  }
}
