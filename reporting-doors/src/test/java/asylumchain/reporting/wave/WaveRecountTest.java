package asylumchain.reporting.wave;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.Planner;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same numbers in another, simpler way: each raw case looked at at the end of each day.
@QuarkusTest
@TestProfile(TopicsStill.class)
class WaveRecountTest {

  private static final List<String> OPEN = List.of("LODGED", "DECISION_PENDING");

  @Inject World world;

  @Test
  void the_terms_of_each_week_and_the_demonstrated_output_equal_a_recount_of_the_raw_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, 60, world);
    for (var i = 0; i < 4; i++) {
      var asOf = RawCases.FIRST.plusDays(300 + random.nextInt(500));
      var answer = wave(asOf);
      for (var weeks : new int[] {4, 13, 52}) {
        assertThat(answer.getInt("total.output.LAST_%d_WEEKS.settled".formatted(weeks)))
            .as("%d weeks up to %s, seed %d", weeks, asOf, seed)
            .isEqualTo(settled(cases, asOf.minusDays(weeks * 7L), asOf));
      }
      var waiting =
          cases.standings(asOf, asOf).stream()
              .filter(stood -> stood != null && OPEN.contains(stood.get("stage")))
              .toList();
      var as = "%s, seed %d".formatted(asOf, seed);
      assertThat(answer.getInt("total.stock")).as(as).isEqualTo(waiting.size());
      assertThat(answer.getLong("total.overdue")).as(as).isEqualTo(in("OVERDUE", waiting).count());
      List<Integer> weeks = answer.getList("total.weeks.due");
      assertThat(weeks).as(as).isEqualTo(weekByWeek(asOf, in("IN_TERM", waiting).toList()));
    }
  }

  private static Stream<TreeMap<String, String>> in(
      String termStatus, List<@Nullable TreeMap<String, String>> waiting) {
    return waiting.stream()
        .filter(Objects::nonNull)
        .filter(stood -> termStatus.equals(stood.get("termStatus")));
  }

  /// From the week of the day on, 78 of them.
  private static List<Integer> weekByWeek(LocalDate asOf, List<TreeMap<String, String>> running) {
    var weeks = new ArrayList<>(Collections.nCopies(78, 0));
    for (var stood : running) {
      var due = asOf.plusDays(Long.parseLong(stood.getOrDefault("daysLeft", "")));
      var monday = asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      var week = (int) (ChronoUnit.DAYS.between(monday, due) / 7);
      if (week < weeks.size()) {
        weeks.set(week, weeks.get(week) + 1);
      }
    }
    return weeks;
  }

  /// A settlement on each day at whose end a case is settled since that very day.
  private static int settled(RawCases cases, LocalDate after, LocalDate last) {
    var settled = 0;
    for (var day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      for (var stood : cases.standings(day, last)) {
        settled += stood != null && day.toString().equals(stood.get("settledOn")) ? 1 : 0;
      }
    }
    return settled;
  }

  private static JsonPath wave(LocalDate asOf) {
    return Planner.figures("/v1/deadline-wave?asOf=%1$s&knownAt=%1$s".formatted(asOf));
  }
}
