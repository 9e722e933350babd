package asylumchain.reporting.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import asylumchain.events.Applicant;
import asylumchain.reporting.PublicPage;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What everybody is told is about whole months, one at a time.
@QuarkusTest
@TestProfile(TopicsStill.class)
class PagesTellWholeMonthsTest {

  @Inject World world;

  private Crowd crowd;

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2022-01-14T23:00:00Z"));
    crowd = new Crowd(world);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/weeks?nationality=SYR,YEM",
        "/weeks?nationality=SYR%2CYEM",
        "/flows?nationality=SYR&nationality=YEM",
        "/durations?sex=M,F"
      })
  void several_values_of_a_filter_are_refused(String page) {
    given()
        .urlEncodingEnabled(false)
        .get(page + "&lang=en")
        .then()
        .statusCode(400)
        .body(containsString("must be one value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-06-29", "2021-06-30T21:59:59Z", "2021-07-01"})
  void a_moment_that_could_lie_a_single_event_from_another_is_refused(String moment) {
    given()
        .get("/weeks?lang=en&knownAt=" + moment)
        .then()
        .statusCode(400)
        .body(containsString("must be the last day of a month"));
    given().get("/weeks?lang=en&knownAt=2021-06-30").then().statusCode(200);
  }

  /// Whoever has two neighbouring days sees where a number crosses the border at which it is
  /// rounded, and knows it exactly.
  @Test
  void of_all_days_only_the_ends_of_closed_months_are_told_and_so_no_two_neighbours() {
    for (var page : List.of("/weeks?asOf=", "/nationalities?asOf=", "/flows?to=", "/?asOf=")) {
      var told = new ArrayList<LocalDate>();
      for (var day = LocalDate.parse("2021-10-20");
          day.isBefore(LocalDate.parse("2022-02-03"));
          day = day.plusDays(1)) {
        var status = PublicPage.answer(page + day).statusCode();
        assertThat(status).as(page + day).isIn(200, 400);
        if (status == 200) {
          told.add(day);
        }
      }
      assertThat(told)
          .as(page)
          .containsExactly(
              LocalDate.parse("2021-10-31"),
              LocalDate.parse("2021-11-30"),
              LocalDate.parse("2021-12-31"));
    }
    given()
        .get("/weeks?lang=en&asOf=2021-12-30")
        .then()
        .statusCode(400)
        .body(containsString("must be the last day of a month that closed, 2021-12-31 or earlier"))
        .body(containsString("for those who have logged in"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/flows?from=2021-01-02",
        "/flows?per=day",
        "/flows?per=week",
        "/durations?periodFrom=2021-06-30",
        "/quality?from=2021-05-02",
        "/quality?pastFrom=2019-02-03",
        "/weeks?knownAt=2022-02-28"
      })
  void spans_that_begin_or_end_within_a_month_are_refused(String page) {
    given().get(page + "&lang=en").then().statusCode(400);
  }

  /// Subtracts what every page tells on one day of what it tells on the next, while one case after
  /// the other becomes known.
  @Test
  void a_page_that_is_read_day_by_day_tells_the_same_until_another_month_has_closed() {
    crowd.applies(Crowd.MANY_SYRIANS_AND_A_FEW_OF_OTHERS);
    var before = everything();
    for (var day : List.of(16, 27)) {
      world.begin(Instant.parse("2022-01-%dT23:00:00Z".formatted(day)));
      crowd.applies(Crowd.MANY_SYRIANS_AND_A_FEW_OF_OTHERS);
      for (var i = 15; i <= day; i++) {
        crowd.applies(1, "SYR", Applicant.Sex.M, Crowd.IN_TERM, "2022-01-" + i);
      }
      assertThat(everything()).as("on %d January", day).isEqualTo(before);
    }
    assertThat(before).hasSizeGreaterThan(5);
  }

  private static Map<String, List<Map<String, Object>>> everything() {
    var told = new HashMap<String, List<Map<String, Object>>>();
    for (var page :
        List.of(
            "/ stock",
            "/ past-term",
            "/ wave",
            "/ balance",
            "/ displacement",
            "/weeks due-nationality",
            "/flows inflow-from",
            "/durations ages",
            "/nationalities nationalities",
            "/quality signals")) {
      var parts = page.split(" ");
      told.put(page, PublicPage.cells(parts[0], parts[1]));
    }
    return told;
  }
}
