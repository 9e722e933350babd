package asylumchain.reporting.flows;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.HandedOver;
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

/// A correction names the event that moved what is asked about, and nothing else that became known.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CorrectionCausesTest {

  private static final String JANUARY = "from=2021-01-01&to=2021-01-31&openingKnownAt=2021-01-07";

  @Inject World world;

  private final UUID handedOver = UUID.randomUUID();

  @BeforeEach
  void a_hand_over_and_then_an_interview_become_known_late() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    world.happened(
        handedOver,
        "2020-03-02",
        new ApplicationLodged(
            LocalDate.parse("2020-03-02"),
            Code.of("FIRST"),
            Code.of("ZL"),
            applicant("SYR"),
            List.of(Code.of("IND"))));
    world.determined(handedOver, "2020-03-02", runningUntil("2020-03-02", "2021-06-01"));
    world.happened(
        handedOver,
        "2021-01-08",
        new HandedOver(
            LocalDate.parse("2020-09-01"), Code.of("IND"), Code.of("IND"), Code.of("DB"), null));
    world.happened(
        handedOver, "2021-01-12", new InterviewHeld(LocalDate.parse("2020-10-01"), null));
  }

  @Test
  void a_case_that_changed_units_was_handed_over_whatever_became_known_of_it_after_that() {
    balance("groupBy=unit&" + JANUARY)
        .body("corrections", hasSize(2))
        .body("corrections.what", everyItem(equalTo("handed-over")))
        .body("corrections.why", everyItem(equalTo("BECAME_KNOWN")))
        .body("corrections.group.unit", hasItems("ZL", "DB"))
        .body("unexplained", equalTo(0));
  }

  @Test
  void a_case_that_is_filtered_out_by_now_was_handed_over() {
    balance("unit=ZL&" + JANUARY)
        .body("corrections.what", contains("handed-over"))
        .body("corrections.count", contains(-1))
        .body("total[0].corrections", equalTo(-1))
        .body("unexplained", equalTo(0));
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(
            "/v1/definitions/comparison?unit=DB&asOf=2020-12-31&knownAt=2021-01-07"
                + "&otherKnownAt=2021-06-01")
        .then()
        .statusCode(200)
        .body("lines.only", contains("OTHER"))
        .body("lines.why", contains("BECAME_KNOWN"))
        .body("lines.what", contains("handed-over"))
        .body("unexplained", equalTo(0));
  }

  @Test
  void a_term_that_was_determined_anew_moves_a_case_without_an_event() {
    world.determined(handedOver, "2021-01-14", runningUntil("2020-03-02", "2020-12-01"));

    balance("groupBy=termStatus&" + JANUARY)
        .body("corrections.why", everyItem(equalTo("TIME_OR_CLOCK")))
        .body("corrections.group.termStatus", hasItems("IN_TERM", "OVERDUE"))
        .body("unexplained", equalTo(0));
  }

  @Test
  void a_row_that_somebody_changed_stays_unexplained_though_an_event_became_known() {
    world.run(
        "update live.backlog_interval set unit = 'XX' where unit = 'DB' and subject_id = '"
            + handedOver
            + "'");

    balance("groupBy=unit&" + JANUARY)
        .body("corrections.why", everyItem(equalTo("UNEXPLAINED")))
        .body("groups.find { it.group.unit == 'XX' }.corrections", equalTo(0))
        .body("groups.find { it.group.unit == 'XX' }.unexplained", equalTo(1))
        .body("groups.find { it.group.unit == 'ZL' }.unexplained", equalTo(-1))
        .body("unexplained", equalTo(2));
  }

  @Test
  void a_case_that_somebody_took_out_of_the_stock_leaves_the_total_unexplained() {
    world.run(
        "update live.backlog_interval set stage = 'DECIDED' where unit = 'DB' and subject_id = '"
            + handedOver
            + "'");

    balance(JANUARY)
        .body("total[0].corrections", equalTo(0))
        .body("total[0].unexplained", equalTo(-1))
        .body("corrections.why", contains("UNEXPLAINED"))
        .body("unexplained", equalTo(1));
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(
            "/v1/definitions/comparison?unit=DB&asOf=2020-12-31&definition=all-cases"
                + "&otherDefinition=awaiting-first-decision")
        .then()
        .statusCode(200)
        .body("lines.why", contains("STAGE"));
  }

  private static ValidatableResponse balance(String question) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/flows/balance?" + question)
        .then()
        .statusCode(200);
  }
}
