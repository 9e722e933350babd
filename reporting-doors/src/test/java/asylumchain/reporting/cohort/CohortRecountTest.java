package asylumchain.reporting.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.Planner;
import asylumchain.reporting.RawCase;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same numbers in another, simpler way: each member looked at on each day.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CohortRecountTest {

  private static final LocalDate FROZEN = LocalDate.parse("2020-01-15");

  @Inject World world;

  @Test
  void members_and_their_stock_of_each_day_equal_a_recount_of_the_raw_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, 60, world);
    var frozenAsKnownOn = FROZEN.plusDays(random.nextInt(100));
    var members =
        cases.all().stream()
            .filter(one -> isMember(one.standing(FROZEN, frozenAsKnownOn)))
            .toList();
    var code = "c" + UUID.randomUUID();
    Planner.freeze(
        code,
        FROZEN,
        "\"knownAt\": \"%sT22:00:00Z\"".formatted(frozenAsKnownOn),
        "\"lodgedBefore\": \"%s\"".formatted(FROZEN),
        "\"excludeTracks\": [\"TRACK_1\"]",
        "\"excludeUnits\": [\"REPEAT_DESK\"]");
    for (var i = 0; i < 3; i++) {
      var from = FROZEN.plusDays(random.nextInt(200));
      var known = from.plusDays(random.nextInt(300));
      var days = stock(code, from, from.plusDays(120), known);
      assertThat(days).hasSize(121);
      for (var day : days) {
        var on = LocalDate.parse(String.valueOf(day.get("date")));
        var as = "%s as known on %s, seed %d".formatted(on, known, seed);
        var open = members.stream().filter(one -> isOpen(one.standing(on, known))).toList();
        assertThat(day.get("open")).as(as).isEqualTo(open.size());
        assertThat(day.get("settled")).as(as).isEqualTo(members.size() - open.size());
        assertThat(day.get("pastTerm")).as(as).isEqualTo(pastTerm(open, on, known));
      }
    }
  }

  private static int pastTerm(List<RawCase> open, LocalDate on, LocalDate known) {
    return (int)
        open.stream()
            .map(one -> one.standing(on, known))
            .filter(stood -> stood != null && "OVERDUE".equals(stood.get("termStatus")))
            .count();
  }

  /// Open, lodged before the day, on another desk than that of repeat requests and not in track 1.
  private static boolean isMember(@Nullable Map<String, String> stood) {
    return stood != null
        && isOpen(stood)
        && LocalDate.parse(stood.getOrDefault("lodgedOn", "")).isBefore(FROZEN)
        && !"TRACK_1".equals(stood.get("track"))
        && !"REPEAT_DESK".equals(stood.get("unit"));
  }

  private static boolean isOpen(@Nullable Map<String, String> stood) {
    return stood != null && List.of("LODGED", "DECISION_PENDING").contains(stood.get("stage"));
  }

  private static List<Map<String, Object>> stock(
      String code, LocalDate from, LocalDate to, LocalDate known) {
    return Planner.figures(
            "/v1/cohorts/%s/stock?from=%s&to=%s&knownAt=%s".formatted(code, from, to, known))
        .getList("days");
  }
}
