package asylumchain.reporting.backlog.difference;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.Planner;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class ComparisonResourceTest {

  @Inject World world;

  private final UUID plain = UUID.randomUUID();
  private final UUID decidedAndTypedInLate = UUID.randomUUID();
  private final UUID dublin = UUID.randomUUID();
  private final UUID repeat = UUID.randomUUID();

  @BeforeEach
  void four_cases() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    lodged(plain, "FIRST", "IND");
    lodged(decidedAndTypedInLate, "FIRST", "IND", "COA");
    lodged(dublin, "FIRST", "IND");
    lodged(repeat, "REPEAT", "IND");
    world.happened(
        dublin, "2020-05-02", new TrackAssigned(LocalDate.parse("2020-05-02"), Code.of("TRACK_1")));
    world.happened(
        decidedAndTypedInLate,
        "2021-01-20",
        new DecisionMade(LocalDate.parse("2020-12-22"), Outcome.REFUGEE, Code.of("SENIOR"), false));
  }

  @Test
  void two_official_numbers_for_one_day_differ_by_what_became_known() {
    get("asOf=2020-12-31&knownAt=2021-01-07&otherKnownAt=2021-06-01", "backlog:read")
        .body("one.count", equalTo(4))
        .body("other.count", equalTo(3))
        .body("both", equalTo(3))
        .body("lines", hasSize(1))
        .body("lines[0].only", equalTo("ONE"))
        .body("lines[0].why", equalTo("BECAME_KNOWN"))
        .body("lines[0].what", equalTo("decision-made"))
        .body("lines[0].count", equalTo(1))
        .body("unexplained", equalTo(0));
  }

  @Test
  void two_definitions_of_one_stock_differ_by_what_each_leaves_out() {
    get("asOf=2020-12-01&otherDefinition=first-applications-without-fast-tracks", "backlog:read")
        .body("one.count", equalTo(4))
        .body("other.count", equalTo(2))
        .body("lines.only", contains("ONE", "ONE"))
        .body("lines.why", contains("KIND", "TRACK"))
        .body("lines.what", contains("REPEAT", "TRACK_1"))
        .body(
            "definitions.id",
            contains("awaiting-first-decision", "first-applications-without-fast-tracks"))
        .body("unexplained", equalTo(0));
    get("asOf=2020-12-01&otherDefinition=all-cases@1&otherAsOf=2021-06-01", "backlog:read")
        .body("lines", hasSize(0));
  }

  @Test
  void two_days_differ_by_what_happened_in_between() {
    get("asOf=2020-12-21&otherAsOf=2020-12-22", "backlog:read")
        .body("lines.why", contains("HAPPENED"))
        .body("lines.what", contains("decision-made"));
  }

  @Test
  void a_decision_that_is_corrected_away_comes_back_by_the_correction() {
    world.happened(
        decidedAndTypedInLate,
        "2021-02-01",
        new FactCorrected(LocalDate.parse("2021-02-01"), 2, null));

    get("asOf=2020-12-31&knownAt=2021-01-25&otherKnownAt=2021-02-02", "backlog:read")
        .body("lines.only", contains("OTHER"))
        .body("lines.what", contains("fact-corrected"));
  }

  @Test
  void two_counts_differ_by_what_only_one_of_them_filters() {
    get("asOf=2020-12-01&applicationKind=FIRST&otherApplicationKind=*", "backlog:read")
        .body("one.count", equalTo(3))
        .body("one.filters.applicationKind", equalTo("FIRST"))
        .body("other.count", equalTo(4))
        .body("other.filters", anEmptyMap())
        .body("lines.only", contains("OTHER"))
        .body("lines.why", contains("FILTER"))
        .body("lines.what", contains("applicationKind"))
        .body("unexplained", equalTo(0));
    get("asOf=2020-12-01&otherApplicationKind=REPEAT&otherTrack=NONE", "backlog:read")
        .body("other.count", equalTo(1))
        .body("lines.what", contains("applicationKind"))
        .body("lines.count", contains(3));
    get("asOf=2020-12-01&knownAt=2021-06-01&otherAsOf=2020-12-31&otherTrack=NONE", "backlog:read")
        .body("lines.why", contains("FILTER", "HAPPENED"))
        .body("lines.what", contains("track", "decision-made"))
        .body("unexplained", equalTo(0));
  }

  /// As 14,000, 15,000 and 15,350 were said of one stock: with repeat applications and without, and
  /// with a Dublin case that the cohort leaves out.
  @Test
  void a_stock_differs_from_its_cohort_by_those_who_were_left_out_of_it() {
    var code = "c" + UUID.randomUUID();
    Planner.freeze(
        code,
        LocalDate.parse("2020-06-01"),
        "\"knownAt\": \"2021-06-29T00:00:00Z\"",
        "\"excludeTracks\": [\"TRACK_1\"]");

    get("asOf=2020-12-01&cohort=" + code + "&otherCohort=*", "backlog:read")
        .body("one.count", equalTo(3))
        .body("one.cohort", equalTo(code))
        .body("other.count", equalTo(4))
        .body("lines.only", contains("OTHER"))
        .body("lines.why", contains("COHORT"))
        .body("lines.what", contains(code))
        .body("unexplained", equalTo(0));
    get(
            "asOf=2020-12-01&cohort=" + code + "&applicationKind=FIRST&otherCohort=outside:" + code,
            "backlog:read")
        .body("both", equalTo(0))
        .body("lines.what", contains("outside:" + code, code));
    cases("IND", "asOf=2020-12-01&cohort=" + code + "&otherCohort=*")
        .body("items.caseId", contains(dublin.toString()))
        .body("items[0].why", equalTo("COHORT"));
  }

  @Test
  void what_is_wrong_of_the_other_count_is_said_of_its_own_parameters() {
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/definitions/comparison?otherSex=Q&otherCohort=nobody&otherShoe=1")
        .then()
        .statusCode(400)
        .body("violations.parameter", containsInAnyOrder("otherSex", "otherCohort", "otherShoe"));
  }

  @Test
  void the_cases_are_shown_to_those_who_take_part_in_them() {
    var question = "asOf=2020-12-31&knownAt=2021-01-07&otherKnownAt=2021-06-01";
    cases("COA", question)
        .body("items.caseId", contains(decidedAndTypedInLate.toString()))
        .body("items[0].what", equalTo("decision-made"));
    cases("RVR", question).body("items", hasSize(0));
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/definitions/comparison/cases?" + question)
        .then()
        .body("items.caseId", contains(decidedAndTypedInLate.toString()));
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/definitions/comparison/cases?" + question)
        .then()
        .statusCode(403);
  }

  @Test
  void the_cases_of_one_reason_are_listed_alone_and_counted() {
    var question = "asOf=2020-12-01&otherDefinition=first-applications-without-fast-tracks";
    cases("IND", question + "&only=ONE&why=TRACK&what=TRACK_1&count=exact")
        .body("items.caseId", contains(dublin.toString()))
        .body("count", equalTo(1))
        .body("counted", equalTo(null));
    cases("IND", question + "&why=KIND").body("items.caseId", contains(repeat.toString()));
    cases("IND", question + "&what=TRACK_2").body("items", hasSize(0));
    cases("IND", question + "&only=OTHER&count=exact").body("count", equalTo(0));
    given()
        .header("Authorization", TestTokens.bearer("COA", "cases:read backlog:read"))
        .get("/v1/definitions/comparison/cases?count=exact&" + question)
        .then()
        .statusCode(200)
        .body("count", equalTo(0))
        .body("counted", equalTo(2))
        .body("definitions.id", hasSize(2))
        .body("asOf", equalTo("2020-12-01"));
    given()
        .header("Authorization", TestTokens.bearer("IND", "cases:read"))
        .get("/v1/definitions/comparison/cases?only=BOTH&why=LUCK&otherShoe=1&" + question)
        .then()
        .statusCode(400)
        .body("violations.parameter", containsInAnyOrder("only", "why", "otherShoe"));
  }

  @Test
  void how_many_there_are_is_how_many_are_listed_whatever_made_them() {
    var question =
        "limit=500&count=exact&asOf=2020-12-01&otherAsOf=2020-12-31"
            + "&otherDefinition=first-applications-without-fast-tracks";
    var counts = new TreeMap<String, Integer>();
    for (var sought :
        List.of(
            "only=ONE", "only=OTHER", "why=KIND", "what=TRACK_1", "why=HAPPENED", "why=STAGE")) {
      var list =
          given()
              .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
              .get("/v1/definitions/comparison/cases?" + question + "&" + sought)
              .jsonPath();
      assertThat(list.getList("items")).as(sought).hasSize(list.getInt("count"));
      assertThat(list.getInt("counted")).as(sought).isEqualTo(list.getInt("count"));
      counts.put(sought, list.getInt("count"));
    }
    assertThat(counts)
        .containsEntry("only=ONE", 3)
        .containsEntry("why=KIND", 1)
        .containsEntry("why=HAPPENED", 1)
        .containsEntry("why=STAGE", 0);
    cases("COA", question).body("items", hasSize(1)).body("count", equalTo(1));
  }

  /// What becomes known between two pages moves no case from one to the other.
  @Test
  void all_pages_tell_what_was_known_when_the_first_was_read() {
    var question = "asOf=2020-12-01&otherDefinition=first-applications-without-fast-tracks";
    var first = cases("IND", question + "&limit=1");
    String one = first.extract().path("items[0].caseId");
    var next = first.extract().header("Link").replaceAll(".*cursor=([^&>]+).*", "$1");
    for (var id : List.of(dublin, repeat)) {
      world.happened(
          id,
          "2021-07-15",
          new DecisionMade(
              LocalDate.parse("2020-06-01"), Outcome.REFUGEE, Code.of("SENIOR"), false));
    }
    world.run("update projection_position set known_through = '2021-08-01T00:00:00Z'");
    cases("IND", question).body("items", hasSize(0));

    var second =
        cases("IND", question + "&limit=1&cursor=" + next)
            .extract()
            .<String>path("items[0].caseId");

    assertThat(List.of(one, second))
        .containsExactlyInAnyOrder(dublin.toString(), repeat.toString());
  }

  private void lodged(UUID id, String kind, String... partners) {
    world.happened(
        id,
        "2020-05-01",
        new ApplicationLodged(
            LocalDate.parse("2020-05-01"),
            Code.of(kind),
            null,
            applicant("SYR"),
            List.of(partners).stream().map(Code::of).toList()));
  }

  private static ValidatableResponse get(String question, String scope) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", scope))
        .get("/v1/definitions/comparison?" + question)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse cases(String partner, String question) {
    return given()
        .header("Authorization", TestTokens.bearer(partner, "cases:read"))
        .get("/v1/definitions/comparison/cases?" + question)
        .then()
        .statusCode(200);
  }
}
