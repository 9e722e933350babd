package asylumchain.reporting.flows;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.ApplicationWithdrawn;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.DecisionEvent.Withdrawal;
import asylumchain.events.EndEvent.CaseClosed;
import asylumchain.events.EndEvent.CaseReopened;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
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

/// Cases that had ended and were opened again, counted.
@QuarkusTest
@TestProfile(TopicsStill.class)
class ReopenedCasesTest {

  @Inject World world;

  @BeforeEach
  void nothing_is_known() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
  }

  @Test
  void one_that_was_refused_is_in_appeal_again_and_never_back_in_the_stock_that_awaits() {
    told(
        new DecisionMade(day("2020-09-01"), Outcome.REJECTED_UNFOUNDED, Code.of("SENIOR"), false),
        new AppealLodged(day("2020-09-20"), Instance.DISTRICT_COURT, false),
        new CaseClosed(day("2020-11-02"), Code.of("GONE")),
        new CaseReopened(day("2021-01-11")));
    stages("2020-12-31", "CLOSED");
    stages("2021-01-31", "APPEAL");
    get("/v1/backlog?asOf=2021-01-31").body("total", equalTo(0));
    get("/v1/flows?from=2020-09-02&to=2021-01-31&per=month").body("flows", hasSize(0));
    get("/v1/flows/balance?from=2020-03-01&to=2021-01-31")
        .body("total[0].in", equalTo(1))
        .body("total[0].out", equalTo(1))
        .body("unexplained", equalTo(0));
  }

  @Test
  void one_that_was_withdrawn_undecided_comes_back_into_the_stock_that_awaits() {
    told(
        new ApplicationWithdrawn(day("2020-09-01"), Withdrawal.IMPLICIT),
        new CaseReopened(day("2021-01-11")));
    get("/v1/backlog?asOf=2020-12-31").body("total", equalTo(0));
    get("/v1/backlog?asOf=2021-01-31").body("total", equalTo(1));
    get("/v1/flows?from=2021-01-01&to=2021-01-31&per=month")
        .body("flows.kind", contains("IN"))
        .body("flows[0].cameFrom", equalTo("CLOSED"));
  }

  private void told(CaseEvent... events) {
    var id = UUID.randomUUID();
    var lodged =
        new ApplicationLodged(
            day("2020-03-02"),
            Code.of("FIRST"),
            Code.of("DB"),
            applicant("SYR"),
            List.of(Code.of("IND"), Code.of("COA")));
    world.happened(id, "2020-03-02", lodged);
    for (var event : events) {
      world.happened(id, event.occurredOn().toString(), event);
    }
  }

  private static void stages(String asOf, String stage) {
    get("/v1/backlog?definition=all-cases&groupBy=stage&asOf=" + asOf)
        .body("groups.stage", contains(stage));
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(path)
        .then()
        .statusCode(200);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
