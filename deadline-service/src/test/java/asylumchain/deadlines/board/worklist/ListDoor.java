package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Asks for work lists as one partner.
record ListDoor(String partner) {

  private static final ObjectMapper JSON = new ObjectMapper();

  List<JsonNode> lines(String query) {
    return items(get("/v1/deadlines" + query));
  }

  /// All lines, page by page.
  List<JsonNode> pages(String query) {
    var seen = new ArrayList<JsonNode>();
    var path = "/v1/deadlines" + query;
    while (path != null) {
      var answer = get(path);
      seen.addAll(items(answer));
      path = next(answer);
    }
    return seen;
  }

  HttpResponse<String> get(String path) {
    var answer = Door.knock("GET", path).as(partner, "deadlines:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  static List<JsonNode> items(HttpResponse<String> answer) {
    return StreamSupport.stream(json(answer.body()).path("items").spliterator(), false).toList();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where the next page is; `null` on the last.
  static @Nullable String next(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Link")
        .map(link -> link.substring(1, link.indexOf('>')))
        .orElse(null);
  }
}
