package asylumchain.cases.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class SampleDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_same_question_draws_the_same_decisions_whatever_becomes_known_later() {
    for (int i = 0; i < 6; i++) {
      decided("2021-11-17", i < 4 ? "SENIOR" : "JUNIOR");
    }
    var first = drawn("2021-11-17", "seed=first&perLevel=2");
    assertThat(first.at("/strata").findValuesAsText("authorityLevel"))
        .containsExactly("JUNIOR", "SENIOR");
    assertThat(first.at("/strata/1/decisions").asInt()).isEqualTo(4);
    assertThat(cases(first)).hasSize(4);
    decided("2021-11-17", "SENIOR");
    var again =
        drawn(
            "2021-11-17",
            "seed=first&perLevel=2&journalledAt=" + first.path("journalledAt").asText());
    assertThat(again).isEqualTo(first);
    var larger = drawn("2021-11-17", "seed=first&perLevel=9");
    assertThat(larger.at("/strata/1/decisions").asInt()).isEqualTo(5);
    assertThat(cases(larger)).containsAll(cases(first)).hasSize(7);
    var orders = new ArrayList<List<String>>();
    for (var seed : List.of("a", "b", "c", "d", "e", "f")) {
      orders.add(cases(drawn("2021-11-17", "perLevel=9&seed=" + seed)));
    }
    assertThat(orders.stream().distinct().count()).isGreaterThan(1);
  }

  @Test
  void an_old_decision_that_comes_in_later_changes_no_sample_drawn_before() {
    decided("2021-11-20", "SENIOR");
    var first = drawn("2021-11-20", "seed=first&perLevel=500");
    imported("old-" + UUID.randomUUID());
    var then = "&journalledAt=" + first.path("journalledAt").asText();
    assertThat(drawn("2021-11-20", "seed=first&perLevel=500" + then)).isEqualTo(first);
    assertThat(cases(drawn("2021-11-20", "seed=first&perLevel=500")))
        .hasSize(cases(first).size() + 1);
    var known = "&knownAt=2021-11-20T14:00:00Z";
    assertThat(cases(drawn("2021-11-20", "seed=first&perLevel=500" + known)))
        .as("its source had known it for long")
        .isNotEmpty();
    assertThat(cases(drawn("2021-11-20", "seed=first&perLevel=500" + known + then)))
        .as("and told nobody")
        .isEmpty();
  }

  /// Delivers a case decided in 2021, as its source knew then.
  private static void imported(String ref) {
    var vNumber = "%010d".formatted(Math.floorMod(ref.hashCode(), 1_000_000_000));
    var answer =
        Door.knock("POST", "/v1/imports")
            .as("IND", "cases:import", "cases:migrate")
            .with("Content-Type", "application/x-ndjson")
            .body(
                """
                {"source":"INDIGO","sourceRef":"%s","person":{"vNumber":"%s","familyName":"Canary",\
                "givenNames":"Kanarie","birthDate":"1990-05-01","sex":"F","nationality":"SYR"},"events":[\
                {"type":"application-lodged","occurredOn":"2019-05-03","recordedAt":"2019-05-03T14:00:00Z",\
                "applicationKind":"FIRST","unit":"REGULAR_DESK"},{"type":"decision-made","occurredOn":"2021-11-20",\
                "recordedAt":"2021-11-20T14:00:00Z","outcome":"REFUGEE","authorityLevel":"SENIOR","secondReader":true}]}
                """
                    .formatted(ref, vNumber))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(Patience.until(() -> progress(location).has("finishedAt"), Duration.ofMinutes(1)))
        .isTrue();
    assertThat(progress(location).path("taken").asInt()).as("%s", progress(location)).isEqualTo(1);
  }

  private static JsonNode progress(String location) {
    return json(Door.knock("GET", location).as("IND", "cases:import").answer().body());
  }

  @Test
  void a_decision_that_was_put_right_is_drawn_as_it_reads_now_and_one_taken_away_is_not() {
    var corrected = decided("2021-11-18", "SENIOR");
    var takenAway = decided("2021-11-18", "SENIOR");
    Bodies.post(
        corrected,
        """
        {"type":"fact-corrected","occurredOn":"2021-12-01","version":2,"replacement":%s}\
        """
            .formatted(Bodies.decision("2021-11-18").replace("SENIOR", "JUNIOR")));
    Bodies.post(
        takenAway, "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-12-01\",\"version\":2}");
    var sample = drawn("2021-11-18", "seed=first");
    assertThat(sample.path("strata")).hasSize(1);
    assertThat(sample.at("/strata/0/authorityLevel").asText()).isEqualTo("JUNIOR");
    assertThat(cases(sample)).containsExactly(id(corrected));
  }

  @Test
  void a_decision_that_was_put_on_another_day_is_drawn_with_those_of_that_day() {
    var moved = decided("2021-11-15", "SENIOR");
    var before = drawn("2021-11-15", "seed=first");
    Bodies.post(
        moved,
        "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-12-01\",\"version\":2,\"replacement\":%s}"
            .formatted(Bodies.decision("2021-11-16")));
    assertThat(cases(drawn("2021-11-16", "seed=first"))).containsExactly(id(moved));
    assertThat(cases(drawn("2021-11-15", "seed=first"))).isEmpty();
    var then = "seed=first&journalledAt=" + before.path("journalledAt").asText();
    assertThat(drawn("2021-11-15", then)).isEqualTo(before);
    Bodies.post(
        moved,
        "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-12-02\",\"version\":2,\"replacement\":%s}"
            .formatted(Bodies.decision("2021-11-14")));
    assertThat(cases(drawn("2021-11-14", "seed=first"))).containsExactly(id(moved));
    assertThat(cases(drawn("2021-11-16", "seed=first"))).isEmpty();
  }

  @Test
  void what_is_drawn_is_kept_in_the_access_log_and_only_an_auditor_draws() {
    var caseId = id(decided("2021-11-19", "SENIOR"));
    drawn("2021-11-19", "seed=first");
    var log =
        Door.knock("GET", "/v1/access-log?subject=" + caseId)
            .as("INSPECTIE", "audit:read")
            .answer();
    assertThat(log.body()).contains("decisions-drawn");
    Door.knock("GET", "/v1/decision-samples?seed=a&from=2021-11-19&until=2021-11-19")
        .as("IND", "cases:read")
        .refusal(403);
    Door.knock("GET", "/v1/decision-samples?seed=a&from=2021-11-19&until=2021-11-18")
        .as("INSPECTIE", "audit:read")
        .refusal(400);
  }

  private static String decided(String on, String level) {
    var location = Bodies.registered();
    Bodies.post(location, Bodies.decision(on).replace("SENIOR", level));
    return location;
  }

  private static JsonNode drawn(String day, String question) {
    var path = "/v1/decision-samples?from=%s&until=%s&%s".formatted(day, day, question);
    var answer = Door.knock("GET", path).as("INSPECTIE", "audit:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> cases(JsonNode sample) {
    return sample.findValuesAsText("caseId");
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
