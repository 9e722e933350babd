package asylumchain.reporting.durations;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.Planner;
import asylumchain.reporting.RawCases;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.durations.ByHand.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class DurationsResourceTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2021-06-30");
  private static final LocalDate PERIOD_FROM = LocalDate.parse("2021-01-01");

  @Inject World world;

  private final List<Case> cases = new ArrayList<>();

  /// Five quick cases within the half-year, three that took seven months before it, one very old
  /// one decided within it, and six that nobody has touched.
  @BeforeEach
  void quick_cases_decided_first_and_old_ones_left_lying() {
    cases.clear();
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
    List.of(40, 50, 58, 70, 80).forEach(days -> lasted("SYR", "2021-01-10", days));
    List.of(213, 213, 213).forEach(days -> lasted("TUR", "2020-05-01", days));
    lasted("TUR", "2019-01-01", 762);
    for (var i = 0; i < 6; i++) {
      lasted("TUR", "2020-06-01", null);
    }
  }

  @Test
  void the_same_cases_take_1_9_months_or_7_by_whether_open_ones_count() {
    durations("asOf=2021-06-30&periodFrom=2021-01-01")
        .body("total", hasSize(4))
        .body("total.definition", hasItems("duration-survival@1", "duration-opened-and-closed@1"))
        .body("total[0].median.days", equalTo(213))
        .body("total[0].median.months", equalTo(7.0f))
        .body("total[0].settled", equalTo(9))
        .body("total[0].open", equalTo(6))
        .body("total[0].p90.days", equalTo(762))
        .body("total[2].definition", equalTo("duration-closed-only@1"))
        .body("total[2].p90.days", equalTo(762))
        .body("total[3].median.days", equalTo(58))
        .body("total[3].median.months", equalTo(1.9f))
        .body("total[3].settled", equalTo(5))
        .body("finding.en", containsString("half took at most 1.9 months"))
        .body("finding.en", containsString("half are still open after 7.0 months"))
        .body("finding.nl", containsString("na 7,0 maanden is de helft nog open"));
  }

  @Test
  void each_measure_is_what_a_count_by_hand_from_the_dates_gives() {
    sameByHand(LAST_DAY, LAST_DAY, PERIOD_FROM, "");
  }

  /// As each case stood on the last day: what was opened again is open.
  @Test
  void of_raw_events_at_random_each_measure_is_what_a_count_by_hand_gives() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    world.begin(Instant.parse("2021-12-30T00:00:00Z"));
    var raw = RawCases.atRandom(random, 60, world);
    for (var i = 0; i < 3; i++) {
      var last = RawCases.FIRST.plusDays(400 + random.nextInt(400));
      var known = last.plusDays(random.nextInt(60));
      cases.clear();
      raw.standings(last, known).stream()
          .filter(Objects::nonNull)
          .map(
              stood ->
                  new Case(
                      stood.getOrDefault("nationality", ""),
                      LocalDate.parse(stood.getOrDefault("lodgedOn", "")),
                      stood.containsKey("settledOn")
                          ? LocalDate.parse(stood.getOrDefault("settledOn", ""))
                          : null))
          .forEach(cases::add);
      sameByHand(last, known, last.minusDays(50 + random.nextInt(200)), ", seed " + seed);
    }
  }

  private void sameByHand(LocalDate last, LocalDate known, LocalDate from, String as) {
    var measures =
        Map.of(
            "duration-survival@1", new ByHand(cases, last, null),
            "duration-at-pace@1", new ByHand(cases, last, from));
    var answer =
        Planner.figures(
            "/v1/durations?asOf=%s&knownAt=%s&periodFrom=%s&groupBy=nationality"
                .formatted(last, known, from));
    List<Map<String, Object>> groups = answer.getList("groups");
    var told = 0;
    for (var line : groups) {
      var byHand = measures.get(String.valueOf(line.get("definition")));
      if (byHand != null) {
        var group = byHand.of(String.valueOf(within(line, "group", "nationality")));
        var where = "%s by %s%s".formatted(line, group, as);
        assertThat(within(line, "median", "days")).as(where).isEqualTo(group.until(0.5));
        assertThat(within(line, "p90", "days")).as(where).isEqualTo(group.until(0.1));
        told++;
      }
    }
    assertThat(told).isGreaterThanOrEqualTo(4);
  }

  private static @Nullable Object within(Map<String, Object> line, String name, String key) {
    return line.get(name) instanceof Map<?, ?> part ? part.get(key) : null;
  }

  @Test
  void a_duration_since_the_wish_was_made_includes_the_wait_before_lodging() {
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
    var id = UUID.randomUUID();
    var made = LocalDate.parse("2021-01-01");
    world.happened(
        id, "2021-01-01", new AsylumWishMade(made, Code.of("FIRST"), null, applicant("SYR"), null));
    lodged(id, "SYR", made.plusDays(60));
    decided(id, made.plusDays(90));

    durations("asOf=2021-06-30").body("total[0].median.days", equalTo(30));
    durations("asOf=2021-06-30&since=made").body("total[0].median.days", equalTo(90));
  }

  @Test
  void as_of_an_earlier_day_and_as_known_before_the_same_case_is_still_open() {
    durations("asOf=2020-11-29").body("total[0].settled", equalTo(0));
    durations("asOf=2020-11-30").body("total[0].settled", equalTo(3));
    durations("asOf=2020-11-30&knownAt=2020-11-29").body("total[0].settled", equalTo(0));
  }

  @Test
  void nothing_lasts_beyond_what_is_known() {
    durations("asOf=2021-12-31").body("periodTo", equalTo("2021-06-30"));
  }

  @Test
  void the_answer_says_what_was_counted_and_how_fresh() {
    durations("groupBy=nationality")
        .body("definitions", hasSize(4))
        .body("asOf", equalTo("2021-12-31"))
        .body("knownAt", equalTo("2021-06-30T20:00:00Z"))
        .body("freshness.sources", hasSize(8))
        .body("completeness.parkedCases", equalTo(0))
        .body("groupBy", contains("nationality"));
  }

  @Test
  void what_is_wrong_is_said_at_once() {
    get("/v1/durations?since=birth&periodFrom=2022-01-01&asOf=2021-01-01&definition=all-open")
        .statusCode(400)
        .body("violations.parameter", hasItems("since", "periodFrom", "definition"));
  }

  private void lasted(String nationality, String lodgedOn, @Nullable Integer days) {
    var id = UUID.randomUUID();
    var from = LocalDate.parse(lodgedOn);
    var settled = days == null ? null : from.plusDays(days);
    cases.add(new Case(nationality, from, settled));
    lodged(id, nationality, from);
    if (settled != null) {
      decided(id, settled);
    }
  }

  private void lodged(UUID id, String nationality, LocalDate on) {
    world.happened(
        id,
        on.toString(),
        new ApplicationLodged(on, Code.of("FIRST"), null, applicant(nationality), null));
  }

  private void decided(UUID id, LocalDate on) {
    world.happened(
        id, on.toString(), new DecisionMade(on, Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  private static ValidatableResponse durations(String query) {
    return get("/v1/durations?" + query).statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(path)
        .then();
  }
}
