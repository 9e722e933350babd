package asylumchain.reporting.cohort;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.ResponsibilityEvent.TakeChargeRequested;
import asylumchain.kit.database.SqlText;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.backlog.SqlQueries;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class CohortResourceTest {

  @Inject World world;
  @Inject DataSource database;

  private final String code = "c" + UUID.randomUUID();
  private UUID decided;

  @BeforeEach
  void a_stock_of_which_two_belong_to_the_cohort() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    lodged("2020-03-31", "REGULAR_DESK");
    decided = lodged("2020-02-01", "REGULAR_DESK");
    world.determined(decided, "2020-02-01", runningUntil("2020-02-01", "2020-04-05"));
    world.happened(
        decided,
        "2020-04-20",
        new DecisionMade(LocalDate.parse("2020-04-20"), Outcome.REFUGEE, Code.of("SENIOR"), true));
    lodged("2020-04-01", "REGULAR_DESK");
    lodged("2020-03-01", "REPEAT_DESK");
    var dublin = lodged("2020-03-02", "REGULAR_DESK");
    world.happened(
        dublin, "2020-03-20", new TrackAssigned(LocalDate.parse("2020-03-20"), Code.of("TRACK_1")));
  }

  @Test
  void a_cohort_is_frozen_as_defined_and_counted_per_day() {
    freeze(wish("Taskforce")).statusCode(201);

    cohort("").body("members", equalTo(2)).body("definition", equalTo("awaiting-first-decision@2"));
    cohort("/stock?from=2020-04-04&to=2020-04-21")
        .body("members", equalTo(2))
        .body("days", hasSize(18))
        .body("days.find { it.date == '2020-04-05' }.pastTerm", equalTo(0))
        .body("days.find { it.date == '2020-04-06' }.pastTerm", equalTo(1))
        .body("days.find { it.date == '2020-04-19' }.open", equalTo(2))
        .body("days.find { it.date == '2020-04-20' }.open", equalTo(1))
        .body("days.find { it.date == '2020-04-20' }.pastTerm", equalTo(0))
        .body("days.find { it.date == '2020-04-20' }.settled", equalTo(1));
    cohort("/stock?from=2020-04-20&to=2020-04-20&knownAt=2020-04-19")
        .body("days.open", contains(2))
        .body("days.pastTerm", contains(1));
  }

  /// It may have been decided, or given more time: nobody can say yet that it is late.
  @Test
  void a_case_that_is_ahead_of_its_clocks_is_not_past_its_term_here_nor_in_the_backlog() {
    freeze(wish("Taskforce")).statusCode(201);
    var overdue = "asOf=2020-04-10&termStatus=OVERDUE&cohort=" + code;
    backlog(overdue).body("total", equalTo(1));
    cohort("/stock?from=2020-04-10&to=2020-04-10").body("days.pastTerm", contains(1));

    world.run(
        "update live.projection_position set processed_seq = 0 where source = 'deadline' and part = "
            + World.part(decided));

    backlog(overdue).body("total", equalTo(0));
    cohort("/stock?from=2020-04-10&to=2020-04-10")
        .body("days.open", contains(2))
        .body("days.pastTerm", contains(0));
  }

  /// The first version did not ask whether an application is lodged.
  @Test
  void what_is_left_is_counted_under_the_version_that_the_cohort_was_frozen_under() {
    var id = UUID.randomUUID();
    var day = LocalDate.parse("2020-03-03");
    var partners = List.of(Code.of("IND"));
    world.happened(
        id,
        "2020-03-03",
        new ApplicationRegistered(day, Code.of("FIRST"), null, applicant("AFG"), partners));
    world.happened(id, "2020-03-03", new TakeChargeRequested(day, Code.of("DEU"), null));
    freeze(wish("Taskforce")).statusCode(201);
    freezeUnderTheFirstVersion(id);

    cohort("-1/stock?from=2020-04-04&to=2020-04-04")
        .body("definition.version", equalTo(1))
        .body("days.open", contains(1))
        .body("days.settled", contains(0));
    cohort("/stock?from=2020-04-04&to=2020-04-04").body("definition.version", equalTo(2));
  }

  private void freezeUnderTheFirstVersion(UUID member) {
    SqlQueries.change(
        database,
        new SqlText()
            .add(
                """
                insert into cohort
                select code || '-1', name_nl, name_en, 'awaiting-first-decision@1', as_of, known_at,
                       lodged_before, exclude_tracks, exclude_units, 1, asked, frozen_at
                  from cohort where code = ?
                """,
                code));
    SqlQueries.change(
        database,
        new SqlText()
            .add(
                """
                insert into cohort_member (part, cohort, subject_id)
                select distinct part, ?, subject_id from case_fact where subject_id = ?
                """,
                code + "-1",
                member));
  }

  @Test
  void members_stay_members_whatever_is_learned_later() {
    freeze(wish("Taskforce")).statusCode(201);
    lodged("2020-03-05", "REGULAR_DESK");

    cohort("").body("members", equalTo(2));
  }

  @Test
  void the_same_wish_is_the_same_cohort_and_another_one_is_refused() {
    freeze(wish("Taskforce")).statusCode(201);
    freeze(wish("Taskforce")).statusCode(201).header("Location", equalTo("/v1/cohorts/" + code));
    freeze(wish("Something else"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body(
            "detail",
            equalTo("This cohort is frozen with other content; give the new one its own code."));
  }

  @Test
  void what_is_not_known_yet_cannot_be_frozen() {
    freeze(wish("Taskforce").replace("2021-06-29T00:00:00Z", "2021-07-01T00:00:00Z"))
        .statusCode(503)
        .header("Retry-After", equalTo("5"));
  }

  @Test
  void the_backlog_is_counted_inside_and_outside_a_cohort() {
    freeze(wish("Taskforce")).statusCode(201);

    backlog("asOf=2020-04-10&groupBy=cohort:" + code)
        .body("groups.'cohort:" + code + "'", contains("in", "out"))
        .body("groups.count", contains(2, 3));
    backlog("asOf=2020-04-10&cohort=" + code).body("total", equalTo(2));
    backlog("asOf=2020-04-10&cohort=outside:" + code).body("total", equalTo(3));
    backlog("asOf=2020-04-10&groupBy=cohort:" + code + "&cohort=outside:" + code)
        .body("groups.'cohort:" + code + "'", contains("out"));
  }

  @Test
  void cohorts_are_listed() {
    freeze(wish("Taskforce")).statusCode(201);

    given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/cohorts?limit=500")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(code));
  }

  @Test
  void a_cohort_that_was_never_frozen_is_not_there() {
    given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/cohorts/nobody/stock")
        .then()
        .statusCode(404);
  }

  private UUID lodged(String day, String unit) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        day,
        new ApplicationLodged(
            LocalDate.parse(day),
            Code.of("FIRST"),
            Code.of(unit),
            applicant("SYR"),
            List.of(Code.of("IND"))));
    return id;
  }

  private String wish(String name) {
    return """
        {"code": "%s", "nameNl": "%s", "nameEn": "%s", "asOf": "2020-04-01",
         "knownAt": "2021-06-29T00:00:00Z", "lodgedBefore": "2020-04-01",
         "excludeTracks": ["TRACK_1", "TRACK_2"], "excludeUnits": ["REPEAT_DESK"]}
        """
        .formatted(code, name, name);
  }

  private static ValidatableResponse freeze(String wish) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "cohorts:write"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(wish)
        .post("/v1/cohorts")
        .then();
  }

  private ValidatableResponse cohort(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/cohorts/" + code + path)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse backlog(String question) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/backlog?" + question)
        .then()
        .statusCode(200);
  }
}
