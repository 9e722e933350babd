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
import static asylumchain.cases.handover.requests.HandOverCalls.withdrawing;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class LeavingDoorTest {

  private static final String REFUSED = "{\"answer\":\"REFUSED\",\"reason\":\"NO_CAPACITY\"}";

  @Test
  void whoever_refuses_a_case_sees_it_no_more() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    assertThat(ids("DTV", "/v1/cases?limit=500")).contains(id(location));

    assertThat(answer(handOver, "DTV", REFUSED)).isEqualTo(201);

    unseen(location, "DTV");
    assertThat(ids("DTV", "/v1/cases?limit=500")).doesNotContain(id(location));
    assertThat(participants(location)).containsExactly("IND");
  }

  @Test
  void a_refusal_that_is_sent_again_gets_the_first_answer_again() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    var first = answering(handOver, "DTV", REFUSED).with("Idempotency-Key", id(location)).answer();
    var again = answering(handOver, "DTV", REFUSED).with("Idempotency-Key", id(location)).answer();
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
  }

  @Test
  void whoever_was_asked_in_vain_is_told_so_and_nothing_after_it() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    var asked = feed("DTV", "").path("next").asText();

    assertThat(withdrawing(handOver, "IND").answer().statusCode()).isEqualTo(201);
    Bodies.post(location, Bodies.event("interview-held", "2021-08-03"));

    assertThat(types(location, feed("DTV", asked)))
        .containsExactly("nl.asielketen.case.hand-over-withdrawn");
    unseen(location, "DTV");
  }

  @Test
  void whoever_is_asked_again_is_told_again_what_was_before() {
    var location = Bodies.registered();
    withdrawing(offered(location, "DTV"), "IND").answer();
    var left = feed("DTV", "").path("next").asText();

    offered(location, "DTV");

    assertThat(types(location, feed("DTV", left)))
        .containsExactly(
            "nl.asielketen.case.case-shared", "nl.asielketen.case.hand-over-requested");
    assertThat(get(location, "DTV").path("caseId").asText()).isEqualTo(id(location));
  }

  @Test
  void whoever_takes_part_by_another_fact_goes_on_taking_part() {
    var location = Bodies.registeredBy("COA");
    assertThat(answer(offered(location, "COA"), "COA", REFUSED)).isEqualTo(201);
    assertThat(get(location, "COA").path("caseId").asText()).isEqualTo(id(location));
  }

  @Test
  void a_case_that_goes_to_a_third_partner_is_no_more_that_of_the_one_that_was_asked() {
    var location = Bodies.registered();
    var today = get(offered(location, "DTV"), "IND").path("requestedOn").asText();
    var third = fact("handed-over", "IND", "COA", null).replace("2021-08-01", today);
    assertThat(posted(location, "IND", third)).isEqualTo(201);
    unseen(location, "DTV");
    assertThat(participants(location)).containsExactly("IND", "COA");
  }

  @Test
  void a_hand_over_that_never_was_gives_nobody_the_case() {
    var location = Bodies.registered();
    assertThat(posted(location, "IND", fact("handed-over", "IND", "DTV", null))).isEqualTo(201);
    assertThat(get(location, "DTV").path("partner").asText()).isEqualTo("DTV");

    assertThat(posted(location, "IND", corrected(2, null))).isEqualTo(201);

    unseen(location, "DTV");
    assertThat(get(location + "/events", "IND").at("/items/2/data/participants").toString())
        .isEqualTo("[\"IND\"]");
  }

  @Test
  void whoever_leaves_by_a_correction_is_told_so_and_not_how_the_fact_reads_now() {
    var location = Bodies.registered();
    assertThat(posted(location, "IND", fact("handed-over", "IND", "DTV", null))).isEqualTo(201);
    var before = feed("DTV", "").path("next").asText();

    var right = fact("handed-over", "IND", "COA", null);
    assertThat(posted(location, "IND", corrected(2, right))).isEqualTo(201);

    assertThat(correction(location, "COA", before).at("/replacement/to").asText()).isEqualTo("COA");
    var parting = correction(location, "DTV", before);
    assertThat(parting.path("version").asInt()).isEqualTo(2);
    assertThat(parting.has("replacement")).isFalse();
    assertThat(parting.path("participants").toString()).isEqualTo("[\"IND\",\"COA\"]");
    unseen(location, "DTV");
  }

  private static JsonNode correction(String location, String partner, String after) {
    for (var event : feed(partner, after).path("events")) {
      if (event.path("subject").asText().equals(id(location))
          && event.path("type").asText().endsWith("fact-corrected")) {
        return event.path("data");
      }
    }
    throw new AssertionError("no correction for " + partner);
  }

  @Test
  void a_refusal_that_never_was_lets_the_partner_answer_again() {
    var location = Bodies.registered();
    var handOver = offered(location, "DTV");
    answer(handOver, "DTV", REFUSED);
    assertThat(posted(location, "IND", corrected(3, null))).isEqualTo(201);
    assertThat(answer(handOver, "DTV", "{\"answer\":\"ACCEPTED\"}")).isEqualTo(201);
  }

  @Test
  void the_partner_that_has_the_case_says_who_else_takes_part_and_takes_it_back() {
    var location = Bodies.registeredBy("AVIM");
    var named = reception("[\"NIDOS\"]");
    notYours(posting(location, "AVIM", named));
    assertThat(posted(location, "IND", named)).isEqualTo(201);
    assertThat(participants(location)).containsExactly("IND", "AVIM", "COA", "NIDOS");

    notYours(posting(location, "AVIM", corrected(2, null)));
    notYours(posting(location, "COA", corrected(2, reception("[\"IND\"]"))));
    assertThat(posted(location, "IND", corrected(2, reception("[\"IND\",\"AVIM\"]"))))
        .isEqualTo(201);

    assertThat(participants(location)).containsExactly("IND", "AVIM", "COA");
    unseen(location, "NIDOS");
  }

  @Test
  void a_correction_does_not_say_beside_its_fact_who_takes_part() {
    var location = Bodies.registered();
    var refused =
        posting(location, "IND", corrected(1, null).replace("}", ",\"participants\":[\"IND\"]}"))
            .refusal(400);
    assertThat(refused.toString()).contains("/participants");
  }

  private static String reception(String participants) {
    return """
    {"type":"reception-assigned","occurredOn":"2021-08-01","location":"TER_APEL","participants":%s}\
    """
        .formatted(participants)
        .strip();
  }

  private static void unseen(String location, String partner) {
    Door.knock("GET", location).as(partner, "cases:read").refusal(404);
    Door.knock("GET", location + "/events").as(partner, "cases:read").refusal(404);
  }

  private static List<String> participants(String location) {
    var partners = new ArrayList<String>();
    get(location, "IND").path("participants").forEach(partner -> partners.add(partner.asText()));
    return partners;
  }

  private static List<String> types(String location, JsonNode page) {
    var types = new ArrayList<String>();
    for (var event : page.path("events")) {
      if (event.path("subject").asText().endsWith(id(location))) {
        types.add(event.path("type").asText());
      }
    }
    return types;
  }
}
