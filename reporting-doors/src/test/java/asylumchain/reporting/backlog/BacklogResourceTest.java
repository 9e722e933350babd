package asylumchain.reporting.backlog;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.PenaltyEvent.NoticeOfDefaultReceived;
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
class BacklogResourceTest {

  @Inject World world;

  private final UUID syrian = UUID.randomUUID();
  private final UUID turk = UUID.randomUUID();

  @BeforeEach
  void two_cases_of_which_one_is_decided_late_and_known_later_still() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    lodged(syrian, "2019-05-03", "SYR");
    world.happened(syrian, "2019-06-02", track("2019-06-02"));
    world.determined(syrian, "2019-05-03", runningUntil("2019-05-03", "2019-11-03"));
    lodged(turk, "2020-01-10", "TUR");
    world.determined(turk, "2020-01-10", runningUntil("2020-01-10", "2020-07-10"));
    world.happened(turk, "2021-01-08", decided("2020-12-01"));
  }

  @Test
  void stock_is_counted_at_the_end_of_the_day() {
    backlog("asOf=2019-05-02").body("total", equalTo(0)).body("groups", hasSize(0));
    backlog("asOf=2019-05-03").body("total", equalTo(1));
    backlog("asOf=2020-11-30").body("total", equalTo(2));
    backlog("asOf=2020-12-01").body("total", equalTo(1));
  }

  @Test
  void what_became_known_later_was_open_as_known_then() {
    backlog("asOf=2020-12-31&knownAt=2021-01-07").body("total", equalTo(2));
    backlog("asOf=2020-12-31&knownAt=2021-01-08").body("total", equalTo(1));
    backlog("asOf=2020-12-31&knownAt=2021-01-08T11:59:59Z").body("total", equalTo(2));
  }

  @Test
  void a_case_is_late_from_the_day_after_its_due_date_also_in_the_future() {
    status("asOf=2019-11-03&knownAt=2019-06-30", "IN_TERM");
    status("asOf=2019-11-04&knownAt=2019-06-30", "OVERDUE");
    status("asOf=2020-12-31&definition=all-cases&nationality=TUR", "MISSED");
  }

  @Test
  void groups_and_filters_combine() {
    backlog("asOf=2020-06-30&groupBy=nationality,track,caseAgeBand,termStatus")
        .body("groups", hasSize(2))
        .body("groups.nationality", contains("SYR", "TUR"))
        .body("groups.track", contains("TRACK_4", "NONE"))
        .body("groups.caseAgeBand", contains("12-15", "3-6"))
        .body("groups.termStatus", contains("OVERDUE", "IN_TERM"))
        .body("groups.count", contains(1, 1));
    backlog("asOf=2020-06-30&track=NONE").body("total", equalTo(1));
    backlog("asOf=2020-06-30&nationality=SYR,TUR&partner=IND").body("total", equalTo(2));
    backlog("asOf=2020-06-30&definition=track-4-stock").body("total", equalTo(1));
  }

  @Test
  void a_case_ahead_of_its_clocks_is_pending_and_never_in_term() {
    world.deadlinesProcessed(1);

    backlog("asOf=2020-06-30&groupBy=termStatus")
        .body("groups.termStatus", contains("PENDING"))
        .body("total", equalTo(2))
        .body("completeness.clocksPending", equalTo(2));
    backlog("asOf=2019-05-31&knownAt=2019-05-31&groupBy=termStatus")
        .body("groups.termStatus", contains("IN_TERM"));
  }

  @Test
  void a_clock_that_cannot_be_computed_needs_review() {
    world.determined(
        syrian,
        "2020-02-01",
        new Clock("decision-term", "vw42-1", Clock.State.NEEDS_REVIEW, null, null));

    status("asOf=2020-01-31&knownAt=2020-02-01&nationality=SYR", "NEEDS_REVIEW");
    status("asOf=2020-01-31&knownAt=2020-01-31&nationality=SYR", "OVERDUE");
  }

  @Test
  void the_shadow_stock_is_what_is_made_or_registered_and_not_lodged() {
    var id = UUID.randomUUID();
    world.happened(
        id,
        "2021-05-01",
        new ApplicationRegistered(
            LocalDate.parse("2021-05-01"),
            Code.of("FIRST"),
            null,
            applicant("AFG"),
            List.of(Code.of("AVIM"))));

    backlog("asOf=2021-06-01&definition=shadow-stock&groupBy=partner,termStatus")
        .body("groups.partner", contains("AVIM"))
        .body("groups.termStatus", contains("NOT_STARTED"));
    backlog("asOf=2021-06-01&definition=all-open").body("total", equalTo(2));

    lodged(id, "2021-06-02", "AFG");
    world.determined(id, "2021-06-02", runningUntil("2021-06-02", "2021-12-02"));
    var before = "asOf=2021-06-01&definition=shadow-stock&groupBy=termStatus";
    for (var then : List.of(before, before + "&knownAt=2021-06-01")) {
      backlog(then).body("groups.termStatus", contains("NOT_STARTED")).body("total", equalTo(1));
    }
  }

  @Test
  void every_answer_says_what_was_counted_how_fresh_and_how_complete() {
    backlog("groupBy=stage")
        .body("definition.id", equalTo("awaiting-first-decision"))
        .body("definition.version", equalTo(2))
        .body("definition.nl", containsString("beslissing in eerste aanleg"))
        .body("asOf", equalTo("2021-12-31"))
        .body("businessDate", equalTo("2021-12-31"))
        .body("knownAt", equalTo("2021-06-30T00:00:00Z"))
        .body("freshness.watermark", equalTo("2021-06-30T00:00:00Z"))
        .body("freshness.sources", hasSize(8))
        .body("completeness.parkedCases", equalTo(0));
  }

  @Test
  void what_is_said_of_penalties_is_kept_and_forgotten_with_its_case() {
    world.said(
        turk,
        "2020-08-01",
        new NoticeOfDefaultReceived(LocalDate.parse("2020-07-31"), turk, "decision-term"));

    assertThat(world.count("select count(*) from case_penalty where occurred_on = '2020-07-31'"))
        .isEqualTo(1);
    world.forgotten(turk);
    assertThat(world.count("select count(*) from case_penalty")).isZero();
    assertThat(world.count("select count(distinct subject_id) from backlog_interval")).isEqualTo(1);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(
            "/v1/backlog?asOf=2020-13-01&knownAt=2999-01-01&definition=none&groupBy=colour"
                + "&stage=SLEEPING&nationality=syr&cohort=nobody&shoe=1&track=A&track=B")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("$", org.hamcrest.Matchers.hasKey("type"))
        .body(
            "findAll { true }.toString()",
            org.hamcrest.Matchers.allOf(
                containsString("asOf"),
                containsString("knownAt"),
                containsString("definition"),
                containsString("groupBy"),
                containsString("stage"),
                containsString("nationality"),
                containsString("cohort"),
                containsString("shoe"),
                containsString("track")));
  }

  @Test
  void the_definitions_are_public() {
    given()
        .get("/v1/definitions")
        .then()
        .statusCode(200)
        .body("definitions.id", hasItems("awaiting-first-decision", "shadow-stock", "all-open"))
        .body("definitions[0].in", hasItem("LODGED"));
  }

  @Test
  void one_changed_row_changes_the_answer() {
    world.run("update backlog_interval set nationality = 'XXX' where nationality = 'SYR'");

    backlog("asOf=2020-06-30&nationality=XXX").body("total", equalTo(1));
  }

  private void lodged(UUID id, String day, String nationality) {
    world.happened(
        id,
        day,
        new ApplicationLodged(
            LocalDate.parse(day),
            Code.of("FIRST"),
            Code.of("REGULAR_DESK"),
            applicant(nationality),
            List.of(Code.of("IND"), Code.of("COA"))));
  }

  private static TrackAssigned track(String day) {
    return new TrackAssigned(LocalDate.parse(day), Code.of("TRACK_4"));
  }

  private static DecisionMade decided(String day) {
    return new DecisionMade(LocalDate.parse(day), Outcome.REFUGEE, Code.of("SENIOR"), true);
  }

  private static void status(String question, String expected) {
    backlog(question + "&groupBy=termStatus").body("groups.termStatus", contains(expected));
  }

  private static ValidatableResponse backlog(String question) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/backlog?" + question)
        .then()
        .statusCode(200);
  }
}
