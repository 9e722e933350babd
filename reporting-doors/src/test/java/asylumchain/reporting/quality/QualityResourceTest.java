package asylumchain.reporting.quality;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.FactCorrected;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class QualityResourceTest {

  private static final String QUESTION =
      "asOf=2021-06-30&from=2021-04-01&pastFrom=2020-04-01&groupBy=nationality";

  @Inject World world;

  @BeforeEach
  void a_world_known_through_the_end_of_june() {
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
  }

  /// Two of four Syrian decisions a quarter are grants, for a year; then all of twelve.
  @Test
  void a_share_of_grants_that_leaves_its_own_past_is_a_signal() {
    for (var quarter : List.of("2020-05-10", "2020-08-10", "2020-11-10", "2021-02-10")) {
      decided("SYR", quarter, Outcome.REFUGEE, 2);
      decided("SYR", quarter, Outcome.REJECTED_UNFOUNDED, 2);
    }
    decided("SYR", "2021-05-10", Outcome.SUBSIDIARY, 12);
    decided("TUR", "2021-05-10", Outcome.REJECTED_UNFOUNDED, 1);

    var answer = quality(QUESTION);

    List<Map<String, Object>> points =
        answer
            .extract()
            .path(
                "groups.findAll { it.group.nationality == 'SYR' && it.definition =="
                    + " 'grant-share@2' }");
    assertThat(points).hasSize(5);
    assertThat(points)
        .extracting(point -> point.get("period"))
        .containsExactly("2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2");
    var last = points.getLast();
    var limits = (Map<?, ?>) last.get("limits");
    assertThat((Float) last.get("value")).isEqualTo(1f);
    assertThat((Float) limits.get("centre")).isEqualTo(0.5f);
    assertThat((Float) limits.get("upper"))
        .as("all of twelve have a chance of 0.02 %, eleven or more one of 0.32 %")
        .isEqualTo(11f / 12, within(0.0001f));
    assertThat(limits.get("signal")).isEqualTo("ABOVE");
    answer
        .body(
            "signals.findAll { it.definition == 'grant-share@2' }.group.nationality",
            org.hamcrest.Matchers.hasItem("SYR"))
        .body(
            "groups.find { it.group.nationality == 'TUR' && it.definition == 'grant-share@2' }"
                + ".limits",
            nullValue())
        .body("finding.en", containsString("outside the limits"))
        .body("finding.en", containsString("share of grants SYR 2021-Q2 (100.0%)"));
  }

  @Test
  void interviews_belong_to_the_decision_after_them_and_a_second_decision_is_one_taken_anew() {
    var id = lodged("ERI", "2021-01-01");
    happened(id, new InterviewHeld(day("2021-02-01"), null));
    happened(id, new InterviewHeld(day("2021-02-08"), null));
    happened(id, decision("2021-03-01", Outcome.REJECTED_UNFOUNDED, "JUNIOR"));
    happened(id, new DecisionWithdrawn(day("2021-04-10")));
    happened(id, new InterviewHeld(day("2021-04-20"), null));
    happened(id, decision("2021-05-01", Outcome.REFUGEE, "SENIOR"));

    quality(QUESTION)
        .body(total("interviews-per-decision@2", "2021-Q1") + ".value", equalTo(2.0f))
        .body(total("interviews-per-decision@2", "2021-Q2") + ".value", equalTo(1.0f))
        .body(total("decided-again-share@2", "2021-Q1") + ".count", equalTo(0))
        .body(total("decided-again-share@2", "2021-Q2") + ".count", equalTo(1))
        .body(total("withdrawn-per-decision@2", "2021-Q2") + ".count", equalTo(1))
        .body(
            "total.find { it.definition == 'authority-level-share@2' && it.authorityLevel =="
                + " 'JUNIOR' && it.period == '2021-Q1' }.value",
            equalTo(1.0f));
    quality(QUESTION + "&knownAt=2021-04-30")
        .body(total("decided-again-share@2", "2021-Q2"), nullValue());
  }

  @Test
  void a_withdrawal_in_a_month_without_decisions_counts_in_what_the_past_gives() {
    decided("ERI", "2020-05-10", Outcome.REFUGEE, 1);
    decided("ERI", "2020-08-10", Outcome.REFUGEE, 1);
    decided("ERI", "2020-11-10", Outcome.REFUGEE, 1);
    var id = lodged("ERI", "2021-01-01");
    happened(id, decision("2021-02-10", Outcome.REJECTED_UNFOUNDED, "SENIOR"));
    happened(id, new DecisionWithdrawn(day("2021-03-15")));
    decided("ERI", "2021-05-10", Outcome.REFUGEE, 1);

    quality(QUESTION + "&per=month")
        .body(total("withdrawn-per-decision@2", "2021-05") + ".limits.centre", equalTo(0.25f))
        .body(total("withdrawn-per-decision@2", "2021-03"), nullValue());
  }

  @Test
  void a_decision_is_second_read_as_it_reads_once_put_right() {
    decided("ERI", "2021-05-10", Outcome.REFUGEE, 3);
    var alone = new DecisionMade(day("2021-05-11"), Outcome.REFUGEE, Code.of("SENIOR"), false);
    var id = lodged("ERI", "2021-01-01");
    happened(id, alone);
    quality(QUESTION)
        .body(total("second-reader-share@2", "2021-Q2") + ".count", equalTo(3))
        .body(total("second-reader-share@2", "2021-Q2") + ".value", equalTo(0.75f));

    var read = new DecisionMade(day("2021-05-11"), Outcome.REFUGEE, Code.of("SENIOR"), true);
    happened(id, new FactCorrected(day("2021-06-01"), 2, read));

    quality(QUESTION).body(total("second-reader-share@2", "2021-Q2") + ".count", equalTo(4));
    quality(QUESTION + "&knownAt=2021-05-31T20:00:00Z")
        .body(total("second-reader-share@2", "2021-Q2") + ".count", equalTo(3));
  }

  @Test
  void a_judgment_that_finds_the_appeal_well_founded_annuls() {
    for (var result : List.of("FOUNDED", "UNFOUNDED", "UNFOUNDED", "UNFOUNDED")) {
      var id = lodged("IRN", "2021-01-01");
      happened(id, decision("2021-03-01", Outcome.REJECTED_UNFOUNDED, "SENIOR"));
      happened(id, new AppealLodged(day("2021-03-20"), Instance.DISTRICT_COURT, false));
      happened(
          id,
          new JudgmentSent(
              day("2021-05-20"), Instance.DISTRICT_COURT, Code.of(result), null, null));
    }

    quality(QUESTION)
        .body(total("annulled-share@2", "2021-Q2") + ".count", equalTo(1))
        .body(total("annulled-share@2", "2021-Q2") + ".of", equalTo(4))
        .body(total("annulled-share@2", "2021-Q2") + ".value", equalTo(0.25f));
  }

  @Test
  void the_answer_says_what_was_counted_by_which_formula_and_how_fresh() {
    quality(QUESTION + "&per=month")
        .body("definitions", hasSize(7))
        .body("definitions[0].en", containsString("binomial distribution of n and p̄"))
        .body("pastFrom", equalTo("2020-04-01"))
        .body("from", equalTo("2021-04-01"))
        .body("knownAt", equalTo("2021-06-30T20:00:00Z"))
        .body("freshness.sources", hasSize(8));
    get("/v1/quality?groupBy=stage&per=week&from=2022-01-01&asOf=2021-01-01")
        .statusCode(400)
        .body(
            "findAll { true }.toString()",
            org.hamcrest.Matchers.allOf(
                containsString("stage"), containsString("per"), containsString("from")));
  }

  private static String total(String definition, String period) {
    return "total.find { it.definition == '%s' && it.period == '%s' }"
        .formatted(definition, period);
  }

  private void decided(String nationality, String on, Outcome outcome, int cases) {
    for (var i = 0; i < cases; i++) {
      happened(lodged(nationality, "2020-01-01"), decision(on, outcome, "SENIOR"));
    }
  }

  private static DecisionMade decision(String on, Outcome outcome, String level) {
    return new DecisionMade(day(on), outcome, Code.of(level), true);
  }

  private UUID lodged(String nationality, String on) {
    var id = UUID.randomUUID();
    happened(
        id, new ApplicationLodged(day(on), Code.of("FIRST"), null, applicant(nationality), null));
    return id;
  }

  private void happened(UUID id, CaseEvent event) {
    world.happened(id, event.occurredOn().toString(), event);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static ValidatableResponse quality(String query) {
    return get("/v1/quality?" + query).statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(path)
        .then();
  }
}
