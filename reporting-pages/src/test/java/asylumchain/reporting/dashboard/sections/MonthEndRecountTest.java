package asylumchain.reporting.dashboard.sections;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.backlog.BacklogParameters;
import asylumchain.reporting.backlog.BacklogQueries;
import asylumchain.reporting.backlog.BasisQueries;
import asylumchain.reporting.backlog.Moments;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The same numbers in another, simpler way: each raw case looked at at the end of each month.
@QuarkusTest
@TestProfile(TopicsStill.class)
class MonthEndRecountTest {

  @Inject World world;
  @Inject MonthEndQueries queries;
  @Inject BasisQueries basis;
  @Inject BacklogQueries backlog;
  @Inject BacklogParameters parameters;

  @Test
  void the_stock_of_each_month_end_equals_a_recount_of_the_raw_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, 60, world);
    for (var i = 0; i < 3; i++) {
      var known = RawCases.FIRST.plusDays(500 + random.nextInt(400));
      var ends = queries.read(null, basis.alone(known, Moments.endOf(known))).ends();
      assertThat(ends).hasSize(48);
      for (var end : ends) {
        var as = "%s as known on %s, seed %d".formatted(end.day(), known, seed);
        assertThat(end.open()).as(as).isEqualTo(count(cases, end.day(), known, _ -> true));
        assertThat(end.late()).as(as).isEqualTo(count(cases, end.day(), known, "OVERDUE"::equals));
      }
    }
  }

  @Test
  void a_case_that_is_ahead_of_its_clocks_is_late_neither_here_nor_in_the_backlog() {
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    RawCases.atRandom(new Random(7), 60, world);
    var known = LocalDate.parse("2021-12-01");
    var before = late(known);
    assertThat(before).isPositive();

    world.run(
        "update live.projection_position set processed_seq = 0 where source = 'deadline' and part < 8");

    var after = late(known);
    assertThat(after).isLessThan(before);
    assertThat(after)
        .isEqualTo(
            backlog
                .count(
                    parameters.read(
                        Map.of(
                            "asOf", List.of("2021-11-30"),
                            "knownAt", List.of("2021-12-01"),
                            "termStatus", List.of("OVERDUE"))))
                .total());
  }

  private long late(LocalDate known) {
    var ends = queries.read(null, basis.alone(known, Moments.endOf(known))).ends();
    assertThat(ends.getLast().day()).isEqualTo(LocalDate.parse("2021-11-30"));
    return ends.getLast().late();
  }

  private static long count(
      RawCases cases, LocalDate day, LocalDate known, Predicate<String> termStatus) {
    return cases.standings(day, known).stream()
        .filter(stood -> stood != null && isOpen(stood.getOrDefault("stage", "")))
        .filter(stood -> stood != null && termStatus.test(stood.getOrDefault("termStatus", "")))
        .count();
  }

  private static boolean isOpen(String stage) {
    return List.of("LODGED", "DECISION_PENDING").contains(stage);
  }
}
