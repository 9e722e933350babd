package asylumchain.reporting.wave;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The same numbers in another, simpler way: each raw case looked at at the end of each day.
@QuarkusTest
@TestProfile(TopicsStill.class)
class OutputRecountTest {

  @Inject World world;

  @Test
  void the_demonstrated_output_equals_a_recount_of_the_raw_events() {
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
    }
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
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/deadline-wave?asOf=%1$s&knownAt=%1$s".formatted(asOf))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
