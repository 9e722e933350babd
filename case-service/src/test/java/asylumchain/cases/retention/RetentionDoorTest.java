package asylumchain.cases.retention;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class RetentionDoorTest {

  private static final String ORDER = "{\"ground\":\"LITIGATION\"}";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_rules_are_shown_to_everybody_with_their_source_and_how_sure_they_are() {
    var rules = json(Door.knock("GET", "/v1/retention-rules"));
    assertThat(rules.path("items").findValuesAsText("id")).contains("refused", "never-decided");
    var version = rules.at("/items/1/versions/1");
    assertThat(version.path("length").asText()).isEqualTo("P10Y");
    assertThat(version.path("confidence").asText()).isEqualTo("confirmed");
    assertThat(version.path("basis").asText()).contains("2024/1348");
  }

  @Test
  void a_case_says_until_when_it_is_kept_and_what_keeps_it() {
    var location = ended();
    var kept = retention(location, "2031-08-31");
    assertThat(kept.path("due").asBoolean()).isFalse();
    assertThat(kept.path("keptUntil").asText()).isEqualTo("2031-08-31");
    assertThat(kept.at("/keptBecause/0/reason").asText()).isEqualTo("PERIOD_RUNS");
    assertThat(kept.at("/rule/confidence").asText()).isEqualTo("unverified");
    var due = retention(location, "2031-09-01");
    assertThat(due.path("due").asBoolean()).isTrue();
    assertThat(due.path("explanation").toString()).contains("Nothing else keeps it");
    Door.knock("GET", location + "/retention").as("COA", "cases:read").refusal(404);
  }

  @Test
  void a_hold_keeps_a_case_until_the_organisation_that_placed_it_releases_it() {
    var location = ended();
    var held = placed(location, "{\"ground\":\"LITIGATION\",\"explanation\":\"Kanarie-uitleg\"}");
    assertThat(held).endsWith("/legal-holds/1");
    var kept = retention(location, "2031-09-01");
    assertThat(kept.at("/keptBecause/0/reason").asText()).isEqualTo("LEGAL_HOLD");
    assertThat(kept.toString()).doesNotContain("Kanarie-uitleg");
    var shown = json(Door.knock("GET", held).as("IND", "retention:hold"));
    assertThat(shown.path("explanation").asText()).isEqualTo("Kanarie-uitleg");
    assertThat(shown.path("organisation").asText()).isEqualTo("IND");
    Door.knock("GET", held).as("IND", "cases:read").refusal(403);
    assertThat(release(held).answer().statusCode()).isEqualTo(201);
    assertThat(retention(location, "2031-09-01").path("due").asBoolean()).isTrue();
    assertThat(release(held).refusal(409).path("type").asText()).endsWith("hold-released");
  }

  @Test
  void who_places_or_releases_a_hold_says_which_of_them_were_seen() {
    var location = ended();
    var holds = location + "/legal-holds";
    var first = placed(location, "{\"ground\":\"CLAIM\"}");
    var second = Door.knock("POST", holds).as("IND", "retention:hold").json(ORDER);
    second.refusal(428);
    second.with("If-Match", "\"0\"").refusal(412);
    assertThat(second.with("If-Match", "\"1\"").answer().statusCode()).isEqualTo(201);
    assertThat(version(holds)).isEqualTo("\"2\"");

    var release = Door.knock("POST", first + "/releases").as("IND", "retention:hold");
    release.refusal(428);
    release.with("If-Match", "\"2\"").refusal(412);
    assertThat(release.with("If-Match", "\"1\"").answer().headers().firstValue("ETag"))
        .contains("\"2\"");
    assertThat(version(first)).isEqualTo("\"2\"");
    assertThat(version(holds)).as("a release counts, too").isEqualTo("\"3\"");
    release.refusal(412);
  }

  @Test
  void a_hold_of_somebody_else_is_not_released_and_one_that_ends_before_it_begins_is_refused() {
    var location = ended();
    var held = placed(location, "{\"ground\":\"CLAIM\"}");
    Bodies.post(location, "{\"type\":\"case-reopened\",\"occurredOn\":\"2021-10-01\"}");
    Bodies.post(
        location,
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-10-02\",\"from\":\"IND\",\"to\":\"DTV\"}");
    assertThat(
            Door.knock("POST", held + "/releases")
                .as("DTV", "retention:hold")
                .with("If-Match", "\"1\"")
                .refusal(409)
                .path("type")
                .asText())
        .endsWith("not-yours");
    Door.knock("POST", location + "/legal-holds")
        .as("IND", "retention:hold")
        .with("If-Match", "*")
        .json("{\"ground\":\"CLAIM\",\"from\":\"2021-02-01\",\"until\":\"2021-01-31\"}")
        .refusal(400);
    Door.knock("POST", location + "/legal-holds")
        .as("COA", "retention:hold")
        .with("If-Match", "*")
        .json("{\"ground\":\"CLAIM\"}")
        .refusal(404);
  }

  @Test
  void an_open_case_of_the_same_person_keeps_the_one_that_ended() {
    var person = Bodies.person();
    var first = registered(person);
    Bodies.post(first, refusal());
    Bodies.post(first, closing());
    registered(person);
    var kept = retention(first, "2040-01-01");
    assertThat(kept.at("/keptBecause/0/reason").asText()).isEqualTo("OTHER_CASE_OPEN");
    assertThat(kept.at("/keptBecause/0/about").asText()).isNotEmpty();
  }

  private static String ended() {
    var location = Bodies.registered();
    Bodies.post(location, refusal());
    Bodies.post(location, closing());
    return location;
  }

  private static String refusal() {
    return Bodies.decision("2021-08-31").replace("REFUGEE", "REJECTED_UNFOUNDED");
  }

  private static String closing() {
    return "{\"type\":\"case-closed\",\"occurredOn\":\"2021-09-15\",\"reason\":\"FINISHED\"}";
  }

  private static String registered(String person) {
    var answer =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json(Bodies.registration(person))
            .answer();
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String placed(String location, String hold) {
    var answer =
        Door.knock("POST", location + "/legal-holds")
            .as("IND", "retention:hold")
            .with("If-Match", version(location + "/legal-holds"))
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .json(hold)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static Door release(String held) {
    return Door.knock("POST", held + "/releases")
        .as("IND", "retention:hold")
        .with("If-Match", version(held));
  }

  private static String version(String path) {
    var answer = Door.knock("GET", path).as("IND", "retention:hold").answer();
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static JsonNode retention(String location, String asOn) {
    return json(Door.knock("GET", location + "/retention?asOn=" + asOn).as("IND", "cases:read"));
  }

  private static JsonNode json(Door door) {
    var answer = door.answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
