package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What is the matter with an answer, beyond what the door looks at: its status, whether the
/// document promises it, whether its body is what the document says, and whether a refusal tells
/// what is wrong and where.
final class Judgement {

  private final Api api;
  private final Schemas schemas;

  Judgement(Api api) {
    this.api = api;
    this.schemas = new Schemas(api);
  }

  /// What is wrong with the answer, in words; empty when nothing is.
  List<String> faults(BadRequest request, HttpResponse<String> answer) {
    var faults = new ArrayList<String>();
    var status = answer.statusCode();
    if (!request.allowed().contains(status)) {
      faults.add("answered %d, not one of %s".formatted(status, request.allowed()));
    }
    if (request.isAddressed()) {
      faults.addAll(unpromised(request, answer));
    }
    if (status == 400) {
      faults.addAll(unexplained(Api.json(answer.body()), request.place()));
    }
    if (status == 405 && answer.headers().firstValue("Allow").isEmpty()) {
      faults.add("405 without Allow");
    }
    return faults;
  }

  private List<String> unpromised(BadRequest request, HttpResponse<String> answer) {
    var responses = request.operation().node().path("responses");
    var status = Integer.toString(answer.statusCode());
    if (!responses.has(status)) {
      return List.of("the document does not know the answer " + status);
    }
    var content = api.resolve(responses.path(status)).path("content");
    var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (content.isEmpty()) {
      return answer.body().isEmpty()
          ? List.of()
          : List.of("the document knows no body with " + status);
    }
    if (!content.has(type)) {
      return List.of("the document does not know %s with %s".formatted(type, status));
    }
    var schema = content.path(type).path("schema");
    return type.endsWith("json") && !type.contains("ndjson") && !schema.isEmpty()
        ? schemas.faults(schema, Api.json(answer.body())).stream()
            .map(it -> "not as the document says: " + it)
            .toList()
        : List.of();
  }

  /// A 400 lists what is wrong, each with its place and a reason, and one of them is the place
  /// that was spoilt, or what it stands in.
  private static List<String> unexplained(JsonNode problem, @Nullable String place) {
    var violations = StreamSupport.stream(problem.path("violations").spliterator(), false).toList();
    if (violations.isEmpty()) {
      return List.of("400 without a violation");
    }
    for (var each : violations) {
      if (each.path("reason").asText().isBlank()) {
        return List.of("a violation without a reason");
      }
      if (!each.has("pointer") && !each.has("parameter")) {
        return List.of("a violation without a place");
      }
    }
    return place == null || violations.stream().anyMatch(it -> near(place, it))
        ? List.of()
        : List.of("nothing is said about what is wrong, at " + place);
  }

  private static boolean near(String place, JsonNode violation) {
    if (violation.has("parameter")) {
      return violation.path("parameter").asText().equals(place);
    }
    var pointer = violation.path("pointer").asText();
    return place.startsWith(pointer) || pointer.startsWith(place);
  }
}
