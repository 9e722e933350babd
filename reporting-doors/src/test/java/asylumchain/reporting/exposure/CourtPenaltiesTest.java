package asylumchain.reporting.exposure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Code;
import asylumchain.events.PenaltyEvent.CourtTermAnnulled;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.RemedyEvent.CourtPenalty;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Penalties that a court has set for the case that its term passes.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CourtPenaltiesTest {

  @Inject World world;

  private PenaltiesTold told;

  @BeforeEach
  void a_world_known_through_the_end_of_june() {
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
    told = new PenaltiesTold(world);
  }

  @Test
  void what_a_court_has_set_is_projected_before_its_term_passes_and_gone_once_it_is_decided() {
    var id = told.lodged();
    var term =
        new CourtTermDetermined(
            LocalDate.parse("2021-06-15"),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "decision-term",
            LocalDate.parse("2021-07-04"),
            null,
            new CourtPenalty(new BigDecimal("100.00"), new BigDecimal("700.00")));
    world.said(id, "2021-06-15", term);
    var judged = told.lodged();
    var judgment =
        new JudgmentSent(
            LocalDate.parse("2021-06-15"),
            Instance.DISTRICT_COURT,
            Code.of("FOUNDED"),
            LocalDate.parse("2021-07-06"),
            new CourtPenalty(new BigDecimal("50.00"), new BigDecimal("100.00")));
    world.happened(judged, "2021-06-15", judgment);

    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.accrued", equalTo(0.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(800.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(2))
        .body(
            "weeks.find { it.regime == 'JUDICIAL' && it.week == '2021-W27' }.projected",
            equalTo(800.00f));
    exposure("asOf=2021-06-14")
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(0.00f));
    told.decided(id, "2021-06-28");
    exposure("asOf=2021-06-30")
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(100.00f))
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(1));
    exposure("asOf=2021-06-30&knownAt=2021-06-27")
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(2));
    exposure("asOf=2021-06-27")
        .body("regimes.find { it.regime == 'JUDICIAL' }.projected", equalTo(800.00f));
  }

  @Test
  void what_a_court_set_in_a_judgment_that_was_annulled_is_projected_no_more() {
    var sentOn = LocalDate.parse("2021-06-15");
    var penalty = new CourtPenalty(new BigDecimal("100.00"), new BigDecimal("700.00"));
    var dueOn = LocalDate.parse("2021-07-04");
    var posted = told.lodged();
    var orderId = UUID.randomUUID();
    world.said(
        posted,
        "2021-06-15",
        new CourtTermDetermined(
            sentOn, orderId, UUID.randomUUID(), "decision-term", dueOn, null, penalty));
    var judged = told.lodged();
    world.happened(
        judged,
        "2021-06-15",
        new JudgmentSent(sentOn, Instance.DISTRICT_COURT, Code.of("FOUNDED"), dueOn, penalty));
    var annulledOn = LocalDate.parse("2021-06-24");
    world.said(posted, "2021-06-25", new CourtTermAnnulled(annulledOn, orderId, sentOn));
    world.said(judged, "2021-06-25", new CourtTermAnnulled(annulledOn, UUID.randomUUID(), sentOn));

    exposure("asOf=2021-06-30&knownAt=2021-06-24")
        .body("regimes.find { it.regime == 'JUDICIAL' }.expected", equalTo(2));
    exposure("asOf=2021-06-30").body("regimes.findAll { it.expected > 0 }", hasSize(0));
  }

  private static ValidatableResponse exposure(String query) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/penalty-exposure?" + query)
        .then()
        .statusCode(200);
  }
}
