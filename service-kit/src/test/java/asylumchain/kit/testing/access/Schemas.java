package asylumchain.kit.testing.access;

import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Api.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The ids that the document of a service speaks of.
final class Schemas {

  private static final String ID = "uuid";

  private Schemas() {}

  /// The names of the ids that an operation can be asked about.
  static Set<String> inQuery(Operation operation) {
    var names = new TreeSet<String>();
    for (var parameter : operation.parameters()) {
      if (parameter.path("in").asText().equals("query")
          && isId(operation.api(), parameter.path("schema"))) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  /// The names of the ids that a body of an operation can have, however deep.
  static Set<String> inBody(Operation operation) {
    return ids(operation, Stream.of(operation.node().path("requestBody")));
  }

  /// The names of the ids that an answer of an operation can have, however deep.
  static Set<String> inAnswer(Operation operation) {
    return ids(
        operation,
        operation.node().path("responses").properties().stream()
            .filter(it -> it.getKey().startsWith("2"))
            .map(it -> operation.api().resolve(it.getValue())));
  }

  private static Set<String> ids(Operation operation, Stream<JsonNode> messages) {
    var found = new TreeSet<String>();
    messages
        .flatMap(message -> StreamSupport.stream(message.path("content").spliterator(), false))
        .forEach(
            content -> gather(operation.api(), "", content.path("schema"), found, new HashSet<>()));
    return found;
  }

  private static void gather(
      Api api, String name, JsonNode schema, Set<String> found, Set<String> seen) {
    if (schema.isMissingNode()) {
      return;
    }
    if (schema.has("$ref") && !seen.add(name + " " + schema.path("$ref").asText())) {
      return;
    }
    var resolved = api.resolve(schema);
    if (Api.kind(resolved).equals(ID)) {
      found.add(name);
    }
    resolved
        .path("properties")
        .properties()
        .forEach(it -> gather(api, it.getKey(), it.getValue(), found, seen));
    gather(api, name, resolved.path("items"), found, seen);
    for (var choice : List.of("oneOf", "anyOf", "allOf")) {
      resolved.path(choice).forEach(it -> gather(api, name, it, found, seen));
    }
  }

  private static boolean isId(Api api, JsonNode schema) {
    return Api.kind(api.resolve(schema)).equals(ID);
  }
}
