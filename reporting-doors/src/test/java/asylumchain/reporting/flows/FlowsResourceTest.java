package asylumchain.reporting.flows;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class FlowsResourceTest {

  @Inject World world;

  private final UUID decidedLate = UUID.randomUUID();
  private final UUID fastTrack = UUID.randomUUID();

  @BeforeEach
  void two_cases_of_which_one_is_decided_and_known_to_be_a_week_later() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    lodged(decidedLate, "2020-03-02");
    world.happened(
        decidedLate,
        "2020-09-01",
        new HandedOver(
            LocalDate.parse("2020-09-01"), Code.of("IND"), Code.of("COA"), Code.of("DB"), null));
    world.happened(
        decidedLate,
        "2021-01-08",
        new DecisionMade(LocalDate.parse("2020-12-31"), Outcome.REFUGEE, Code.of("SENIOR"), false));
    lodged(fastTrack, "2020-12-01");
    world.happened(
        fastTrack,
        "2020-12-10",
        new TrackAssigned(LocalDate.parse("2020-12-10"), Code.of("TRACK_1")));
  }

  @Test
  void what_comes_in_and_goes_out_says_from_where_and_how() {
    get("/v1/flows?from=2020-12-01&to=2020-12-31&per=month")
        .body("in", equalTo(1))
        .body("out", equalTo(1))
        .body("flows.kind", contains("IN", "OUT"))
        .body("flows[0].cameFrom", equalTo("NONE"))
        .body("flows[1].wentTo", equalTo("DECIDED"))
        .body("flows[1].outcome", equalTo("REFUGEE"))
        .body("definitions.id", contains("awaiting-first-decision", "flows"))
        .body("knownAt", equalTo("2021-06-30T00:00:00Z"))
        .body("completeness.parkedCases", equalTo(0));
  }

  @Test
  void a_case_that_changes_hands_moves_from_partner_to_partner() {
    get("/v1/flows?from=2020-09-01&to=2020-09-30&groupBy=partner,unit")
        .body("flows.kind", contains("MOVED"))
        .body("flows[0].fromGroup.partner", equalTo("IND"))
        .body("flows[0].toGroup.partner", equalTo("COA"))
        .body("flows[0].toGroup.unit", equalTo("DB"));
  }

  @Test
  void time_alone_moves_a_case_past_its_term() {
    get("/v1/flows?from=2020-09-01&to=2020-09-30&groupBy=termStatus&per=day")
        .body("flows.kind", contains("MOVED"))
        .body("flows[0].from", equalTo("2020-09-03"))
        .body("flows[0].fromGroup.termStatus", equalTo("IN_TERM"))
        .body("flows[0].toGroup.termStatus", equalTo("OVERDUE"));
  }

  @Test
  void a_definition_without_fast_tracks_loses_a_case_that_gets_one() {
    get("/v1/flows?definition=awaiting-without-fast-tracks&from=2020-12-02&to=2020-12-30")
        .body("flows.kind", contains("OUT"))
        .body("flows[0].wentTo", equalTo("LODGED"));
  }

  @Test
  void a_decision_that_became_known_later_is_a_correction_of_the_opening_stock() {
    get("/v1/flows/balance?from=2021-01-01&to=2021-01-31&openingKnownAt=2021-01-07")
        .body("openingOn", equalTo("2020-12-31"))
        .body("total[0].opening", equalTo(2))
        .body("total[0].corrections", equalTo(-1))
        .body("total[0].closing", equalTo(1))
        .body("total[0].unexplained", equalTo(0))
        .body("corrections", hasSize(1))
        .body("corrections[0].why", equalTo("BECAME_KNOWN"))
        .body("corrections[0].what", equalTo("decision-made"))
        .body("corrections[0].count", equalTo(-1))
        .body("unexplained", equalTo(0));
  }

  @Test
  void a_row_that_somebody_took_away_leaves_something_unexplained() {
    world.run(
        "delete from live.backlog_interval where subject_id = '"
            + decidedLate
            + "' and stage = 'DECIDED'");

    get("/v1/flows/balance?from=2020-12-31&to=2020-12-31&definition=all-cases")
        .body("unexplained", not(equalTo(0)));
  }

  @Test
  void the_same_answer_is_a_table() {
    var csv =
        given()
            .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
            .accept("text/csv")
            .get("/v1/flows/balance?from=2020-12-01&to=2020-12-31&groupBy=unit")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines())
        .first()
        .asString()
        .startsWith(
            "definition,knownAt,from,to,unit,opening,corrections,in,out,movedIn,movedOut,closing,"
                + "unexplained,openingOn,openingKnownAt,unexplainedInAll,asOf,");
    assertThat(csv).contains("DB,1,0,0,1,0,0,0,0,2020-11-30,");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThat(
            refused("/v1/flows?from=2020-02-30&to=2020-01-01&per=fortnight&asOf=2020-01-01&shoe=1"))
        .contains("from", "per", "asOf", "shoe");
    assertThat(refused("/v1/flows/balance?from=2019-01-01&to=2021-01-01&per=day"))
        .contains("per", "400 periods");
  }

  private static String refused(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(path)
        .then()
        .statusCode(400)
        .extract()
        .asString();
  }

  private void lodged(UUID id, String on) {
    var day = LocalDate.parse(on);
    world.happened(
        id,
        on,
        new ApplicationLodged(
            day, Code.of("FIRST"), null, applicant("SYR"), List.of(Code.of("IND"))));
    world.determined(id, on, runningUntil(on, day.plusMonths(6).toString()));
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(path)
        .then()
        .statusCode(200);
  }
}
