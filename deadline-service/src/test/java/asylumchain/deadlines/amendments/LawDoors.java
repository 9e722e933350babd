package asylumchain.deadlines.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/// The doors at which law is changed, and those that tell what follows for a case.
final class LawDoors {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LawDoors() {}

  static Door knock(String method, String path) {
    return Door.knock(method, path).as("IND", "law:write");
  }

  static Door body(String method, String path, String scope, String body) {
    return Door.knock(method, path).as("IND", scope).json(body);
  }

  static HttpResponse<String> post(String path, String ifMatch, @Nullable String body) {
    var door = body == null ? knock("POST", path) : body("POST", path, "law:write", body);
    var answer = door.with("If-Match", ifMatch).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer;
  }

  static JsonNode preview(String path) {
    return json(Door.knock("POST", path).as("IND", "law:read").answer());
  }

  static JsonNode preview(String path, String body) {
    return json(body("POST", path, "law:read", body).answer());
  }

  static HttpResponse<String> get(String path) {
    return Door.knock("GET", path).as("IND", "deadlines:read", "law:read").answer();
  }

  static String due(CaseStory story) {
    return json(get("/v1/cases/%s/deadlines".formatted(story.caseId)))
        .path("clocks")
        .path(0)
        .path("dueOn")
        .asText();
  }

  static String dueAsKnownAt(CaseStory story, String moment) {
    return json(get("/v1/cases/%s/deadlines?knownAt=%s".formatted(story.caseId, moment)))
        .path("clocks")
        .path(0)
        .path("dueOn")
        .asText();
  }

  static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  static JsonNode json(@Nullable String text) {
    try {
      return JSON.readTree(String.valueOf(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
