package asylumchain.cases.handover.requests;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What partners ask of each other, and what they see.
final class HandOverCalls {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LATER = "2999-12-31";

  private HandOverCalls() {}

  static Door request(String location, String by, String to) {
    return Door.knock("POST", location + "/hand-overs")
        .as(by, "cases:write")
        .with("If-Match", "*")
        .json("{\"to\":\"%s\",\"answerBy\":\"%s\"}".formatted(to, LATER));
  }

  static String offered(String location, String to) {
    var answer = request(location, "IND", to).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static Door answering(String handOver, String by, String body) {
    return Door.knock("POST", handOver + "/answers")
        .as(by, "cases:write")
        .with("If-Match", "*")
        .json(body);
  }

  static int answer(String handOver, String by, String body) {
    return answering(handOver, by, body).answer().statusCode();
  }

  static Door withdrawing(String handOver, String by) {
    return Door.knock("POST", handOver + "/withdrawals")
        .as(by, "cases:write")
        .with("If-Match", "*");
  }

  static String fact(String type, String from, String to, @Nullable String reason) {
    return "{\"type\":\"%s\",\"occurredOn\":\"2021-08-01\",\"from\":\"%s\",\"to\":\"%s\"%s}"
        .formatted(type, from, to, reason == null ? "" : ",\"reason\":\"" + reason + "\"");
  }

  static String corrected(int version, @Nullable String right) {
    return "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-08-02\",\"version\":%d%s}"
        .formatted(version, right == null ? "" : ",\"replacement\":" + right);
  }

  static Door posting(String location, String by, String event) {
    return Door.knock("POST", location + "/events")
        .as(by, "cases:write")
        .with("If-Match", "*")
        .json(event);
  }

  static int posted(String location, String by, String event) {
    return posting(location, by, event).answer().statusCode();
  }

  static void notYours(Door posting) {
    assertThat(posting.refusal(409).path("type").asText()).endsWith("not-yours");
  }

  /// The last page of the feed of a partner, from a place on.
  static JsonNode feed(String partner, String after) {
    var page = json(Door.knock("GET", feedFrom(after)).as(partner, "feed:read"));
    while (page.path("more").asBoolean()) {
      page = json(Door.knock("GET", feedFrom(page.path("next").asText())).as(partner, "feed:read"));
    }
    return page;
  }

  static String feedFrom(String after) {
    return "/v1/feed?limit=1000" + (after.isEmpty() ? "" : "&after=" + after);
  }

  static List<String> ids(String partner, String list) {
    return get(list, partner).path("items").findValuesAsText("caseId");
  }

  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static JsonNode get(String path, String partner) {
    return json(Door.knock("GET", path).as(partner, "cases:read"));
  }

  static JsonNode json(Door door) {
    try {
      return JSON.readTree(door.answer().body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
