package asylumchain.reporting.timeliness;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
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
class UndoneDecisionsTest {

  private static final int ALIKE = 10;

  @Inject World world;

  /// Lodged in January, decided late in February as refugees; ten, so that public figures show
  /// them.
  @BeforeEach
  void ten_cases_that_are_decided_after_their_term() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
    for (var i = 0; i < ALIKE; i++) {
      var id = id(i);
      happened(
          id,
          new ApplicationLodged(
              day("2021-01-04"), Code.of("FIRST"), null, applicant("SYR"), List.of()));
      world.determined(id, "2021-01-04", runningUntil("2021-01-04", "2021-02-04"));
      happened(id, decided("2021-02-20", Outcome.REFUGEE));
    }
  }

  @Test
  void a_quarter_that_is_over_stays_what_it_was_when_its_decisions_are_withdrawn() {
    firstQuarter("").body("lines[0].decidedLate", equalTo(ALIKE));

    all(new DecisionWithdrawn(day("2021-05-10")));
    all("2021-05-10", "2021-08-10");

    firstQuarter("")
        .body("definitions.version", contains(2))
        .body("by", equalTo("decided"))
        .body("lines[0].applications", equalTo(ALIKE))
        .body("lines[0].decidedInTerm", equalTo(0))
        .body("lines[0].decidedLate", equalTo(ALIKE));
    firstQuarter("&definition=decided-within-term@1")
        .body("definitions.version", contains(1))
        .body("lines", hasSize(0));
    get("by=lodged&per=quarter&from=2021-01-01&to=2021-12-29&asOf=2021-12-29")
        .body("lines[0].decidedLate", equalTo(0))
        .body("lines[0].openLate", equalTo(ALIKE));
  }

  @Test
  void a_case_that_is_decided_anew_counts_in_both_quarters_each_with_its_own_term() {
    all(new DecisionWithdrawn(day("2021-05-10")));
    all("2021-05-10", "2021-08-10");
    all(decided("2021-07-01", Outcome.SUBSIDIARY));

    get("by=decided&per=quarter&from=2021-01-01&to=2021-12-29&asOf=2021-12-29&groupBy=settlement")
        .body("lines.from", contains("2021-01-01", "2021-07-01"))
        .body("lines.group.settlement", contains("REFUGEE", "SUBSIDIARY"))
        .body("lines.decidedLate", contains(ALIKE, 0))
        .body("lines.decidedInTerm", contains(0, ALIKE));
  }

  @Test
  void public_layouts_count_a_case_that_is_decided_twice_in_a_quarter_once() {
    all(new DecisionWithdrawn(day("2021-03-01")));
    all(decided("2021-03-20", Outcome.SUBSIDIARY));

    firstQuarter("").body("lines[0].applications", equalTo(2 * ALIKE));
    given()
        .get("/v1/open-data/asydcfstq?from=2021-Q1&to=2021-Q1")
        .then()
        .statusCode(200)
        .body(total("TOTAL"), equalTo(ALIKE))
        .body(total("SUB_PROT"), equalTo(ALIKE))
        .body(total("GENCONV"), equalTo(0));
  }

  @Test
  void a_decision_that_was_never_made_does_not_count() {
    all(new FactCorrected(day("2021-05-10"), 2, null));

    firstQuarter("").body("lines", hasSize(0));
    get("by=decided&per=quarter&from=2021-01-01&to=2021-03-31&asOf=2021-12-29&knownAt=2021-04-01")
        .body("lines[0].applications", equalTo(ALIKE));
  }

  @Test
  void another_definition_is_refused_with_those_there_are() {
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/timeliness/decisions?definition=flows")
        .then()
        .statusCode(400)
        .body(containsString("decided-within-term@2, decided-within-term@1"));
  }

  private void all(CaseEvent event) {
    for (var i = 0; i < ALIKE; i++) {
      happened(id(i), event);
    }
  }

  /// All have a term anew.
  private void all(String from, String due) {
    for (var i = 0; i < ALIKE; i++) {
      world.determined(id(i), from, runningUntil(from, due));
    }
  }

  private void happened(UUID id, CaseEvent event) {
    world.happened(id, event.occurredOn().toString(), event);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static DecisionMade decided(String on, Outcome outcome) {
    return new DecisionMade(day(on), outcome, Code.of("SENIOR"), false);
  }

  private static String total(String decision) {
    return ("lines.find { it.decision == '%s' && it.citizen == 'TOTAL' && it.sex == 'T' && it.age =="
            + " 'TOTAL' }.OBS_VALUE")
        .formatted(decision);
  }

  private static ValidatableResponse firstQuarter(String more) {
    return get("by=decided&per=quarter&from=2021-01-01&to=2021-03-31&asOf=2021-12-29" + more);
  }

  private static ValidatableResponse get(String question) {
    return given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get("/v1/timeliness/decisions?" + question)
        .then()
        .statusCode(200);
  }
}
