package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api.Operation;
import asylumchain.kit.testing.misuse.Samples.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Bodies for an operation: sound ones, and such as the document does not allow.
final class Bodies {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TRIES = 8;
  private static final String UNKNOWN = "noSuchField";

  private final Schemas schemas;
  private final Operation operation;
  private final RandomGenerator random;
  private final Texts texts;

  Bodies(Schemas schemas, Operation operation, RandomGenerator random) {
    this.schemas = schemas;
    this.operation = operation;
    this.random = random;
    this.texts = new Texts(random);
  }

  /// A body with one thing wrong in it.
  ///
  /// @param place where the refusal should point; `null` where no sound body could be made to spoil
  record Wrong(JsonNode body, @Nullable String place) {}

  JsonNode sound() {
    return new Samples(operation.api(), random).value(operation.bodySchema());
  }

  /// Empty where nothing was found that the document forbids.
  Optional<Wrong> wrong() {
    for (int i = 0; i < TRIES; i++) {
      var samples = new Samples(operation.api(), random);
      var body = samples.value(operation.bodySchema());
      if (!samples.places().isEmpty()) {
        var sound =
            !isOpen(operation.bodySchema())
                && schemas.faults(operation.bodySchema(), body).isEmpty();
        var spoilt = spoil(samples);
        if (spoilt.surely() || !schemas.faults(operation.bodySchema(), body).isEmpty()) {
          return Optional.of(new Wrong(body, sound ? spoilt.place() : null));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the document leaves open what else it has, such as an event: then more than the spoilt
  /// part may be wrong.
  private boolean isOpen(JsonNode schema) {
    return schema.path("additionalProperties").asBoolean()
        || schema.path("properties").properties().stream()
            .map(it -> operation.api().resolve(it.getValue()))
            .anyMatch(it -> it.path("additionalProperties").asBoolean());
  }

  /// Bytes that are no JSON value, or not one value only.
  byte[] noJson() {
    var text = sound().toString();
    var half = text.substring(0, 1 + random.nextInt(Math.max(1, text.length() - 1)));
    return switch (random.nextInt(9)) {
      case 0 -> half.getBytes(StandardCharsets.UTF_8);
      case 1 ->
          (text + texts.any(List.of("}", "{}", "x", "]", "\u0000", ",")))
              .getBytes(StandardCharsets.UTF_8);
      case 2 -> ("[" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> (text + "'").replace('"', '\'').getBytes(StandardCharsets.UTF_8);
      case 4 -> twice(text).getBytes(StandardCharsets.UTF_8);
      case 5 -> "{\"a\":".repeat(500).getBytes(StandardCharsets.UTF_8);
      case 6 -> broken(text);
      case 7 -> noise();
      default ->
          texts
              .any(List.of("null", "NaN", "// x", "<a/>", "a=b&c=d", "---", "\"\\ud800", "{\"\":}"))
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  /// What was done to a body.
  ///
  /// @param place of what cannot be read, which is named whatever else is wrong; `null` for what
  ///     can be read and is not allowed
  /// @param surely whether it is wrong although the document does not say so
  private record Spoilt(@Nullable String place, boolean surely) {}

  private Spoilt spoil(Samples samples) {
    var place = texts.any(samples.places());
    var schema = operation.api().resolve(place.schema());
    switch (random.nextInt(operation.isSafe() ? 4 : 5)) {
      case 0 -> {
        place.object().set(place.name(), JSON.textNode(texts.wrong(schema)));
        return new Spoilt(null, false);
      }
      case 1 -> {
        missing(place);
        return new Spoilt(null, false);
      }
      case 2 -> place.object().set(place.name(), ofAnotherType());
      case 3 -> place.object().set(place.name(), JSON.textNode(texts.oddWord() + "\u0000"));
      default -> {
        place.object().put(UNKNOWN, 1);
        return new Spoilt(place.within() + "/" + UNKNOWN, true);
      }
    }
    return new Spoilt(place.pointer(), false);
  }

  private static void missing(Place place) {
    if (place.required()) {
      place.object().remove(place.name());
    } else {
      place.object().set(place.name(), JSON.arrayNode().add(JSON.objectNode()));
    }
  }

  private JsonNode ofAnotherType() {
    return switch (random.nextInt(7)) {
      case 0 -> JSON.numberNode(random.nextInt());
      case 1 -> JSON.numberNode(1e300);
      case 2 -> JSON.booleanNode(true);
      case 3 -> JSON.arrayNode();
      case 4 -> JSON.objectNode().put("x", 1);
      case 5 -> JSON.textNode(texts.oddWord());
      default -> JSON.numberNode(Long.MAX_VALUE);
    };
  }

  /// The first field once more; where there is none, two fields of one name.
  private static String twice(String text) {
    var end = text.indexOf(':');
    return text.startsWith("{\"") && end > 0
        ? "{" + text.substring(1, end) + ":1," + text.substring(1)
        : "{\"a\":1,\"a\":2}";
  }

  private static byte[] broken(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var longer = Arrays.copyOf(bytes, bytes.length + 2);
    System.arraycopy(bytes, 1, longer, 3, bytes.length - 1);
    longer[1] = '"';
    longer[2] = (byte) 0xff;
    return longer;
  }

  private byte[] noise() {
    var bytes = new byte[1 + random.nextInt(64)];
    random.nextBytes(bytes);
    bytes[0] = (byte) 0x80;
    return bytes;
  }
}
