package asylumchain.reporting.backlog;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.ApplicationRegistered;
import asylumchain.events.ResponsibilityEvent.TakeChargeRequested;
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

/// Another state can be asked to take charge before an application is lodged.
@QuarkusTest
@TestProfile(TopicsStill.class)
class LodgedStockTest {

  @Inject World world;

  @BeforeEach
  void registered_on_the_first_asked_about_on_the_third_and_lodged_on_the_tenth() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    var id = UUID.randomUUID();
    var partners = List.of(Code.of("IND"));
    world.happened(
        id,
        "2021-05-01",
        new ApplicationRegistered(
            day("2021-05-01"), Code.of("FIRST"), null, applicant("AFG"), partners));
    world.happened(
        id, "2021-05-03", new TakeChargeRequested(day("2021-05-03"), Code.of("DEU"), null));
    world.happened(
        id,
        "2021-05-10",
        new ApplicationLodged(
            day("2021-05-10"), Code.of("FIRST"), null, applicant("AFG"), partners));
  }

  @Test
  void until_it_is_lodged_it_is_in_the_shadow_stock() {
    for (var on : List.of("2021-05-01", "2021-05-03", "2021-05-09")) {
      stock("awaiting-first-decision", on).body("total", equalTo(0));
      stock("pending-all-instances", on).body("total", equalTo(0));
      stock("shadow-stock", on).body("total", equalTo(1));
      stock("all-open", on).body("total", equalTo(1));
    }
    stock("awaiting-first-decision", "2021-05-10").body("total", equalTo(1));
    stock("shadow-stock", "2021-05-10").body("total", equalTo(0));
  }

  @Test
  void the_first_version_that_went_by_the_stage_alone_can_still_be_asked() {
    stock("awaiting-first-decision@1", "2021-05-03")
        .body("total", equalTo(1))
        .body("definition.version", equalTo(1));
    stock("shadow-stock@1", "2021-05-03").body("total", equalTo(0));
  }

  @Test
  void the_two_versions_differ_by_what_is_not_lodged() {
    get("/v1/definitions/comparison?definition=awaiting-first-decision@1"
            + "&otherDefinition=awaiting-first-decision&asOf=2021-05-03")
        .body("lines.why", contains("LODGING"))
        .body("lines.what", contains("NOT_LODGED"))
        .body("unexplained", equalTo(0));
  }

  @Test
  void it_flows_in_when_it_is_lodged_and_the_balance_closes() {
    get("/v1/flows?from=2021-05-01&to=2021-05-31&per=day")
        .body("in", equalTo(1))
        .body("flows.from", contains("2021-05-10"))
        .body("flows.cameFrom", contains("RESPONSIBILITY"));
    get("/v1/flows/balance?from=2021-05-01&to=2021-05-31&per=day&definition=shadow-stock")
        .body("unexplained", equalTo(0));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static ValidatableResponse stock(String definition, String on) {
    return get("/v1/backlog?definition=" + definition + "&asOf=" + on);
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(path)
        .then()
        .statusCode(200);
  }
}
