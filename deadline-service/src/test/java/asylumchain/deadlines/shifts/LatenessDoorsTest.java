package asylumchain.deadlines.shifts;

import static asylumchain.deadlines.shifts.ShiftCalls.about;
import static asylumchain.deadlines.shifts.ShiftCalls.answer;
import static asylumchain.deadlines.shifts.ShiftCalls.json;
import static asylumchain.deadlines.shifts.ShiftCalls.post;
import static asylumchain.deadlines.shifts.ShiftCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a late decision brings about in a case, through the doors.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class LatenessDoorsTest {

  @Inject CasesForTests cases;

  @Test
  void a_court_order_leads_to_a_penalty_that_is_said_paid_paused_and_counted() {
    var ruling = UUID.randomUUID();
    var story = lodgedBy("2020-09-01");
    var family = lodgedBy("2020-09-02");
    for (var each : List.of(story, family)) {
      var ordered = post(each, "court-orders", Bodies.order("2021-09-01", ruling));
      assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
    }
    var order = read("/v1/cases/" + story.caseId + "/court-orders").path("courtOrders").path(0);
    assertThat(order.path("dueOn").asText()).isEqualTo("2021-10-27");
    assertThat(order.path("appealFrom").asText()).isEqualTo("2021-10-28");
    var penalty = read("/v1/cases/" + story.caseId + "/penalties").path("penalties").path(0);
    assertThat(penalty.path("firstDay").asText()).isEqualTo("2021-10-28");
    assertThat(penalty.path("accrued").decimalValue()).isEqualByComparingTo("6500");
    assertThat(penalty.path("projected").decimalValue()).isEqualByComparingTo("7500");
    assertThat(types(story)).contains("penalty-started");
    var location =
        "/v1/cases/%s/penalties/%s".formatted(story.caseId, penalty.path("penaltyId").asText());
    about(location + "/payments", "{\"paidOn\":\"2021-11-01\",\"amount\":250.50}");
    about(location + "/objections", "{\"lodgedOn\":\"2021-11-02\"}");
    about(location + "/payment-decisions", "{\"decidedOn\":\"2021-11-03\",\"paused\":true}");
    var told = read("/v1/cases/%s/deadlines/timeline".formatted(story.caseId)).path("items");
    assertThat(told.findValuesAsText("type"))
        .as("what does not travel, to whoever said it")
        .anyMatch(type -> type.endsWith("penalty-contested"));
    assertThat(read(location).path("outstanding").decimalValue()).isEqualByComparingTo("6249.50");
    assertThat(read(location).path("paymentPaused").asBoolean()).isTrue();
    var summary = read("/v1/penalties/summary?rulingId=" + ruling).path("total");
    assertThat(summary.path("persons").asInt()).isEqualTo(2);
    assertThat(summary.path("cases").asInt()).isEqualTo(2);
    assertThat(summary.path("rulings").asInt()).isEqualTo(1);
    assertThat(summary.path("penalties").asInt()).isEqualTo(1);
    assertThat(summary.path("accrued").decimalValue()).isEqualByComparingTo("6500");
    assertThat(summary.path("paid").decimalValue()).isEqualByComparingTo("250.50");
    var then = read("/v1/penalties/summary?asOf=2021-10-28&rulingId=" + ruling).path("total");
    assertThat(then.path("accrued").decimalValue()).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @CsvSource({
    "notices-of-default, noticesOfDefault, NOTICE_JUDGED",
    "court-orders, courtOrders, LENGTH",
    "penalties, penalties, COURT_PENALTY",
  })
  void what_lateness_brings_about_explains_itself_in_the_language_asked_for(
      String collection, String name, String step) {
    var story = lodged("2021-03-15");
    post(story, "notices-of-default", Bodies.notice("2021-10-01"));
    post(story, "court-orders", Bodies.order("2021-10-20", UUID.randomUUID()));
    var path = "/v1/cases/%s/%s".formatted(story.caseId, collection);
    var one = read(path).path(name).path(0);
    assertThat(one.path("steps").findValuesAsText("code")).contains(step);
    assertThat(one.at("/explanation/nl").asText()).contains("[Awb, art. ");
    assertThat(one.at("/explanation/en").asText()).contains("[Awb, art. ");
    var dutch =
        Door.knock("GET", path).as("IND", "deadlines:read").with("Accept-Language", "nl").answer();
    assertThat(json(dutch.body()).path(name).path(0).path("explanation").fieldNames())
        .toIterable()
        .containsExactly("nl");
  }

  @Test
  void a_judgment_that_was_annulled_takes_its_term_and_its_penalty_with_it_but_not_what_was_paid() {
    var ruling = UUID.randomUUID();
    var story = lodgedBy("2020-09-01");
    var ordered = post(story, "court-orders", Bodies.order("2021-09-01", ruling));
    var location = ordered.headers().firstValue("Location").orElseThrow();
    var penalty = read("/v1/cases/" + story.caseId + "/penalties").path("penalties").path(0);
    about(
        "/v1/cases/%s/penalties/%s/payments"
            .formatted(story.caseId, penalty.path("penaltyId").asText()),
        "{\"paidOn\":\"2021-11-01\",\"amount\":250.50}");
    assertThat(types(story)).contains("penalty-started");
    var before = read(location).path("dueOn").asText();
    about(location + "/annulments", "{\"occurredOn\":\"2021-12-01\"}");
    assertThat(before).isEqualTo("2021-10-27");
    assertThat(read("/v1/cases/" + story.caseId + "/court-orders").path("courtOrders")).isEmpty();
    assertThat(read("/v1/cases/" + story.caseId + "/penalties").path("penalties")).isEmpty();
    assertThat(types(story)).contains("court-term-annulled", "penalty-ended");
    var summary = read("/v1/penalties/summary?rulingId=" + ruling).path("total");
    assertThat(summary.path("persons").asInt()).isEqualTo(1);
    assertThat(summary.path("accrued").decimalValue()).isEqualByComparingTo("0");
    assertThat(summary.path("paid").decimalValue()).isEqualByComparingTo("250.50");
    assertThat(summary.path("outstanding").decimalValue()).isEqualByComparingTo("-250.50");
  }

  @Test
  void penalties_are_listed_page_by_page_and_end_with_the_decision() {
    var ruling = UUID.randomUUID();
    var story = lodgedBy("2020-09-01");
    var other = lodgedBy("2020-09-02");
    post(story, "court-orders", Bodies.order("2021-09-01", ruling));
    post(other, "court-orders", Bodies.order("2021-09-01", ruling));
    cases.arrives(story.decided("2021-11-07", "2021-11-07"));
    var question = "/v1/penalties?limit=1&count=exact&rulingId=" + ruling;
    var first = answer(question);
    assertThat(json(first.body()).path("count").asInt()).isEqualTo(2);
    var next = first.headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");
    var cases =
        List.of(json(first.body()), read(next)).stream()
            .map(page -> page.path("items").path(0))
            .toList();
    assertThat(cases)
        .extracting(it -> it.path("caseId").asText())
        .containsExactlyInAnyOrder(story.caseId.toString(), other.caseId.toString());
    assertThat(cases)
        .extracting(it -> it.path("endedOn").asText())
        .containsExactlyInAnyOrder("2021-11-06", "");
    var running = read("/v1/penalties?running=true&rulingId=" + ruling).path("items");
    assertThat(running).hasSize(1);
    var line = running.path(0);
    assertThat(read(line.path("explainedIn").asText()).path("penalties"))
        .filteredOn(it -> it.path("penaltyId").equals(line.path("penaltyId")))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.path("steps")).isNotEmpty();
              assertThat(told.path("accrued")).isEqualTo(line.path("accrued"));
            });
    assertThat(Door.knock("GET", question).as("COA", "deadlines:read").answer().body())
        .contains("\"items\":[]");
  }

  private List<String> types(CaseStory story) {
    return cases.journalled(story.caseId).stream()
        .map(event -> event.type().replaceAll(".*\\.", ""))
        .toList();
  }

  private CaseStory lodgedBy(String on) {
    var story = cases.story().lodgedAt(on, "UNIT", "YEM", "IND");
    cases.arrives(story);
    return story;
  }

  private CaseStory lodged(String on) {
    var story = cases.story().lodged(on, "IND");
    cases.arrives(story);
    return story;
  }
}
