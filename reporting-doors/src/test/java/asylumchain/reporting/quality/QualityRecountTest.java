package asylumchain.reporting.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.TestTokens;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The same numbers in another, simpler way: from what was said of each case, in order.
@QuarkusTest
@TestProfile(TopicsStill.class)
class QualityRecountTest {

  private static final List<String> MERITS = List.of("REFUGEE", "REJECTED_UNFOUNDED");

  private static final String DECISIONS = "decisions ";

  @Inject World world;

  @Test
  void every_measure_of_each_nationality_and_quarter_equals_a_recount_of_the_raw_events() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var cases = RawCases.atRandom(random, 120, world);
    for (var i = 0; i < 3; i++) {
      var asOf = LocalDate.parse("2020-06-30").plusDays(random.nextInt(360));
      var recounted = recount(cases, asOf);
      var told = quality(asOf).stream().collect(Collectors.toMap(this::name, this::ratio));
      assertThat(new TreeMap<>(told)).as("as of %s, seed %d", asOf, seed).isEqualTo(recounted);
    }
  }

  private String name(Map<String, Object> point) {
    var group = (Map<?, ?>) point.get("group");
    var level = point.getOrDefault("authorityLevel", "");
    return point.get("definition")
        + " "
        + level
        + " "
        + group.get("nationality")
        + " "
        + point.get("period");
  }

  private String ratio(Map<String, Object> point) {
    return point.get("count") + "/" + point.get("of");
  }

  /// By measure, level, nationality and quarter.
  private static Map<String, String> recount(RawCases cases, LocalDate asOf) {
    var parts = new TreeMap<String, Integer>();
    var wholes = new TreeMap<String, Integer>();
    cases.all().forEach(one -> recount(one, asOf, parts, wholes));
    var ratios = new TreeMap<String, String>();
    wholes.forEach(
        (name, of) -> {
          if (name.startsWith(DECISIONS)) {
            ratios.putAll(byLevel(name.substring(DECISIONS.length()), parts, of));
          } else {
            ratios.put(name, parts.getOrDefault(name, 0) + "/" + of);
          }
        });
    return ratios;
  }

  /// Each level at which anybody of that nationality was ever decided on, also where it had no part
  /// in this quarter.
  private static Map<String, String> byLevel(String where, Map<String, Integer> parts, int of) {
    var nation = where.substring(0, where.indexOf(' ') + 1);
    var ratios = new TreeMap<String, String>();
    for (var level : List.of("SENIOR", "REGULAR")) {
      var name = "authority-level-share@2 " + level + " ";
      if (parts.keySet().stream().anyMatch(one -> one.startsWith(name + nation))) {
        ratios.put(name + where, parts.getOrDefault(name + where, 0) + "/" + of);
      }
    }
    return ratios;
  }

  private static void recount(
      RawCase one, LocalDate asOf, Map<String, Integer> parts, Map<String, Integer> wholes) {
    var nation = one.applicant().nationality().text();
    var decided = false;
    var inAppeal = false;
    var interviews = 0;
    for (var said : one.counting(asOf)) {
      if (said.on().isAfter(asOf)) {
        break;
      }
      var where = nation + " " + quarter(said.on());
      switch (said.what()) {
        case "interview" -> interviews++;
        case "decided" -> {
          add(wholes, MERITS.contains(said.value()), "grant-share@2  " + where, 1);
          add(parts, said.value().equals("REFUGEE"), "grant-share@2  " + where, 1);
          for (var level : List.of("SENIOR", "REGULAR")) {
            var mine = said.level().equals(level);
            add(parts, mine, "authority-level-share@2 " + level + " " + where, 1);
          }
          add(wholes, true, DECISIONS + where, 1);
          add(wholes, true, "second-reader-share@2  " + where, 1);
          add(parts, said.secondReader(), "second-reader-share@2  " + where, 1);
          add(wholes, true, "interviews-per-decision@2  " + where, 1);
          add(parts, true, "interviews-per-decision@2  " + where, interviews);
          add(wholes, true, "withdrawn-per-decision@2  " + where, 1);
          add(wholes, true, "decided-again-share@2  " + where, 1);
          add(parts, decided, "decided-again-share@2  " + where, 1);
          decided = true;
          interviews = 0;
        }
        case "reopened" -> add(parts, true, "withdrawn-per-decision@2  " + where, 1);
        case "judged" -> {
          add(wholes, inAppeal, "annulled-share@2  " + where, 1);
          add(parts, inAppeal && said.value().equals("FOUNDED"), "annulled-share@2  " + where, 1);
        }
        default -> {}
      }
      inAppeal = isInAppeal(said.what(), inAppeal);
    }
  }

  private static boolean isInAppeal(String what, boolean before) {
    return switch (what) {
      case "appealed" -> true;
      case "decided", "withdrawn", "reopened", "judged" -> false;
      default -> before;
    };
  }

  private static void add(Map<String, Integer> counts, boolean it, String name, int count) {
    if (it) {
      counts.merge(name, count, Integer::sum);
    }
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
  }

  private static List<Map<String, Object>> quality(LocalDate asOf) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(
            "/v1/quality?asOf=%1$s&knownAt=%1$s&from=2020-01-01&pastFrom=2019-01-01&groupBy=nationality"
                .formatted(asOf))
        .then()
        .statusCode(200)
        .extract()
        .path("groups");
  }
}
