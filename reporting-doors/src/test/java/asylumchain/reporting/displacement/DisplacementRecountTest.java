package asylumchain.reporting.displacement;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.Planner;
import asylumchain.reporting.RawCase;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The same numbers in another, simpler way: each raw case looked at on two days.
@QuarkusTest
@TestProfile(TopicsStill.class)
class DisplacementRecountTest {

  private static final List<String> OPEN = List.of("LODGED", "DECISION_PENDING");

  @Inject World world;

  @Test
  void what_fell_what_rose_and_who_has_it_equal_a_recount_of_the_raw_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, 60, world);
    for (var i = 0; i < 5; i++) {
      var since = RawCases.FIRST.plusDays(100 + random.nextInt(400));
      var asOf = since.plusDays(random.nextInt(400));
      var known = asOf.plusDays(random.nextInt(30));
      var answer = displacement(since, asOf, known);
      var as = "%s..%s known on %s, seed %d".formatted(since, asOf, known, seed);

      var was = cases.standings(since, known).stream().filter(Objects::nonNull).toList();
      var is = cases.standings(asOf, known).stream().filter(Objects::nonNull).toList();
      compare(
          answer, "awaiting-first-decision@2", was, is, at -> OPEN.contains(at.get("stage")), as);
      compare(
          answer,
          "past-term@2",
          was,
          is,
          at -> OPEN.contains(at.get("stage")) && "OVERDUE".equals(at.get("termStatus")),
          as);
      compare(answer, "in-appeal@1", was, is, at -> "APPEAL".equals(at.get("stage")), as);
      compare(answer, "shadow-stock@2", was, is, _ -> false, as);
      var appeals = count(is, at -> "APPEAL".equals(at.get("stage")));
      var appealsThen = count(was, at -> "APPEAL".equals(at.get("stage")));
      assertThat(answer.getLong("indicator.riseElsewhere"))
          .as(as)
          .isEqualTo(Math.max(0, appeals - appealsThen));
      assertThat(sum(answer, "partners.now"))
          .as(as)
          .isEqualTo(count(is, at -> OPEN.contains(at.get("stage"))) + appeals);
    }
  }

  /// Whose cases fell, and whose are elsewhere, told apart by a cohort: its members are those who
  /// were open when it was frozen.
  @Test
  void inside_and_outside_a_cohort_the_same_recount_holds() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, 60, world);
    var frozen = LocalDate.parse("2020-02-01").plusDays(random.nextInt(60));
    var code = "c" + UUID.randomUUID();
    Planner.freeze(code, frozen, "\"knownAt\": \"2021-12-29T22:00:00Z\"");
    var members =
        cases.all().stream()
            .filter(one -> isOpen(one.standing(frozen, LocalDate.parse("2021-12-29"))))
            .map(RawCase::id)
            .toList();
    for (var i = 0; i < 3; i++) {
      var since = frozen.plusDays(random.nextInt(200));
      var asOf = since.plusDays(random.nextInt(300));
      var as = "%s..%s seed %d".formatted(since, asOf, seed);
      var answer = displacement(since, asOf, LocalDate.parse("2021-12-29"), "&cohort=" + code);
      for (var who : List.of("COHORT", "OTHERS")) {
        var line = "lines.find { it.definition == 'past-term@2' && it.who == '" + who + "' }";
        assertThat(answer.getLong(line + ".now"))
            .as(who + as)
            .isEqualTo(late(cases, members, who, asOf));
        assertThat(answer.getLong(line + ".atStart"))
            .as(who + as)
            .isEqualTo(late(cases, members, who, since));
      }
      assertThat(answer.getLong("indicator.fall"))
          .as(as)
          .isEqualTo(open(cases, members, since) - open(cases, members, asOf));
    }
  }

  private static long late(RawCases cases, List<UUID> members, String who, LocalDate day) {
    return cases.all().stream()
        .filter(one -> members.contains(one.id()) == who.equals("COHORT"))
        .map(one -> one.standing(day, LocalDate.parse("2021-12-29")))
        .filter(at -> isOpen(at) && at != null && "OVERDUE".equals(at.get("termStatus")))
        .count();
  }

  private static long open(RawCases cases, List<UUID> members, LocalDate day) {
    return cases.all().stream()
        .filter(one -> members.contains(one.id()))
        .filter(one -> isOpen(one.standing(day, LocalDate.parse("2021-12-29"))))
        .count();
  }

  private static boolean isOpen(@Nullable Map<String, String> at) {
    return at != null && OPEN.contains(at.get("stage"));
  }

  private static void compare(
      JsonPath answer,
      String definition,
      List<? extends Map<String, String>> was,
      List<? extends Map<String, String>> is,
      Predicate<Map<String, String>> counts,
      String as) {
    var line = "lines.find { it.definition == '" + definition + "' && it.who == 'ALL' }";
    assertThat(answer.getLong(line + ".atStart")).as(definition + as).isEqualTo(count(was, counts));
    assertThat(answer.getLong(line + ".now")).as(definition + as).isEqualTo(count(is, counts));
  }

  private static long count(
      List<? extends Map<String, String>> standings, Predicate<Map<String, String>> which) {
    return standings.stream().filter(which).count();
  }

  private static long sum(JsonPath answer, String path) {
    return answer.<Integer>getList(path).stream().mapToLong(Integer::longValue).sum();
  }

  private static JsonPath displacement(LocalDate since, LocalDate asOf, LocalDate known) {
    return displacement(since, asOf, known, "");
  }

  private static JsonPath displacement(
      LocalDate since, LocalDate asOf, LocalDate known, String more) {
    return Planner.figures(
        "/v1/displacement?since=%s&asOf=%s&knownAt=%s".formatted(since, asOf, known) + more);
  }
}
