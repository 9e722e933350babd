package asylumchain.cases.handover.requests;

import static asylumchain.cases.handover.requests.HandOverCalls.answer;
import static asylumchain.cases.handover.requests.HandOverCalls.answering;
import static asylumchain.cases.handover.requests.HandOverCalls.corrected;
import static asylumchain.cases.handover.requests.HandOverCalls.fact;
import static asylumchain.cases.handover.requests.HandOverCalls.feed;
import static asylumchain.cases.handover.requests.HandOverCalls.get;
import static asylumchain.cases.handover.requests.HandOverCalls.id;
import static asylumchain.cases.handover.requests.HandOverCalls.ids;
import static asylumchain.cases.handover.requests.HandOverCalls.notYours;
import static asylumchain.cases.handover.requests.HandOverCalls.offered;
import static asylumchain.cases.handover.requests.HandOverCalls.posted;
import static asylumchain.cases.handover.requests.HandOverCalls.posting;
import static asylumchain.cases.handover.requests.HandOverCalls.request;
import static asylumchain.cases.handover.requests.HandOverCalls.withdrawing;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class HandOverDoorTest {

  @Test
  void responsibility_moves_when_the_other_accepts_and_not_before() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    assertThat(get(location, "IND").path("partner").asText()).isEqualTo("IND");
    assertThat(get(location, "DTV").path("waitingFor").asText()).isEqualTo("PARTNER");
    assertThat(ids("DTV", "/v1/cases?limit=500&offeredTo=me")).contains(id(location));
    assertThat(answer(handOver, "DTV", "{\"answer\":\"ACCEPTED\",\"unit\":\"RETURN\"}"))
        .isEqualTo(201);
    assertThat(get(location, "IND").path("partner").asText()).isEqualTo("DTV");
    assertThat(get(location, "IND").path("unit").asText()).isEqualTo("RETURN");
    assertThat(ids("DTV", "/v1/cases?limit=500&responsible=me&stage=LODGED"))
        .contains(id(location));
    assertThat(ids("IND", "/v1/cases?limit=500&responsible=me")).doesNotContain(id(location));
    assertThat(get(handOver, "IND").path("state").asText()).isEqualTo("ACCEPTED");
  }

  @Test
  void only_the_partner_that_has_the_case_asks_and_only_the_one_that_was_asked_answers() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    var again = request(location, "DTV", "COA").refusal(409);
    assertThat(again.path("type").asText()).endsWith("already-offered");
    var self = answering(handOver, "IND", "{\"answer\":\"ACCEPTED\"}").refusal(409);
    assertThat(self.path("type").asText()).endsWith("not-yours");
    answering(handOver, "COA", "{\"answer\":\"ACCEPTED\"}").refusal(404);
    withdrawing(handOver, "DTV").refusal(409);
  }

  @Test
  void whoever_may_not_say_it_is_told_what_they_can_say() {
    var location = Bodies.registeredBy("COA");
    var said = posting(location, "COA", fact("handed-over", "IND", "DTV", null)).refusal(409);
    assertThat(possible(said)).contains("interview-held").noneMatch(it -> it.startsWith("hand"));
    assertThat(said.path("detail").asText()).contains("only IND can say this", "interview-held");
    var handOver = offered(location, "DTV");
    var answered = answering(handOver, "IND", "{\"answer\":\"ACCEPTED\"}").refusal(409);
    assertThat(possible(answered)).contains("hand-over-withdrawn", "handed-over");
    var taken = withdrawing(handOver, "DTV").refusal(409);
    assertThat(possible(taken))
        .contains("hand-over-refused", "handed-over")
        .doesNotContain("hand-over-withdrawn");
    assertThat(withdrawing(handOver, "IND").answer().statusCode()).isEqualTo(201);
    var late = withdrawing(handOver, "IND").refusal(409);
    assertThat(late.path("type").asText()).endsWith("not-offered");
    assertThat(possible(late)).contains("hand-over-requested");
  }

  private static List<String> possible(JsonNode problem) {
    return StreamSupport.stream(problem.path("possible").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void whoever_takes_part_does_not_answer_for_the_partner_that_was_asked() {
    var location = Bodies.registeredBy("COA");
    var asked = fact("hand-over-requested", "IND", "DTV", null);
    notYours(posting(location, "COA", asked));
    assertThat(posted(location, "IND", asked)).isEqualTo(201);
    for (var by : List.of("COA", "IND")) {
      notYours(posting(location, by, fact("hand-over-refused", "IND", "DTV", "NO_CAPACITY")));
    }
    for (var by : List.of("COA", "DTV")) {
      notYours(posting(location, by, fact("hand-over-withdrawn", "IND", "DTV", null)));
    }
    notYours(posting(location, "COA", fact("handed-over", "IND", "DTV", null)));
    notYours(posting(location, "COA", fact("handed-over", "IND", "COA", null)));
    assertThat(get(location, "IND").path("partner").asText()).isEqualTo("IND");
    assertThat(posted(location, "DTV", fact("handed-over", "IND", "DTV", null))).isEqualTo(201);
    assertThat(get(location, "IND").path("partner").asText()).isEqualTo("DTV");
    notYours(posting(location, "COA", corrected(3, fact("handed-over", "IND", "COA", null))));
    notYours(posting(location, "COA", corrected(3, null)));
  }

  @Test
  void a_refusal_says_why_and_leaves_the_case_where_it_is() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    answering(handOver, "DTV", "{\"answer\":\"REFUSED\"}").refusal(400);
    answering(handOver, "DTV", "{\"answer\":\"ACCEPTED\",\"reason\":\"FULL\"}").refusal(400);
    assertThat(answer(handOver, "DTV", "{\"answer\":\"REFUSED\",\"reason\":\"NO_CAPACITY\"}"))
        .isEqualTo(201);
    assertThat(get(location, "IND").path("partner").asText()).isEqualTo("IND");
    assertThat(get(handOver, "IND").path("reason").asText()).isEqualTo("NO_CAPACITY");
    answering(handOver, "DTV", "{\"answer\":\"ACCEPTED\"}").refusal(404);
    withdrawing(handOver, "IND").refusal(409);
  }

  @Test
  void a_request_that_is_taken_back_can_be_made_to_another() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    assertThat(withdrawing(handOver, "IND").answer().statusCode()).isEqualTo(201);
    offered(location, "COA");
    assertThat(get(location + "/hand-overs", "IND").path("items"))
        .extracting(item -> item.path("state").asText())
        .containsExactly("WITHDRAWN", "OPEN");
  }

  @Test
  void who_a_case_went_to_by_mistake_is_put_right_and_the_right_one_joins() {
    var location = Bodies.registered();
    assertThat(posted(location, "IND", fact("handed-over", "IND", "COA", null))).isEqualTo(201);
    var before = feed("DTV", "").path("next").asText();
    var right = corrected(2, fact("handed-over", "IND", "DTV", null));
    assertThat(posted(location, "IND", right)).isEqualTo(201);
    assertThat(get(location, "DTV").path("partner").asText()).isEqualTo("DTV");
    assertThat(ids("DTV", "/v1/cases?limit=500&responsible=me")).contains(id(location));
    var told = feed("DTV", before).path("events");
    assertThat(told)
        .filteredOn(event -> event.path("subject").asText().endsWith(id(location)))
        .extracting(event -> event.path("type").asText())
        .containsExactly("nl.asielketen.case.case-shared", "nl.asielketen.case.fact-corrected");
    assertThat(told)
        .filteredOn(event -> event.path("type").asText().endsWith("case-shared"))
        .isNotEmpty()
        .allSatisfy(
            event -> assertThat(published("case-shared").validate(event.path("data"))).isEmpty());
  }

  @Test
  void the_day_for_the_answer_has_to_come_yet() {
    var refused =
        Door.knock("POST", Bodies.registered() + "/hand-overs")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .json("{\"to\":\"DTV\",\"answerBy\":\"2001-01-01\"}")
            .refusal(400);
    assertThat(refused.toString()).contains("/answerBy");
  }

  /// The schema of an event, as the contract has it.
  private static JsonSchema published(String name) {
    var schema = HandOverDoorTest.class.getResourceAsStream("/schema/v1/" + name + ".json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }
}
