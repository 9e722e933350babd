package asylumchain.reporting.backlog.cases;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.IntakeEvent.WaitingForChanged;
import asylumchain.events.WaitingFor;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Behind each number stand exactly the cases that it counts.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CasesResourceTest {

  private static final List<String> DIMENSIONS =
      List.of("nationality", "stage", "track", "unit", "waitingFor", "caseAgeBand", "termBand");

  @Inject World world;

  private final List<UUID> all = new ArrayList<>();

  @BeforeEach
  void cases_of_two_nationalities_of_which_some_are_shared_and_some_are_decided() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
    world.together(this::tell);
  }

  private void tell() {
    for (var i = 0; i < 24; i++) {
      var lodgedOn = LocalDate.parse("2020-01-06").plusWeeks(3L * i);
      var id = lodged(lodgedOn, i % 2 == 0 ? "SYR" : "TUR", i % 3 == 0 ? "COA" : "IND");
      if (i % 5 != 0) {
        var from = lodgedOn.toString();
        world.determined(id, from, runningUntil(from, lodgedOn.plusMonths(6).toString()));
      }
      if (i % 4 == 0) {
        var later = lodgedOn.plusDays(20);
        world.happened(id, later.toString(), new TrackAssigned(later, Code.of("TRACK_4")));
        world.happened(id, later.toString(), new WaitingForChanged(later, WaitingFor.APPLICANT));
      }
      if (i % 6 == 5) {
        var decided = lodgedOn.plusMonths(4);
        world.happened(
            id,
            decided.plusDays(9).toString(),
            new DecisionMade(decided, Outcome.REFUGEE, Code.of("SENIOR"), false));
      }
    }
  }

  @Test
  void each_number_of_the_backlog_is_the_length_of_the_list_behind_it() {
    var numbers = 0;
    for (var when : List.of("asOf=2021-12-31", "asOf=2021-02-01&knownAt=2021-06-01")) {
      for (var definition : List.of("awaiting-first-decision", "all-cases")) {
        for (var dimension : DIMENSIONS) {
          var question = when + "&definition=" + definition;
          var answer = figures("/v1/backlog?groupBy=" + dimension + "&" + question);
          for (Map<String, Object> group : answer.<Map<String, Object>>getList("groups")) {
            var listed = ids(question + "&" + dimension + "=" + group.get(dimension));
            assertThat(listed).as("%s %s", question, group).hasSize((int) group.get("count"));
            numbers++;
          }
        }
      }
    }
    assertThat(numbers).isGreaterThan(60);
  }

  @Test
  void the_cases_due_in_each_week_are_those_of_the_wave() {
    var wave = figures("/v1/deadline-wave?asOf=2021-03-01");

    for (Map<String, Object> week :
        wave.<Map<String, Object>>getList("total.weeks").subList(0, 26)) {
      var question = "termStatus=IN_TERM&dueFrom=" + week.get("from") + "&dueTo=" + week.get("to");
      assertThat(ids("asOf=2021-03-01&" + question)).hasSize((int) week.get("due"));
    }
    assertThat(ids("asOf=2021-03-01&termStatus=OVERDUE")).hasSize(wave.getInt("total.overdue"));
  }

  @Test
  void pages_are_in_one_order_and_all_tell_what_was_known_when_the_first_was_read() {
    var question = "/v1/backlog/cases?definition=all-cases&asOf=2021-12-31&limit=5";
    var found = new ArrayList<String>();
    var due = new ArrayList<String>();
    var moments = new HashSet<String>();
    for (var page = question; page != null; ) {
      var answer = audited(page).extract().response();
      found.addAll(answer.jsonPath().getList("items.caseId"));
      answer.jsonPath().<Map<String, String>>getList("items").stream()
          .map(line -> line.getOrDefault("dueOn", "9999"))
          .forEach(due::add);
      moments.add(answer.jsonPath().getString("knownAt"));
      var next = answer.header("Link");
      page = next == null ? null : next.substring(1, next.indexOf('>'));
      if (found.size() == 5) {
        lodged(LocalDate.parse("2021-12-30"), "SYR", "IND");
        world.run("update projection_position set known_through = '2021-12-30T13:00:00Z'");
      }
    }

    assertThat(found).hasSize(24).doesNotHaveDuplicates();
    assertThat(due).isSorted();
    assertThat(moments).containsExactly("2021-12-30T09:00:00Z");
  }

  @Test
  void a_partner_sees_the_cases_in_which_it_takes_part_and_an_auditor_all() {
    var question = "/v1/backlog/cases?definition=all-cases&asOf=2021-12-31&count=exact";
    get(question, "COA", "cases:read")
        .body("items", hasSize(8))
        .body("count", equalTo(8))
        .body("counted", nullValue());
    get(question, "COA", "cases:read", "backlog:read")
        .body("count", equalTo(8))
        .body("counted", equalTo(24));
    get(question, "RVR", "cases:read").body("items", hasSize(0)).body("count", equalTo(0));
    audited(question).body("count", equalTo(24)).body("counted", equalTo(24));
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(question)
        .then()
        .statusCode(403);
  }

  @Test
  void a_line_says_where_the_case_stands_and_how_late_it_is() {
    var id = all.get(4);

    audited("/v1/backlog/cases?asOf=2021-12-31&track=TRACK_4&nationality=SYR&dueTo=2020-10-01")
        .body("items", hasSize(1))
        .body("items[0].caseId", equalTo(id.toString()))
        .body("items[0].stage", equalTo("LODGED"))
        .body("items[0].track", equalTo("TRACK_4"))
        .body("items[0].lodgedOn", equalTo("2020-03-30"))
        .body("items[0].ageDays", equalTo(641))
        .body("items[0].dueOn", equalTo("2020-09-30"))
        .body("items[0].termStatus", equalTo("OVERDUE"))
        .body("items[0].daysOver", equalTo(457))
        .body("items[0].waitingFor", equalTo("APPLICANT"))
        .body("items[0].unit", equalTo("REGULAR_DESK"));
    var csv =
        given()
            .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
            .accept(Csv.CSV)
            .get("/v1/backlog/cases?asOf=2021-12-31&track=TRACK_4")
            .asString();
    assertThat(csv.lines().toList())
        .first()
        .asString()
        .startsWith("definition,asOf,knownAt,caseId,stage");
    assertThat(csv)
        .contains(id + ",LODGED,TRACK_4,FIRST,SYR,2020-03-30,641,OVERDUE,2020-09-30,457");
  }

  @Test
  void every_page_that_is_read_stands_in_the_access_log_of_each_case_on_it() {
    var mine = all.getFirst();
    get("/v1/backlog/cases?definition=all-cases", "COA", "cases:read")
        .body("items.caseId", hasItem(mine.toString()))
        .body("items.caseId", not(hasItem(all.get(1).toString())));

    audited("/v1/access-log?subject=" + mine)
        .body("items.action", hasItem("backlog-cases-read"))
        .body("items.organisation", hasItem("COA"));
    audited("/v1/access-log?subject=" + all.get(1))
        .body("items.action", not(hasItem("backlog-cases-read")));
  }

  @Test
  void what_cannot_be_asked_is_named_at_once() {
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/backlog/cases?groupBy=unit&dueFrom=2021-02-01&dueTo=2021-01-01&colour=red")
        .then()
        .statusCode(400)
        .body("violations.parameter", hasItems("groupBy", "dueTo", "colour"));
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/backlog/cases?cursor=MQ")
        .then()
        .statusCode(400)
        .body("violations.parameter", contains("cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/backlog/cases?cursor=", "/v1/flows/cases?kind=IN&cursor="})
  void a_cursor_about_a_moment_that_no_calendar_has_is_none(String door) {
    for (var place : List.of("+300000-01-01T00:00:00Z 2021-01-01", "-2021-01-01T00:00:00Z x")) {
      var words = place.split(" ");
      given()
          .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
          .get(door + Cursor.after(words[0], words[1], UUID.randomUUID()).text())
          .then()
          .statusCode(400)
          .body("violations.parameter", contains("cursor"));
    }
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get(door + Cursor.after("2021-12-01T00:00:00Z", "+300000-01-01", UUID.randomUUID()).text())
        .then()
        .statusCode(400)
        .body("violations.parameter", contains("cursor"));
  }

  private UUID lodged(LocalDate day, String nationality, String partner) {
    var id = UUID.randomUUID();
    all.add(id);
    world.happened(
        id,
        day.toString(),
        new ApplicationLodged(
            day,
            Code.of("FIRST"),
            Code.of("REGULAR_DESK"),
            applicant(nationality),
            List.of(Code.of(partner))));
    return id;
  }

  /// All cases behind a number, page by page.
  private static List<String> ids(String question) {
    var found = new ArrayList<String>();
    for (var page = "/v1/backlog/cases?limit=7&" + question; page != null; ) {
      var answer = Door.knock("GET", page).as("INSPECTIE", "audit:read").answer();
      assertThat(answer.statusCode()).as("%s → %s", page, answer.body()).isEqualTo(200);
      Api.json(answer.body())
          .required("items")
          .forEach(it -> found.add(it.required("caseId").asText()));
      var next = answer.headers().firstValue("Link");
      page = next.map(link -> link.substring(1, link.indexOf('>'))).orElse(null);
    }
    assertThat(found).doesNotHaveDuplicates();
    return found;
  }

  private static JsonPath figures(String question) {
    return get(question, "IND", "backlog:read").extract().jsonPath();
  }

  private static ValidatableResponse audited(String question) {
    return get(question, "INSPECTIE", "audit:read");
  }

  private static ValidatableResponse get(String question, String partner, String... scopes) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", TestTokens.bearer(partner, scopes))
        .get(question)
        .then()
        .statusCode(200);
  }
}
