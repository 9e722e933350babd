package asylumchain.reporting.disclosure;

import static asylumchain.reporting.disclosure.Crowd.MANY_SYRIANS_AND_A_FEW_OF_OTHERS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import asylumchain.reporting.PublicPage;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the public pages and the open data as a stranger does, and subtracts.
@QuarkusTest
@TestProfile(TopicsStill.class)
class PagesGiveNobodyAwayTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicies("suppress-below-10").inForce();

  @Inject World world;

  private Crowd crowd;

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2022-01-14T23:00:00Z"));
    crowd = new Crowd(world);
  }

  static Stream<Map<String, int[][]>> crowds() {
    return Stream.of(
        MANY_SYRIANS_AND_A_FEW_OF_OTHERS, Crowd.AT_THE_EDGE_OF_WHAT_IS_ROUNDED, Crowd.TWO_ALIKE);
  }

  @ParameterizedTest
  @MethodSource("crowds")
  void all_pages_beside_the_open_data_bring_no_small_number_down_to_a_few_values(
      Map<String, int[][]> cases) {
    crowd.applies(cases);

    var ranges = new Stranger(POLICY, cases.keySet()).ranges();

    var small = new HashMap<Map<String, String>, Long>();
    crowd
        .truth()
        .forEach(
            (at, count) -> {
              var range = Objects.requireNonNull(ranges.get(at), at::toString);
              assertThat(count)
                  .as("%s: the stranger draws no wrong bound", at)
                  .isBetween(range[0], range[1]);
              if (POLICY.isSmall(count)) {
                small.put(at, count);
                assertThat(range[1] - range[0] + 1)
                    .as("%s is %d, known to lie in %d..%d", at, count, range[0], range[1])
                    .isGreaterThanOrEqualTo(POLICY.range());
              }
            });
    assertThat(small).isNotEmpty();
  }

  /// Four who are told to be twenty at most each, and a whole that is told to be more.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/weeks?nationality=SYR",
        "/nationalities?sex=M",
        "/flows?unit=ZL",
        "/durations?applicantAgeBand=AGE_18_34",
        "/quality?nationality=SYR"
      })
  void a_filter_that_tells_people_apart_is_for_those_who_have_logged_in(String page) {
    given()
        .get(page + "&lang=en")
        .then()
        .statusCode(400)
        .body(containsString("is for those who have logged in"));
    given()
        .get(page.replaceAll("[?].*", "?lang=en"))
        .then()
        .statusCode(200)
        .body(not(containsString("name=\"sex\"")));
  }

  @Test
  void large_numbers_stay_useful() {
    crowd.applies(MANY_SYRIANS_AND_A_FEW_OF_OTHERS);
    var rows = Stranger.cells("/nationalities?lang=en", "nationalities");

    assertThat(rows.getFirst()).containsEntry("nationality", "SYR").containsEntry("count", 105);
    assertThat(rows).extracting(row -> row.get("nationality")).endsWith("IRN", "YEM");
  }

  @Test
  void a_withheld_number_is_a_dot_on_the_page_and_in_a_table_and_nothing_in_json() {
    crowd.applies(MANY_SYRIANS_AND_A_FEW_OF_OTHERS);
    var html =
        given()
            .get("/nationalities?lang=en" + Stranger.DAY)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    var csv =
        given()
            .get("/nationalities?format=csv&table=nationalities" + Stranger.DAY)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(html).contains(">·</td>").contains("Counts from 1 to 9 are not shown");
    assertThat(csv).contains(",YEM,·,·,·,");
    assertThat(Stranger.cells("/nationalities?lang=en", "nationalities").getLast())
        .containsEntry("count", null);
  }

  @Test
  void the_definitions_say_what_the_public_may_see_and_why() {
    var rules = PublicPage.cells("/definitions?lang=en", "disclosure");

    assertThat(rules).hasSize(8).first().extracting("name").isEqualTo("suppress-below-10, v1");
    assertThat(rules).extracting(row -> row.get("name")).contains("Published figures");
  }
}
