package asylumchain.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The JSON Schema (2020-12) that a record amounts to.
final class SchemaOf {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SchemaOf() {}

  static ObjectNode event(Wire.EventType type) {
    var schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:nl:asielketen:schema:v1:" + type.name());
    schema.put("title", WireNames.of(type.type()));
    var body = object(type.type());
    ((ObjectNode) body.get("properties")).set("type", NODES.objectNode().put("const", type.name()));
    ((ArrayNode) body.get("required")).insert(0, "type");
    schema.setAll(body);
    return schema;
  }

  private static ObjectNode object(Class<?> type) {
    var schema = NODES.objectNode().put("type", "object");
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var component : type.getRecordComponents()) {
      properties.set(component.getName(), value(component.getGenericType()));
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
    }
    return schema;
  }

  private static ObjectNode value(Type type) {
    var schema = NODES.objectNode();
    if (type instanceof ParameterizedType list) {
      schema.put("type", "array").set("items", value(list.getActualTypeArguments()[0]));
      return schema;
    }
    var plain = (Class<?>) type;
    if (plain.isEnum()) {
      var names = schema.put("type", "string").putArray("enum");
      Arrays.stream(plain.getEnumConstants()).forEach(constant -> names.add(constant.toString()));
      return schema;
    }
    return switch (plain.getSimpleName()) {
      case "LocalDate" -> schema.put("type", "string").put("format", "date");
      case "Instant" -> schema.put("type", "string").put("format", "date-time");
      case "UUID" -> schema.put("type", "string").put("format", "uuid");
      case "Code" -> schema.put("type", "string").put("pattern", "^[A-Z0-9_]{1,40}$");
      case "Ground" -> schema.put("type", "string").put("pattern", Ground.SHAPE.pattern());
      case "String" -> schema.put("type", "string");
      case "BigDecimal" -> schema.put("type", "number");
      case "int", "Integer" -> schema.put("type", "integer");
      case "boolean" -> schema.put("type", "boolean");
      case "CaseEvent" -> {
        var nested = schema.put("type", "object");
        nested.putArray("required").add("type").add("occurredOn");
        yield nested;
      }
      default -> object(plain);
    };
  }
}
