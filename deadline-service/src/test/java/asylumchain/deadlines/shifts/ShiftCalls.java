package asylumchain.deadlines.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// What IND posts about the clocks of a case, and what it reads of them.
public final class ShiftCalls {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ShiftCalls() {}

  /// Posts about a case.
  ///
  /// @param collection such as `extensions`
  public static Door posting(CaseStory story, String collection, String body) {
    return Door.knock("POST", "/v1/cases/" + story.caseId + "/" + collection)
        .as("IND", "deadlines:write")
        .with("If-Match", "*")
        .json(body);
  }

  public static HttpResponse<String> post(CaseStory story, String collection, String body) {
    return posting(story, collection, body).answer();
  }

  /// Posts about what was posted, or about a case.
  ///
  /// @return where that stands
  public static String about(String path, String body) {
    var answer =
        Door.knock("POST", path)
            .as("IND", "deadlines:write")
            .with("If-Match", "*")
            .json(body)
            .answer();
    assertThat(answer.statusCode()).as("%s → %s", path, answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  public static JsonNode read(String path) {
    return json(answer(path).body());
  }

  /// @param scopes instead of the one that reads clocks
  public static JsonNode read(String path, String... scopes) {
    return json(answer(path, scopes).body());
  }

  public static HttpResponse<String> answer(String path) {
    return answer(path, "deadlines:read");
  }

  private static HttpResponse<String> answer(String path, String... scopes) {
    var answer = Door.knock("GET", path).as("IND", scopes).answer();
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
    return answer;
  }

  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first clock of a case.
  ///
  /// @param question empty, or from `?` on
  public static JsonNode clock(CaseStory story, String question) {
    return read("/v1/cases/" + story.caseId + "/deadlines" + question).path("clocks").path(0);
  }

  public static String dueOn(CaseStory story, String question) {
    return clock(story, question).path("dueOn").asText();
  }

  /// A clock of a case by its name; empty where there is none.
  public static Optional<JsonNode> named(CaseStory story, String clock, String question) {
    var clocks = read("/v1/cases/" + story.caseId + "/deadlines" + question).path("clocks");
    return StreamSupport.stream(clocks.spliterator(), false)
        .filter(it -> it.path("clock").asText().equals(clock))
        .findFirst();
  }
}
