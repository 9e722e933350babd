package asylumchain.reporting.backlog.counted;

import static asylumchain.reporting.Planner.lines;
import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.database.SqlText;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.backlog.cases.CaseReading.Part;
import asylumchain.reporting.backlog.cases.Place;
import asylumchain.reporting.backlog.counted.CountedQuestion.Whose;
import asylumchain.reporting.dashboard.YearOfCases;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Behind each number that is no stock stands as much as it counts, asked for as the figure is.
@QuarkusTest
@TestProfile(TopicsStill.class)
class CountedCasesTest {

  private static final String SPAN = "from=2021-01-01&to=2021-12-30";

  @Inject World world;
  @Inject CountedFigures figures;

  private String cohort = "";

  @BeforeEach
  void two_years_of_cases_of_which_one_is_decided_twice() {
    cohort = YearOfCases.tell(world);
    var id = lodged("IND");
    decided(id, "2021-04-12", Outcome.REJECTED_UNFOUNDED);
    var undone = LocalDate.parse("2021-05-17");
    world.happened(id, undone.toString(), new DecisionWithdrawn(undone));
    decided(id, "2021-06-21", Outcome.SUBSIDIARY);
    lodged("COA");
  }

  private UUID lodged(String partner) {
    var id = UUID.randomUUID();
    var day = LocalDate.parse("2021-01-11");
    world.happened(
        id,
        day.toString(),
        new ApplicationLodged(
            day, Code.of("FIRST"), null, applicant("YEM"), List.of(Code.of(partner))));
    world.determined(id, day.toString(), runningUntil(day.toString(), "2021-07-12"));
    return id;
  }

  private void decided(UUID id, String day, Outcome outcome) {
    world.happened(
        id, day, new DecisionMade(LocalDate.parse(day), outcome, Code.of("SENIOR"), false));
  }

  @Test
  void behind_each_flow() {
    var asked = SPAN + "&groupBy=nationality";
    var flows = lines("/v1/flows?" + asked, "flows");
    for (var flow : flows) {
      var question = new StringBuilder(asked + "&kind=" + flow.get("kind"));
      add(question, "cameFrom", flow.get("cameFrom"));
      add(question, "wentTo", flow.get("wentTo"));
      if ("OUT".equals(flow.get("kind"))) {
        add(question, "outcome", flow.getOrDefault("outcome", "NONE"));
      }
      add(question, "fromGroup", nationality(flow.get("fromGroup")));
      add(question, "toGroup", nationality(flow.get("toGroup")));
      assertCounted("/v1/flows/cases?" + question, flow.get("count"));
    }
    assertThat(flows).hasSizeGreaterThan(5);
  }

  private static @Nullable Object nationality(@Nullable Object group) {
    return group instanceof Map<?, ?> values ? values.get("nationality") : null;
  }

  private static void add(StringBuilder question, String name, @Nullable Object value) {
    if (value != null) {
      question.append('&').append(name).append('=').append(value);
    }
  }

  @Test
  void a_case_that_went_out_twice_stands_there_twice_and_the_answer_says_in_how_many_cases() {
    listed("/v1/flows/cases?" + SPAN + "&kind=OUT&nationality=YEM&count=exact", "audit:read")
        .body("items", hasSize(2))
        .body("items.on", equalTo(List.of("2021-04-12", "2021-06-21")))
        .body("items.settlement", hasItem("SUBSIDIARY"))
        .body("count", equalTo(2))
        .body("cases", equalTo(1))
        .body("counted", equalTo(2));
  }

  @Test
  void what_it_costs_to_find_them_is_paid_once_for_the_list_and_its_length() {
    var found = new AtomicInteger();
    var question =
        new CountedQuestion(
            List.of(),
            LocalDate.parse("2021-12-30"),
            null,
            _ -> {
              found.incrementAndGet();
              return new SqlText()
                  .add(
                      "select part, subject_id, valid_from as on_day, 1 as times"
                          + " from backlog_interval");
            });

    var list = figures.find(question, new Whose(null, true), new Part(Place.START, 10, true));

    assertThat(list.view().items()).hasSize(10);
    assertThat(Objects.requireNonNull(list.counts()).all()).isGreaterThan(10);
    assertThat(found).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lodged", "decided"})
  void behind_each_number_of_the_decisions_within_term(String by) {
    var quarters = lines("/v1/timeliness/decisions?from=2020-01-01&per=quarter&by=" + by, "lines");
    for (var line : quarters) {
      var from = LocalDate.parse(String.valueOf(line.get("from")));
      for (var fate :
          List.of(
              "applications",
              "decidedInTerm",
              "decidedLate",
              "decidedWithoutTerm",
              "endedOtherwise",
              "openInTerm",
              "openLate",
              "openOther",
              "pending")) {
        assertCounted(
            "/v1/timeliness/decisions/cases?by=%s&fate=%s&from=%s&to=%s"
                .formatted(by, fate, from, from.plusMonths(3).minusDays(1)),
            line.get(fate));
      }
    }
    assertThat(quarters).hasSizeGreaterThan(3);
  }

  @Test
  void behind_each_measure_of_quality_and_behind_that_of_which_it_is_a_part() {
    var points =
        lines("/v1/quality?groupBy=nationality&pastFrom=2020-01-01&from=2021-01-01", "groups");
    for (var point : points) {
      var definition = String.valueOf(point.get("definition"));
      var question =
          "measure=%s&nationality=%s&from=%s&asOf=%s"
              .formatted(
                  definition.substring(0, definition.indexOf('@')),
                  nationality(point.get("group")),
                  point.get("from"),
                  point.get("to"));
      var level = point.get("authorityLevel");
      assertCounted(
          "/v1/quality/cases?part=count&"
              + question
              + (level == null ? "" : "&authorityLevel=" + level),
          point.get("count"));
      assertCounted("/v1/quality/cases?part=of&" + question, point.get("of"));
    }
    assertThat(points).hasSizeGreaterThan(20);
  }

  @Test
  void behind_each_duration_and_behind_what_is_settled_of_a_cohort() {
    for (var line : lines("/v1/durations?periodFrom=2021-03-01&groupBy=nationality", "groups")) {
      var definition = String.valueOf(line.get("definition"));
      assertCounted(
          "/v1/durations/cases?periodFrom=2021-03-01&measure=%s&nationality=%s"
              .formatted(
                  definition.substring(0, definition.indexOf('@')), nationality(line.get("group"))),
          line.get("settled"));
    }
    var days = lines("/v1/cohorts/" + cohort + "/stock?from=2021-01-01&to=2021-12-30", "days");
    for (var i = 0; i < days.size(); i += 30) {
      assertCounted(
          "/v1/cohorts/%s/settled?asOf=%s".formatted(cohort, days.get(i).get("date")),
          days.get(i).get("settled"));
    }
  }

  @Test
  void behind_the_cases_of_a_regime_and_behind_each_week_that_costs() {
    var exposure = "/v1/penalty-exposure?asOf=2021-11-30";
    for (var regime : lines(exposure, "regimes")) {
      assertCounted(
          "/v1/penalty-exposure/cases?asOf=2021-11-30&regime=" + regime.get("regime"),
          regime.get("cases"));
    }
    for (var week : lines(exposure, "weeks")) {
      var costs =
          Stream.of("accrued", "projected")
              .anyMatch(it -> Double.parseDouble(String.valueOf(week.get(it))) > 0);
      var list =
          told(
              "/v1/penalty-exposure/cases?asOf=2021-11-30&regime=%s&from=%s&to=%s"
                  .formatted(week.get("regime"), week.get("from"), week.get("to")));
      assertThat(list.path("items").isArray()).isTrue();
      assertThat(list.path("items")).as("%s", week).hasSize(costs ? 10 : 0);
    }
  }

  @Test
  void pages_are_in_one_order_and_have_each_step_once() {
    var found = new HashSet<String>();
    var days = new ArrayList<String>();
    for (String page = "/v1/flows/cases?limit=7&kind=OUT&" + SPAN; page != null; ) {
      var answer = listed(page, "audit:read").extract().response();
      for (Map<String, Object> line : answer.jsonPath().<Map<String, Object>>getList("items")) {
        days.add(String.valueOf(line.get("on")));
        assertThat(found.add(line.get("caseId") + " " + line.get("on"))).isTrue();
      }
      var next = answer.header("Link");
      page = next == null ? null : next.substring(1, next.indexOf('>'));
    }
    assertThat(days).isSorted();
    assertCounted("/v1/flows/cases?kind=OUT&" + SPAN, days.size());
  }

  @Test
  void a_partner_sees_the_cases_in_which_it_takes_part_and_every_reading_is_kept() {
    var question = "/v1/flows/cases?kind=IN&nationality=YEM&count=exact&" + SPAN;
    var answer =
        given()
            .header("Authorization", TestTokens.bearer("COA", "cases:read"))
            .get(question)
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("count", equalTo(1))
            .body("counted", nullValue())
            .extract()
            .jsonPath();
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get("/v1/access-log?subject=" + answer.getString("items[0].caseId"))
        .then()
        .body("items.action", hasItem("backlog-cases-read"));
    given()
        .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
        .get(question)
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/flows/cases | kind | says which number: must be one of IN, OUT, MOVED",
        "/v1/flows/cases?kind=UP | kind | must be one of IN, OUT, MOVED",
        "/v1/flows/cases?kind=IN&toGroup=SYR | toGroup | needs groupBy",
        "/v1/flows/cases?kind=IN&groupBy=nationality,sex&toGroup=SYR | toGroup | must be a value of"
            + " each of nationality, sex",
        "/v1/flows/cases?kind=IN&asOf=2021-01-01 | asOf | say from and to",
        "/v1/quality/cases?measure=speed&part=of | measure | must be one of grant-share",
        "/v1/quality/cases?measure=grant-share&part=of&sex=M | sex | is not kept",
        "/v1/penalty-exposure/cases?regime=JUDICIAL&nationality=SYR | nationality | is not a"
            + " parameter",
        "/v1/penalty-exposure/cases?regime=JUDICIAL&from=2021-02-01&to=2021-01-01 | to | must not"
            + " lie before from",
        "/v1/cohorts/any/settled?cohort=other | cohort | is not a parameter",
        "/v1/cohorts/any/settled?cursor=MQ&asOf=tomorrow | asOf | must be a date",
        "/v1/cohorts/any/settled?cursor=MQ&asOf=tomorrow | cursor | is not a cursor",
        "/v1/timeliness/decisions/cases?fate=lost | fate | must be one of applications"
      })
  void what_cannot_be_answered_is_refused_with_what_to_do(String line) {
    var parts = line.split(" \\| ");
    given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", "audit:read"))
        .get(parts[0])
        .then()
        .statusCode(400)
        .body("violations.parameter", hasItem(parts[1]))
        .body("violations.reason", hasItem(containsString(parts[2])));
  }

  private static ValidatableResponse listed(String question, String scopes) {
    return given()
        .header("Authorization", TestTokens.bearer("INSPECTIE", scopes))
        .get(question)
        .then()
        .statusCode(200);
  }

  /// The list tells as much as the number, line by line and in all.
  private static void assertCounted(String question, @Nullable Object number) {
    var address = question + (question.contains("?") ? "&" : "?") + "count=exact&limit=500";
    var list = told(address);
    var counted = Integer.parseInt(String.valueOf(number));
    assertThat(list.required("counted").asInt(-1)).as(question).isEqualTo(counted);
    assertThat(
            list.required("items").findValues("times").stream().mapToInt(it -> it.asInt(-1)).sum())
        .as(question)
        .isEqualTo(counted);
  }

  private static JsonNode told(String question) {
    return Door.knock("GET", question).as("INSPECTIE", "audit:read").read();
  }
}
