package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/// Makes a value that a schema allows, and remembers what stands where.
final class Samples {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 8;

  private final Api api;
  private final RandomGenerator random;
  private final Texts texts;
  private final List<Place> places = new ArrayList<>();

  /// A field of an object that was made.
  ///
  /// @param within the JSON pointer of the object; empty for the body itself
  record Place(String within, ObjectNode object, String name, JsonNode schema, boolean required) {

    String pointer() {
      return within + "/" + name.replace("~", "~0").replace("/", "~1");
    }
  }

  Samples(Api api, RandomGenerator random) {
    this.api = api;
    this.random = random;
    this.texts = new Texts(random);
  }

  /// What was made so far, field by field.
  List<Place> places() {
    return places;
  }

  JsonNode value(JsonNode schema) {
    return value(schema, "", 0);
  }

  private JsonNode value(JsonNode given, String pointer, int depth) {
    var schema = api.resolve(given);
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("enum")) {
      return one(schema.path("enum"));
    }
    for (var choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return variant(schema, one(schema.path(choice)), pointer, depth);
      }
    }
    if (schema.has("allOf") || schema.has("properties")) {
      return object(schema, pointer, depth);
    }
    return switch (Api.type(schema)) {
      case "object" -> JSON.objectNode();
      case "array" -> array(schema, pointer, depth);
      case "integer" -> JSON.numberNode(texts.whole(schema));
      case "number" -> JSON.numberNode(texts.whole(schema) + 0.25);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(texts.sound(schema));
    };
  }

  /// One of several shapes, which says by its type which it is.
  private JsonNode variant(JsonNode schema, JsonNode chosen, String pointer, int depth) {
    var value = value(chosen, pointer, depth);
    var discriminator = schema.path("discriminator");
    var name = discriminator.path("propertyName").asText();
    if (value instanceof ObjectNode object && !name.isEmpty()) {
      discriminator.path("mapping").properties().stream()
          .filter(it -> it.getValue().asText().equals(chosen.path("$ref").asText()))
          .findFirst()
          .ifPresent(it -> object.put(name, it.getKey()));
    }
    return value;
  }

  private ObjectNode object(JsonNode schema, String pointer, int depth) {
    var made = JSON.objectNode();
    for (var part : schema.path("allOf")) {
      if (value(part, pointer, depth) instanceof ObjectNode each) {
        made.setAll(each);
      }
    }
    var required = texts(schema.path("required"));
    for (var property : schema.path("properties").properties()) {
      var needed = required.contains(property.getKey());
      if (needed || (depth < DEEPEST && random.nextBoolean())) {
        var at = new Place(pointer, made, property.getKey(), property.getValue(), needed);
        made.set(property.getKey(), value(property.getValue(), at.pointer(), depth + 1));
        places.add(at);
      }
    }
    return made;
  }

  private ArrayNode array(JsonNode schema, String pointer, int depth) {
    var made = JSON.arrayNode();
    var least = schema.path("minItems").asInt();
    var size = depth < DEEPEST ? least + random.nextInt(2) : least;
    for (int i = 0; i < size; i++) {
      made.add(value(schema.path("items"), pointer + "/" + i, depth + 1));
    }
    return made;
  }

  private JsonNode one(JsonNode list) {
    return list.path(random.nextInt(list.size()));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
