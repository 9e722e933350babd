package asylumchain.cases.history;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class HistoryDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TAKEN_BACK =
      "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-09-01\",\"version\":2}";

  @Test
  void a_timeline_runs_by_the_days_that_count_and_says_what_was_put_right() {
    var location = decidedThenHeardThenTakenBack();
    var items = read(location + "/timeline", "IND", "cases:read").path("items");
    assertThat(items)
        .extracting(item -> item.path("type").asText())
        .extracting(type -> type.replaceAll(".*\\.", ""))
        .containsExactly("application-lodged", "interview-held", "decision-made", "fact-corrected");
    assertThat(items)
        .extracting(item -> item.path("version").asText())
        .containsExactly("1", "3", "2", "4");
    var decision = items.path(2);
    assertThat(decision.path("counts").asBoolean()).isFalse();
    assertThat(decision.path("correctedBy").asInt()).isEqualTo(4);
    assertThat(decision.has("stage")).isFalse();
    assertThat(items.path(3).path("corrects").asInt()).isEqualTo(2);
    assertThat(items.path(1).path("stage").asText()).isEqualTo("DECISION_PENDING");
    assertThat(items.path(2).at("/data/outcome").asText()).isEqualTo("REFUGEE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%C3", "%00", "%20%20"})
  void a_reason_that_is_no_text_is_refused_by_its_name(String reason) {
    var refusal =
        Door.knock("POST", Bodies.registered() + "/events")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .with("Fact-Reason", reason)
            .json(Bodies.decision("2021-06-01"))
            .refusal(400);
    assertThat(refusal.toString()).contains("Fact-Reason", "percent-encoded");
  }

  @Test
  void what_came_in_later_does_not_count_however_long_its_source_had_known_it() {
    var location = decidedThenHeardThenTakenBack();
    var rows = read(location + "/events", "IND", "cases:read").path("items");
    var third = "journalledAt=" + rows.path(2).path("journalledAt").asText();
    assertThat(read(location + "/timeline?" + third, "IND", "cases:read").path("version").asInt())
        .isEqualTo(3);
    assertThat(read(location + "?" + third, "IND", "cases:read").path("stage").asText())
        .isEqualTo("DECIDED");
    var found = compared(location, third);
    assertThat(found.at("/facts/0/why").asText()).isEqualTo("CORRECTED");
    assertThat(found.at("/facts/0/recordedAt").asText())
        .isEqualTo(rows.path(1).path("recordedAt").asText());
    assertThat(found.at("/facts/0/journalledAt").asText())
        .isEqualTo(rows.path(1).path("journalledAt").asText());
  }

  @Test
  void a_timeline_as_known_before_a_correction_shows_the_fact_as_it_counted_then() {
    var location = decidedThenHeardThenTakenBack();
    var before = recordedAt(location, 3);
    var then = read(location + "/timeline?asOf=2021-06-30&knownAt=" + before, "IND", "cases:read");
    assertThat(then.path("version").asInt()).isEqualTo(3);
    var decision = then.path("items").path(2);
    assertThat(decision.path("counts").asBoolean()).isTrue();
    assertThat(decision.path("stage").asText()).isEqualTo("DECIDED");
  }

  @Test
  void two_days_differ_by_what_happened_in_between() {
    var location = Bodies.registered();
    Bodies.post(location, Bodies.decision("2021-06-01"));
    var found = compared(location, "asOf=2021-05-31&otherAsOf=2021-06-01");
    assertThat(found.at("/one/stage").asText()).isEqualTo("LODGED");
    assertThat(found.at("/other/stage").asText()).isEqualTo("DECIDED");
    assertThat(found.path("fields").findValuesAsText("field")).contains("/stage");
    assertThat(found.path("facts")).hasSize(1);
    assertThat(found.at("/facts/0/why").asText()).isEqualTo("HAPPENED");
    assertThat(found.at("/facts/0/in").asText()).isEqualTo("OTHER");
  }

  @Test
  void two_moments_differ_by_what_became_known_and_what_was_put_right() {
    var location = decidedThenHeardThenTakenBack();
    var heard =
        compared(
            location,
            "knownAt=%s&otherKnownAt=%s"
                .formatted(recordedAt(location, 2), recordedAt(location, 3)));
    assertThat(heard.at("/facts/0/why").asText()).isEqualTo("BECAME_KNOWN");
    assertThat(heard.at("/facts/0/version").asInt()).isEqualTo(3);
    var corrected = compared(location, "knownAt=" + recordedAt(location, 3));
    assertThat(corrected.at("/facts/0/why").asText()).isEqualTo("CORRECTED");
    assertThat(corrected.at("/facts/0/in").asText()).isEqualTo("ONE");
    assertThat(corrected.at("/other/stage").asText()).isEqualTo("DECISION_PENDING");
    var unknown = compared(location, "knownAt=2021-12-31T00:00:00Z");
    assertThat(unknown.has("one")).isFalse();
    assertThat(unknown.path("facts").findValuesAsText("why")).containsOnly("BECAME_KNOWN");
  }

  @Test
  void a_fact_that_was_moved_behind_the_day_that_is_asked_was_put_right_and_did_not_happen_later() {
    var location = Bodies.registered();
    Bodies.post(location, Bodies.decision("2021-06-01"));
    Bodies.post(
        location,
        """
        {"type":"fact-corrected","occurredOn":"2021-07-02","version":2,"replacement":%s}
        """
            .formatted(Bodies.decision("2021-07-01")));
    var before = "asOf=2021-06-15&knownAt=" + recordedAt(location, 2);
    var found = compared(location, before + "&otherAsOf=2021-06-15");
    assertThat(found.at("/facts/0/why").asText()).isEqualTo("CORRECTED");
    assertThat(found.at("/facts/0/in").asText()).isEqualTo("ONE");
    var later = compared(location, "asOf=2021-06-15&otherAsOf=2021-07-15");
    assertThat(later.at("/facts/0/why").asText()).isEqualTo("HAPPENED");
    assertThat(later.at("/facts/0/occurredOn").asText()).isEqualTo("2021-07-01");
  }

  @Test
  void an_auditor_has_the_journal_of_one_case_and_of_its_partition_verified() {
    var location = decidedThenHeardThenTakenBack();
    var caseId = location.substring(location.lastIndexOf('/') + 1);
    var own = read("/v1/journal-verification?subject=" + caseId, "INSPECTIE", "audit:read");
    assertThat(own.path("sound").asBoolean()).as(own.toString()).isTrue();
    assertThat(own.path("rows").asInt()).isEqualTo(4);
    var part = read("/v1/journal-verification?part=0", "INSPECTIE", "audit:read");
    assertThat(part.path("findings")).isEmpty();
    Door.knock("GET", "/v1/journal-verification").as("IND", "cases:read").refusal(403);
    Door.knock("GET", "/v1/journal-verification?part=0&subject=" + caseId)
        .as("INSPECTIE", "audit:read")
        .refusal(400);
  }

  /// Lodged, decided (2), heard earlier than that (3), the decision taken back (4).
  private static String decidedThenHeardThenTakenBack() {
    var location = Bodies.registered();
    Bodies.post(location, Bodies.decision("2021-06-01"));
    Bodies.post(location, Bodies.event("interview-held", "2021-05-01"));
    Bodies.post(location, TAKEN_BACK);
    return location;
  }

  private static String recordedAt(String location, int version) {
    return read(location + "/events", "IND", "cases:read")
        .path("items")
        .path(version - 1)
        .path("recordedAt")
        .asText();
  }

  private static JsonNode compared(String location, String question) {
    return read(location + "/comparison?" + question, "IND", "cases:read");
  }

  private static JsonNode read(String path, String organisation, String scope) {
    var answer = Door.knock("GET", path).as(organisation, scope).answer();
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
}
