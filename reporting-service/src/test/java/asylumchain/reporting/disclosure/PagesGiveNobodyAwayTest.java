package asylumchain.reporting.disclosure;

import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import asylumchain.events.Applicant;
import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the public pages as a stranger does, with every filter that fits, and subtracts.
@QuarkusTest
@TestProfile(TopicsStill.class)
class PagesGiveNobodyAwayTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicies("suppress-below-10").inForce();
  private static final List<String> MEASURES = List.of("stock", "late");
  private static final String DAY = "&asOf=2021-12-31";
  private static final String DAYS = "&from=2021-01-01&to=2021-12-31";
  private static final String LATE = "2021-09-01";
  private static final String IN_TERM = "2022-03-01";

  /// Men, women and others of each nationality: first in term, then late.
  private static final Map<String, int[][]> CASES =
      Map.of(
          "SYR", new int[][] {{34, 21, 1}, {30, 20, 0}},
          "TUR", new int[][] {{20, 5, 0}, {13, 3, 0}},
          "ERI", new int[][] {{11, 12, 0}, {3, 0, 1}},
          "IRN", new int[][] {{6, 0, 0}, {0, 0, 0}},
          "YEM", new int[][] {{0, 2, 0}, {0, 1, 0}});

  @Inject World world;

  private final Bounds stranger = new Bounds();
  private final Map<Map<String, String>, Long> truth = new HashMap<>();

  @BeforeEach
  void nobody_yet() {
    world.begin(Instant.parse("2022-01-14T23:00:00Z"));
  }

  private void manySyriansAndAFewOfOthers() {
    CASES.forEach(
        (nationality, terms) -> {
          for (var sex : Applicant.Sex.values()) {
            lodged(terms[0][place(sex)], nationality, sex, IN_TERM);
            lodged(terms[1][place(sex)], nationality, sex, LATE);
          }
        });
  }

  private static int place(Applicant.Sex sex) {
    return List.of(Applicant.Sex.M, Applicant.Sex.F, Applicant.Sex.X).indexOf(sex);
  }

  @Test
  void adding_and_subtracting_every_page_brings_no_small_number_down_to_a_few_values() {
    manySyriansAndAFewOfOthers();
    knowsHowItAddsUp();
    reads("", null);
    for (var sex : Applicant.Sex.values()) {
      reads("&sex=" + sex, sex.name());
    }
    readsNationalities();

    var ranges = stranger.ranges();
    var small = new ArrayList<Map<String, String>>();
    truth.forEach(
        (at, cases) -> {
          var range = Objects.requireNonNull(ranges.get(at), at::toString);
          assertThat(cases)
              .as("%s: the stranger draws no wrong bound", at)
              .isBetween(range[0], range[1]);
          if (POLICY.isSmall(cases)) {
            small.add(at);
            assertThat(range[1] - range[0] + 1)
                .as("%s is %d, known to lie in %d..%d", at, cases, range[0], range[1])
                .isGreaterThanOrEqualTo(POLICY.range());
          }
        });
    assertThat(small).hasSizeGreaterThan(15);
  }

  @Test
  void large_numbers_stay_useful() {
    manySyriansAndAFewOfOthers();
    var rows = cells("/nationalities?lang=en", "nationalities");

    assertThat(rows.getFirst()).containsEntry("nationality", "SYR").containsEntry("count", 105);
    assertThat(rows).extracting(row -> row.get("nationality")).endsWith("IRN", "YEM");
  }

  @Test
  void a_withheld_number_is_a_dot_on_the_page_and_in_a_table_and_nothing_in_json() {
    manySyriansAndAFewOfOthers();
    var html =
        given().get("/nationalities?lang=en" + DAY).then().statusCode(200).extract().asString();
    var csv =
        given()
            .get("/nationalities?format=csv&table=nationalities" + DAY)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(html).contains("<td>·</td>").contains("Counts from 1 to 9 are not shown");
    assertThat(csv).contains(",YEM,·,·,·,");
    assertThat(cells("/nationalities?lang=en", "nationalities").getLast())
        .containsEntry("count", null);
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
        var status = given().get(page + day).statusCode();
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
    manySyriansAndAFewOfOthers();
    var before = everything();
    for (var day : List.of(16, 27)) {
      world.begin(Instant.parse("2022-01-%dT23:00:00Z".formatted(day)));
      manySyriansAndAFewOfOthers();
      for (var i = 15; i <= day; i++) {
        lodged(1, "SYR", Applicant.Sex.M, IN_TERM, "2022-01-" + i);
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
      told.put(
          page,
          given()
              .get(parts[0] + "?format=json&table=" + parts[1])
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("cells"));
    }
    return told;
  }

  @Test
  void a_fourth_filter_is_refused() {
    given()
        .get("/weeks?nationality=SYR&sex=M&unit=A&stage=OBJECTION&reception=B&lang=en")
        .then()
        .statusCode(400);
    given()
        .get("/durations?nationality=SYR&sex=M&unit=A&applicationKind=FIRST&lang=en")
        .then()
        .statusCode(400)
        .body(containsString("three at most"));
  }

  @Test
  void the_definitions_say_what_the_public_may_see_and_why() {
    List<Map<String, Object>> rules =
        given()
            .get("/definitions?lang=en&format=json&table=disclosure")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("cells");

    assertThat(rules).hasSize(7).first().extracting("name").isEqualTo("suppress-below-10, v1");
    assertThat(rules).extracting(row -> row.get("name")).contains("Published figures");
  }

  /// All numbers there are, and which are sums of which.
  private void knowsHowItAddsUp() {
    for (var measure : MEASURES) {
      for (var nationality : CASES.keySet()) {
        stranger.adds(
            at(measure, nationality, null),
            Stream.of(Applicant.Sex.values())
                .map(it -> at(measure, nationality, it.name()))
                .toList());
      }
      for (var sex : Applicant.Sex.values()) {
        stranger.adds(
            at(measure, null, sex.name()),
            CASES.keySet().stream().map(it -> at(measure, it, sex.name())).toList());
      }
      stranger.adds(
          at(measure, null, null),
          CASES.keySet().stream().map(it -> at(measure, it, null)).toList());
    }
    Stream.concat(CASES.keySet().stream(), Stream.of(""))
        .forEach(
            nationality ->
                Stream.of("M", "F", "X", "")
                    .forEach(
                        sex ->
                            stranger.adds(
                                at("stock", nationality, sex),
                                List.of(
                                    at("late", nationality, sex),
                                    at("in term", nationality, sex)))));
  }

  /// Every page that tells stock by nationality, of one sex or of all.
  private void reads(String filter, @Nullable String sex) {
    for (var row : cells("/nationalities?lang=en" + filter, "nationalities")) {
      var nationality = String.valueOf(row.get("nationality"));
      hears(at("stock", nationality, sex), sex != null, row.get("count"));
      hears(at("late", nationality, sex), sex != null, row.get("pastTerm"));
    }
    for (var row : cells("/weeks?lang=en" + filter, "due-nationality")) {
      var nationality = String.valueOf(row.get("nationality"));
      hears(at("stock", nationality, sex), sex != null, row.get("stock"));
      hears(at("late", nationality, sex), sex != null, row.get("overdue"));
    }
    for (var row : cells("/weeks?lang=en" + filter, "due-unit")) {
      hears(at("stock", null, sex), sex != null, row.get("stock"));
      hears(at("late", null, sex), sex != null, row.get("overdue"));
    }
    for (var row : cells("/flows?groupBy=nationality&per=year" + filter, "groups")) {
      if ("2021-01-01".equals(row.get("period"))) {
        hears(
            at("stock", String.valueOf(row.get("nationality")), sex),
            sex != null,
            row.get("closing"));
      }
    }
  }

  private void readsNationalities() {
    for (var nationality : CASES.keySet()) {
      for (var sex : List.of("", "M", "F", "X")) {
        var filter = "nationality=" + nationality + (sex.isEmpty() ? "" : "&sex=" + sex);
        for (var row : cells("/weeks?" + filter, "due-unit")) {
          hears(at("stock", nationality, sex), true, row.get("stock"));
          hears(at("late", nationality, sex), true, row.get("overdue"));
        }
      }
    }
  }

  /// A number as it is told: rounded, twice as coarsely beside a filter, and not small; or
  /// withheld.
  private void hears(Map<String, String> at, boolean filtered, @Nullable Object told) {
    if (told instanceof Number number && number.longValue() == 0) {
      stranger.tells(at, 0, 0);
    } else if (told instanceof Number number) {
      long step = filtered ? 2L * POLICY.base() : POLICY.base();
      long least = number.longValue() - step / 2;
      stranger.tells(at, Math.max(POLICY.smallest(), least), least + step - 1);
    } else {
      stranger.withholds(at);
    }
  }

  private static Map<String, String> at(
      String measure, @Nullable String nationality, @Nullable String sex) {
    return Map.of(
        "measure",
        measure,
        "nationality",
        Objects.requireNonNullElse(nationality, ""),
        "sex",
        Objects.requireNonNullElse(sex, ""));
  }

  private static List<Map<String, Object>> cells(String page, String table) {
    return given()
        .get(page + (page.startsWith("/flows") ? DAYS : DAY) + "&format=json&table=" + table)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("cells");
  }

  private void lodged(int cases, String nationality, Applicant.Sex sex, String dueOn) {
    lodged(cases, nationality, sex, dueOn, "2021-03-01");
  }

  /// @param day on which they become known
  private void lodged(int cases, String nationality, Applicant.Sex sex, String dueOn, String day) {
    for (var of : List.of(nationality, "")) {
      for (var who : List.of(sex.name(), "")) {
        truth.merge(at("stock", of, who), (long) cases, Long::sum);
        truth.merge(at(dueOn.equals(LATE) ? "late" : "in term", of, who), (long) cases, Long::sum);
      }
    }
    for (int i = 0; i < cases; i++) {
      var id = UUID.randomUUID();
      world.happened(
          id,
          day,
          new ApplicationLodged(
              LocalDate.parse("2021-03-01"),
              Code.of("FIRST"),
              Code.of("REGULAR_DESK"),
              new Applicant(
                  UUID.randomUUID(),
                  null,
                  Code.of(nationality),
                  sex,
                  Applicant.AgeBand.AGE_18_34,
                  false,
                  Applicant.FamilySizeBand.ONE),
              List.of(Code.of("IND"))));
      world.determined(id, "2021-03-01", runningUntil("2021-03-01", dueOn));
    }
  }
}
