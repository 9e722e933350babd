package asylumchain.deadlines.board.history;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.shifts.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Who said what about the clocks of a case, and why.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class ClockHistoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REASON = "complex, see the note of Jansen";
  private static final String SOURCE = "letter of 2021-08-01";

  @Inject CasesForTests cases;

  @Test
  void why_and_from_where_something_is_said_shows_to_who_said_it_and_to_auditors_alone() {
    var story = lodged();
    extended(story, "", "Fact-Reason", REASON, "Fact-Source", SOURCE);
    var by = claim(history(story, "IND", "deadlines:read")).path("by");
    assertThat(by.path("reason").asText()).isEqualTo(REASON);
    assertThat(by.path("source").asText()).isEqualTo(SOURCE);
    assertThat(by.path("organisation").asText()).isEqualTo("IND");
    var audited = claim(history(story, "AUTPERS", "audit:read"));
    assertThat(audited.path("by")).isEqualTo(by);
    var others = claim(history(story, "COA", "deadlines:read"));
    assertThat(others.path("data").path("ground").asText()).isEqualTo("42(4)(a)");
    assertThat(others.has("by")).isFalse();
    var row =
        cases.journalled(story.caseId).stream()
            .filter(event -> event.type().endsWith("extension-claimed"))
            .findFirst()
            .orElseThrow();
    assertThat(row.chainPayload()).doesNotContain("Jansen", "letter");
  }

  @Test
  void a_reason_in_the_body_goes_before_that_of_the_headers() {
    var story = lodged();
    extended(story, "as the body says", "Fact-Reason", REASON);
    var by = claim(history(story, "IND", "deadlines:read")).path("by");
    assertThat(by.path("reason").asText()).isEqualTo("as the body says");
    assertThat(by.has("source")).isFalse();
  }

  @Test
  void it_tells_in_order_what_was_said_and_what_followed_as_it_was_known() {
    var story = lodged();
    extended(story, "");
    var all = history(story, "IND", "deadlines:read");
    assertThat(types(all))
        .containsSubsequence("deadline-determined", "extension-claimed", "deadline-determined");
    var before = history(story, "IND", "deadlines:read", "?knownAt=2021-07-01T12:00:00Z");
    assertThat(types(before)).doesNotContain("extension-claimed");
    var dayBefore = history(story, "IND", "deadlines:read", "?asOf=2021-08-01");
    assertThat(types(dayBefore))
        .contains("deadline-determined")
        .doesNotContain("extension-claimed");
    assertThat(types(history(story, "IND", "deadlines:read", "?asOf=2021-08-02")))
        .contains("extension-claimed");
    Door.knock("GET", path(story)).as("KMAR", "deadlines:read").refusal(404);
  }

  @Test
  void a_header_that_is_no_text_is_refused() {
    var refused =
        Door.knock("POST", "/v1/cases/%s/extensions".formatted(lodged().caseId))
            .as("IND", "deadlines:write")
            .with("If-Match", "*")
            .with("Fact-Reason", "%FF")
            .json(Bodies.extension("2021-08-02", "42(4)(a)", 9, "why"))
            .refusal(400);
    assertThat(refused.toString()).contains("Fact-Reason");
  }

  private CaseStory lodged() {
    var story = cases.story().lodged("2021-03-15", "IND", "COA");
    cases.arrives(story);
    return story;
  }

  private static void extended(CaseStory story, String reason, String... headers) {
    var body = Bodies.extension("2021-08-02", "42(4)(a)", 9, reason);
    var door =
        Door.knock("POST", "/v1/cases/%s/extensions".formatted(story.caseId))
            .as("IND", "deadlines:write")
            .with("If-Match", "*");
    for (int i = 0; i < headers.length; i += 2) {
      door = door.with(headers[i], headers[i + 1]);
    }
    var answer =
        door.json(reason.isEmpty() ? body.replace(", \"reason\": \"\"", "") : body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String path(CaseStory story) {
    return "/v1/cases/%s/deadlines/timeline".formatted(story.caseId);
  }

  private static JsonNode history(CaseStory story, String organisation, String scope) {
    return history(story, organisation, scope, "");
  }

  private static JsonNode history(
      CaseStory story, String organisation, String scope, String query) {
    var answer = Door.knock("GET", path(story) + query).as(organisation, scope).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode claim(JsonNode history) {
    return items(history).stream()
        .filter(item -> item.path("type").asText().endsWith("extension-claimed"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> types(JsonNode history) {
    return items(history).stream()
        .map(item -> item.path("type").asText().replaceFirst(".*\\.", ""))
        .toList();
  }

  private static List<JsonNode> items(JsonNode history) {
    return StreamSupport.stream(history.path("items").spliterator(), false).toList();
  }
}
