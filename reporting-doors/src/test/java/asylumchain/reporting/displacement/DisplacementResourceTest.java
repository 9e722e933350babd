package asylumchain.reporting.displacement;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.EndEvent.DepartureStarted;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.IntakeEvent.AsylumWishMade;
import asylumchain.events.IntakeEvent.HandedOver;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.kit.http.Csv;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.Planner;
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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class DisplacementResourceTest {

  @Inject World world;

  private final String code = "c" + UUID.randomUUID();

  /// Of five old cases four are decided: one appeals, one goes on to the Council of State, one
  /// objects and one departs. Meanwhile three newer ones were lodged, two of which went past their
  /// term, and one wish for asylum was made.
  @BeforeEach
  void a_cohort_that_was_worked_off_while_newer_cases_waited() {
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
    lodged("2020-01-10", "2020-07-10");
    happened(decided(), new AppealLodged(day("2020-10-01"), Instance.DISTRICT_COURT, false));
    var further = decided();
    happened(further, new AppealLodged(day("2020-10-01"), Instance.COUNCIL_OF_STATE, false));
    happened(decided(), new ObjectionLodged(day("2020-10-01")));
    var leaving = decided();
    happened(leaving, new DepartureStarted(day("2020-11-01")));
    happened(
        leaving,
        new HandedOver(day("2020-11-01"), Code.of("IND"), Code.of("DTV"), null, List.of()));
    lodged("2020-10-01", "2021-04-01");
    lodged("2020-10-02", "2021-04-02");
    lodged("2021-05-01", "2021-11-01");
    happened(
        UUID.randomUUID(),
        new AsylumWishMade(
            day("2021-06-01"), Code.of("FIRST"), null, applicant("SYR"), List.of(Code.of("AVIM"))));
    freeze();
  }

  @Test
  void beside_the_fall_of_the_cohort_stands_what_rose_elsewhere() {
    displacement("cohort=" + code + "&asOf=2021-06-30")
        .body("since", equalTo("2020-04-01"))
        .body("indicator.fall", equalTo(4))
        .body("indicator.riseElsewhere", equalTo(7))
        .body("indicator.risePer100", equalTo(175.0f))
        .body("lines", hasSize(14))
        .body(line("awaiting-first-decision@2", "COHORT") + ".atStart", equalTo(5))
        .body(line("awaiting-first-decision@2", "COHORT") + ".now", equalTo(1))
        .body(line("past-term@2", "COHORT") + ".now", equalTo(1))
        .body(line("past-term@2", "COHORT") + ".elsewhere", equalTo(false))
        .body(line("past-term@2", "OTHERS") + ".change", equalTo(2))
        .body(line("shadow-stock@2", "OTHERS") + ".change", equalTo(1))
        .body(line("in-objection@1", "COHORT") + ".change", equalTo(1))
        .body(line("in-appeal@1", "COHORT") + ".change", equalTo(1))
        .body(line("in-further-appeal@1", "COHORT") + ".change", equalTo(1))
        .body(line("in-departure@1", "COHORT") + ".change", equalTo(1))
        .body("finding.en", containsString("fell from 5 to 1"))
        .body("finding.en", containsString("past the term for the decision 2"))
        .body("finding.nl", containsString("in beroep 1"));
  }

  @Test
  void the_same_stands_beside_every_figure_of_success_in_every_form() {
    var figures =
        List.of(
            "/v1/cohorts/" + code + "/stock?to=2021-06-30",
            "/v1/flows?from=2020-04-02&to=2021-06-30&groupBy=partner&cohort=" + code,
            "/v1/flows/balance?from=2020-04-02&to=2021-06-30&per=month&cohort=" + code,
            "/v1/timeliness/decisions?from=2020-04-02&asOf=2021-06-30&per=period&by=decided&cohort="
                + code,
            "/v1/durations?periodFrom=2020-04-02&asOf=2021-06-30&cohort=" + code,
            "/v1/quality?from=2020-04-02&pastFrom=2019-04-01&asOf=2021-06-30&cohort=" + code);
    for (var figure : figures) {
      // quality is told by whole quarters
      var since = figure.startsWith("/v1/quality") ? "2020-03-31" : "2020-04-01";
      get(figure)
          .statusCode(200)
          .body("displacement.definition.id", equalTo("displacement"))
          .body("displacement.cohort", equalTo(code))
          .body("displacement.since", equalTo(since))
          .body("displacement.to", equalTo("2021-06-30"))
          .body("displacement.fall", equalTo(4))
          .body("displacement.riseElsewhere", equalTo(7))
          .body("displacement.risePer100", equalTo(175.0f));
      var csv = lines(figure);
      var names = List.of(csv.getFirst().split(","));
      for (var row : csv.subList(1, csv.size())) {
        var cells = List.of(row.split(",", -1));
        assertThat(cells.get(names.indexOf("displacementSince"))).as(figure).isEqualTo(since);
        assertThat(cells.get(names.indexOf("fall"))).as(figure).isEqualTo("4");
        assertThat(cells.get(names.indexOf("riseElsewhere"))).as(figure).isEqualTo("7");
        assertThat(cells.get(names.indexOf("risePer100"))).as(figure).isEqualTo("175.0");
      }
      assertThat(csv).as(figure).hasSizeGreaterThan(1);
      var sheet = figure.contains("?") ? "&sheet=" : "?sheet=";
      assertThat(lines(figure + sheet + "definitions"))
          .as(figure)
          .anyMatch(it -> it.contains("displacement"));
    }
  }

  private static List<String> lines(String address) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .accept(Csv.CSV)
        .get(address)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .toList();
  }

  @Test
  void beside_what_is_told_of_all_stands_the_stock_of_all() {
    var whole = displacement("since=2020-10-31&asOf=2021-06-30").extract().jsonPath();
    for (var whose : List.of("", "&cohort=outside:" + code)) {
      get("/v1/flows?from=2020-11-01&to=2021-06-30" + whose)
          .statusCode(200)
          .body("displacement.cohort", equalTo(null))
          .body("displacement.fall", equalTo(whole.getInt("indicator.fall")))
          .body("displacement.riseElsewhere", equalTo(whole.getInt("indicator.riseElsewhere")));
    }
    get("/v1/timeliness/decisions?from=2021-07-02&to=2021-07-31&asOf=2021-06-30")
        .statusCode(200)
        .body("displacement.since", equalTo("2021-06-30"))
        .body("displacement.fall", equalTo(0));
  }

  @Test
  void every_line_is_what_the_backlog_counts_under_its_definition() {
    for (var definition :
        List.of(
            "awaiting-first-decision@2",
            "shadow-stock@2",
            "in-objection@1",
            "in-appeal@1",
            "in-further-appeal@1",
            "in-departure@1")) {
      int counted =
          get("/v1/backlog?asOf=2021-06-30&definition=" + definition)
              .statusCode(200)
              .extract()
              .path("total");
      displacement("asOf=2021-06-30").body(line(definition, "ALL") + ".now", equalTo(counted));
    }
    int late = get("/v1/backlog?asOf=2021-06-30&termStatus=OVERDUE").extract().path("total");
    displacement("asOf=2021-06-30").body(line("past-term@2", "ALL") + ".now", equalTo(late));
  }

  @Test
  void what_is_still_in_the_chain_is_told_by_who_has_it() {
    displacement("asOf=2021-06-30&since=2020-10-31")
        .body("partners.find { it.partner == 'DTV' }.atStart", equalTo(0))
        .body("partners.find { it.partner == 'DTV' }.now", equalTo(1))
        .body("partners.find { it.partner == 'AVIM' }.change", equalTo(1));
  }

  @Test
  void beside_a_cohort_another_one_is_told_apart_in_every_stock_and_at_every_partner() {
    var newer = "c" + UUID.randomUUID();
    freeze(newer, "2020-10-15");

    displacement("cohort=" + code + "&otherCohort=" + newer + "&asOf=2021-06-30")
        .body("otherCohort", equalTo(newer))
        .body("indicator.fall", equalTo(4))
        .body("indicator.riseElsewhere", equalTo(7))
        .body(line("past-term@2", "COHORT") + ".now", equalTo(1))
        .body(line("past-term@2", "OTHER_COHORT") + ".change", equalTo(2))
        .body(line("past-term@2", "OTHER_COHORT") + ".elsewhere", equalTo(true))
        .body(line("past-term@2", "OTHERS") + ".change", equalTo(0))
        .body(line("shadow-stock@2", "OTHERS") + ".change", equalTo(1))
        .body(line("in-appeal@1", "OTHER_COHORT") + ".change", equalTo(0))
        .body(partner("IND", "OTHER_COHORT") + ".now", equalTo(2))
        .body(partner("DTV", "COHORT") + ".now", equalTo(1))
        .body(partner("DTV", "OTHER_COHORT") + ".now", equalTo(0))
        .body(partner("AVIM", "OTHERS") + ".now", equalTo(1));
    displacement("asOf=2021-06-30").body("partnersByWho", hasSize(0));
    var csv = csv("cohort=" + code + "&otherCohort=" + newer + "&asOf=2021-06-30&sheet=");
    assertThat(csv.apply("partners-by-who"))
        .contains("\r\nDTV,COHORT,0,1,1,")
        .contains("\r\nIND,OTHER_COHORT,0,2,2,");
    assertThat(csv.apply("about")).contains("\r\notherCohort," + newer);
    for (var wrong : List.of("otherCohort=" + newer, "cohort=" + code + "&otherCohort=" + code)) {
      get("/v1/displacement?" + wrong).statusCode(400).body(containsString("otherCohort"));
    }
  }

  private static UnaryOperator<String> csv(String question) {
    return sheet ->
        given()
            .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
            .accept(Csv.CSV)
            .get("/v1/displacement?" + question + sheet)
            .then()
            .statusCode(200)
            .extract()
            .asString();
  }

  private static String partner(String partner, String who) {
    return "partnersByWho.find { it.partner == '%s' && it.who == '%s' }".formatted(partner, who);
  }

  @Test
  void both_days_are_told_as_known_at_one_moment() {
    displacement("cohort=" + code + "&asOf=2021-06-30&knownAt=2020-10-31")
        .body(line("in-departure@1", "COHORT") + ".now", equalTo(0))
        .body(line("in-appeal@1", "COHORT") + ".now", equalTo(1));
  }

  @Test
  void the_answer_says_what_was_counted_and_how_fresh() {
    displacement("asOf=2021-06-30")
        .body("definitions", hasSize(8))
        .body("since", equalTo("2020-06-30"))
        .body("knownAt", equalTo("2021-06-30T20:00:00Z"))
        .body("freshness.sources", hasSize(8))
        .body("lines", hasSize(7));
    get("/v1/displacement?cohort=nobody&since=2022-01-01&asOf=2021-01-01")
        .statusCode(400)
        .body(
            "findAll { true }.toString()",
            org.hamcrest.Matchers.allOf(containsString("cohort"), containsString("since")));
  }

  private static String line(String definition, String who) {
    return "lines.find { it.definition == '%s' && it.who == '%s' }".formatted(definition, who);
  }

  private UUID decided() {
    var id = lodged("2020-01-10", "2020-07-10");
    happened(
        id,
        new DecisionMade(day("2020-09-01"), Outcome.REJECTED_UNFOUNDED, Code.of("SENIOR"), false));
    return id;
  }

  private UUID lodged(String on, String due) {
    var id = UUID.randomUUID();
    happened(
        id,
        new ApplicationLodged(
            day(on), Code.of("FIRST"), null, applicant("SYR"), List.of(Code.of("IND"))));
    world.determined(id, on, runningUntil(on, due));
    return id;
  }

  private void happened(UUID id, CaseEvent event) {
    world.happened(id, event.occurredOn().toString(), event);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void freeze() {
    freeze(code, "2020-04-01");
  }

  private static void freeze(String code, String asOf) {
    Planner.freeze(code, day(asOf));
  }

  private static ValidatableResponse displacement(String query) {
    return get("/v1/displacement?" + query).statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(path)
        .then();
  }
}
