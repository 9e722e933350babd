package asylumchain.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// What a service says it can do: its OpenAPI document.
///
/// @param document as published
public record Api(JsonNode document) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// One query parameter that is more than a text.
  public record Typed(String name, String type) {}

  /// One thing that can be asked.
  ///
  /// @param path below the base path, with its templates
  public record Operation(String method, String path, JsonNode node, Api api) {

    /// A path that can be called: templates are filled with what is unknown.
    public String address() {
      var address = api.base() + path;
      for (var parameter : parameters()) {
        if (parameter.path("in").asText().equals("path")) {
          address =
              address.replace("{" + parameter.path("name").asText() + "}", unknown(parameter));
        }
      }
      return address;
    }

    /// The address with all required query parameters.
    public String question() {
      var query = new ArrayList<String>();
      for (var parameter : parameters()) {
        if (parameter.path("in").asText().equals("query")
            && parameter.path("required").asBoolean()) {
          query.add(parameter.path("name").asText() + "=" + unknown(parameter));
        }
      }
      return query.isEmpty() ? address() : address() + "?" + String.join("&", query);
    }

    public String[] scopes() {
      var scopes = new ArrayList<String>();
      node.path("security")
          .forEach(each -> each.forEach(all -> all.forEach(it -> scopes.add(it.asText()))));
      return scopes.toArray(String[]::new);
    }

    public boolean takes(String scope) {
      return Arrays.asList(scopes()).contains(scope);
    }

    public boolean isSecured() {
      return scopes().length > 0;
    }

    public boolean takesJson() {
      return node.path("requestBody").path("content").has("application/json");
    }

    /// The media type of the body it reads; JSON where it reads none.
    public String bodyType() {
      var types = node.path("requestBody").path("content").fieldNames();
      return types.hasNext() && !takesJson() ? types.next() : "application/json";
    }

    public boolean takesBody() {
      return node.has("requestBody");
    }

    /// Whether it reads a body of another type than JSON.
    public boolean takesStream() {
      return takesBody() && !takesJson();
    }

    /// Whether a repeat of it can be recognised.
    public boolean takesKey() {
      return StreamSupport.stream(parameters().spliterator(), false)
          .anyMatch(it -> it.path("name").asText().equals("Idempotency-Key"));
    }

    /// Whether it changes nothing.
    public boolean isSafe() {
      return method.equals("GET") || (method.equals("POST") && !takesKey());
    }

    public boolean isBounded() {
      return node.path("responses").has("413");
    }

    public boolean expectsVersion() {
      return node.path("responses").has("428");
    }

    /// Whether it answers with a body of its own choice of media types.
    public boolean hasContent() {
      return StreamSupport.stream(node.path("responses").spliterator(), false)
          .anyMatch(it -> it.has("content"));
    }

    public List<Typed> typedQuery() {
      return StreamSupport.stream(parameters().spliterator(), false)
          .filter(it -> it.path("in").asText().equals("query"))
          .flatMap(it -> typed(it).stream())
          .toList();
    }

    public JsonNode bodySchema() {
      return api.resolve(
          node.path("requestBody").path("content").path("application/json").path("schema"));
    }

    public Iterable<JsonNode> parameters() {
      var all = new ArrayList<JsonNode>();
      api.document().path("paths").path(path).path("parameters").forEach(all::add);
      node.path("parameters").forEach(all::add);
      return all.stream().map(api::resolve).toList();
    }

    public Door knock() {
      return Door.knock(method, question());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }

    private Optional<Typed> typed(JsonNode parameter) {
      var schema = api.resolve(parameter.path("schema"));
      var type = kind(schema);
      var plain = type.equals("string") || type.equals("array") || type.isEmpty();
      return plain && !schema.has("enum")
          ? Optional.empty()
          : Optional.of(new Typed(parameter.path("name").asText(), type));
    }

    private String unknown(JsonNode parameter) {
      var schema = api.resolve(parameter.path("schema"));
      if (schema.has("enum")) {
        return schema.path("enum").path(0).asText();
      }
      return switch (kind(schema)) {
        case "uuid" -> UUID.randomUUID().toString();
        case "date" -> "2021-12-31";
        case "date-time" -> "2021-12-31T00:00:00Z";
        case "integer", "int32", "int64" -> "1";
        case "boolean" -> "true";
        default -> "unknown";
      };
    }
  }

  /// The format of a schema, or else its type; where several are allowed, the one beside null.
  public static String kind(JsonNode schema) {
    return schema.has("format") ? schema.path("format").asText() : type(schema);
  }

  /// The type of a schema; where several are allowed, the one beside null; empty where any is.
  public static String type(JsonNode schema) {
    var type = schema.path("type");
    if (!type.isArray()) {
      return type.asText();
    }
    return StreamSupport.stream(type.spliterator(), false)
        .map(JsonNode::asText)
        .filter(it -> !it.equals("null"))
        .findFirst()
        .orElse("");
  }

  public static Api of(String text) {
    return new Api(json(text));
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  public String base() {
    return document.path("servers").path(0).path("url").asText();
  }

  public List<Operation> operations() {
    var all = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var each : path.getValue().properties()) {
        if (List.of("get", "post", "put", "patch", "delete").contains(each.getKey())) {
          var method = each.getKey().toUpperCase(Locale.ROOT);
          all.add(new Operation(method, path.getKey(), each.getValue(), this));
        }
      }
    }
    return all;
  }

  List<Map.Entry<String, JsonNode>> paths() {
    return List.copyOf(document.path("paths").properties());
  }

  public JsonNode resolve(JsonNode node) {
    var found = node;
    while (found.has("$ref")) {
      found = document.at(found.path("$ref").asText().substring(1));
    }
    return found;
  }
}
