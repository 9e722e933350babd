package asylumchain.reporting.backlog;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.Ground;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.ShiftEvent.SuspensionAnnulled;
import asylumchain.events.ShiftEvent.SuspensionCorrected;
import asylumchain.events.ShiftEvent.SuspensionEnded;
import asylumchain.events.ShiftEvent.SuspensionStarted;
import asylumchain.events.ShiftEvent.SuspensionUpheld;
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

/// A term is suspended on the days of its suspension, and on no others.
@QuarkusTest
@TestProfile(TopicsStill.class)
class SuspendedDaysTest {

  @Inject World world;

  private final UUID id = UUID.randomUUID();
  private final UUID suspension = UUID.randomUUID();

  /// Due on 1 July; suspended from 11 March on.
  @BeforeEach
  void a_term_that_is_suspended_after_the_tenth_of_march() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    world.happened(
        id,
        "2021-01-01",
        new ApplicationLodged(
            day("2021-01-01"), Code.of("FIRST"), null, applicant("SYR"), List.of(Code.of("IND"))));
    world.determined(id, "2021-01-01", runningUntil("2021-01-01", "2021-07-01"));
    world.said(
        id,
        "2021-03-12",
        new SuspensionStarted(
            day("2021-03-10"), suspension, "decision-term", new Ground("4:15(1)")));
    world.determined(id, "2021-03-12", suspended());
  }

  @Test
  void before_it_began_the_term_ran() {
    status("2021-02-01", "IN_TERM");
    status("2021-03-10", "IN_TERM");
    status("2021-03-11", "SUSPENDED");
    status("2021-09-01", "SUSPENDED");
    status("2021-03-11&knownAt=2021-03-11", "IN_TERM");
  }

  @Test
  void when_it_has_ended_the_days_of_it_stay_suspended_and_no_others_are() {
    ended();

    status("2021-03-10", "IN_TERM");
    status("2021-03-11", "SUSPENDED");
    status("2021-04-10", "SUSPENDED");
    status("2021-04-11", "IN_TERM");
    status("2021-08-01", "IN_TERM");
    status("2021-08-02", "OVERDUE");
    status("2021-04-11&knownAt=2021-03-20", "SUSPENDED");
  }

  @Test
  void a_suspension_that_a_court_annuls_leaves_no_day_and_one_that_is_upheld_after_all_does() {
    world.said(id, "2021-05-01", new SuspensionAnnulled(day("2021-04-29"), suspension));
    world.determined(id, "2021-05-01", runningUntil("2021-01-01", "2021-07-01"));
    status("2021-03-11", "IN_TERM");
    status("2021-03-11&knownAt=2021-04-01", "SUSPENDED");
    world.said(id, "2021-06-01", new SuspensionUpheld(day("2021-05-30"), suspension));
    world.determined(id, "2021-06-01", suspended());
    status("2021-03-11", "SUSPENDED");
    status("2021-03-11&knownAt=2021-05-02", "IN_TERM");
  }

  @Test
  void a_suspension_that_never_was_leaves_no_day() {
    world.said(
        id, "2021-05-01", new SuspensionCorrected(day("2021-05-01"), suspension, null, null));
    world.determined(id, "2021-05-01", runningUntil("2021-01-01", "2021-07-01"));

    status("2021-03-11", "IN_TERM");
    status("2021-03-11&knownAt=2021-04-01", "SUSPENDED");
  }

  @Test
  void a_decision_is_in_time_or_late_whatever_stood_still_before() {
    ended();
    world.happened(
        id,
        "2021-06-01",
        new DecisionMade(day("2021-06-01"), Outcome.REFUGEE, Code.of("SENIOR"), false));

    get("/v1/backlog?definition=all-cases&groupBy=termStatus&asOf=2021-06-02")
        .body("groups.termStatus", contains("MET"));
    status("2021-03-20", "SUSPENDED");
  }

  /// Ended with the day after which it began, a suspension has no day.
  @Test
  void a_suspension_without_a_day_divides_no_row() {
    var until = day("2021-03-10");
    world.said(
        id, "2021-03-20", new SuspensionCorrected(day("2021-03-20"), suspension, until, until));
    world.determined(id, "2021-03-20", runningUntil("2021-01-01", "2021-07-01"));

    status("2021-03-11", "IN_TERM");
    assertThat(world.count("select count(*) from backlog_interval where known_to = 'infinity'"))
        .isEqualTo(1);
  }

  @Test
  void the_flows_move_with_it_and_the_balance_closes() {
    ended();

    get("/v1/flows?from=2021-03-01&to=2021-04-30&per=day&groupBy=termStatus")
        .body("flows.kind", contains("MOVED", "MOVED"))
        .body("flows.from", contains("2021-03-11", "2021-04-11"))
        .body("flows.toGroup.termStatus", contains("SUSPENDED", "IN_TERM"));
    get("/v1/flows/balance?from=2021-03-01&to=2021-04-30&per=day&groupBy=termStatus")
        .body("unexplained", equalTo(0));
  }

  @Test
  void what_is_kept_of_it_goes_with_its_case() {
    assertThat(world.count("select count(*) from case_suspension")).isEqualTo(1);
    world.forgotten(id);
    assertThat(world.count("select count(*) from case_suspension")).isZero();
  }

  private void ended() {
    world.said(id, "2021-04-12", new SuspensionEnded(day("2021-04-10"), suspension));
    world.determined(id, "2021-04-12", runningUntil("2021-01-01", "2021-08-01"));
  }

  private static Clock suspended() {
    return new Clock("decision-term", "vw42-1", Clock.State.SUSPENDED, day("2021-01-01"), null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static void status(String asOf, String expected) {
    get("/v1/backlog?groupBy=termStatus&asOf=" + asOf)
        .body("groups.termStatus", contains(expected));
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(path)
        .then()
        .statusCode(200);
  }
}
