package asylumchain.deadlines.calculations;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.deadlines.law.RuleBook;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The worked examples: those of the catalogue, and further ones.
public final class WorkedExamples {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private WorkedExamples() {}

  /// One example.
  ///
  /// @param inputs a request to `/v1/calculations` as it stands
  /// @param expected its `result` as it stands
  /// @param confidence how far it was verified
  public record Row(
      String id,
      String description,
      String inputs,
      String expected,
      String source,
      String confidence) {

    public Map<String, Object> given() {
      try {
        return JSON.readValue(inputs, new TypeReference<Map<String, Object>>() {});
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(id, e);
      }
    }

    public String rule() {
      return String.valueOf(given().get("rule"));
    }

    @Override
    public String toString() {
      return id + " " + description;
    }
  }

  /// What is answered to a request.
  static Answer answer(RuleBook book, String request) {
    var given = new Row("", "", request, "", "", "").given();
    var rule = book.known(String.valueOf(given.remove("rule")));
    return new Calculator(book).calculate(rule, Inputs.of(rule, given));
  }

  /// All of them, those of the catalogue first.
  public static List<Row> all() {
    return Stream.of("worked-examples.csv", "further-examples.csv")
        .flatMap(file -> rows(file).stream())
        .toList();
  }

  /// As it stands in an answer.
  static JsonNode json(@Nullable Object result) {
    return tree(written(result));
  }

  static String written(@Nullable Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /// Quoted fields, doubled quotes, no line breaks within a field.
  private static List<Row> rows(String file) {
    try (var csv = WorkedExamples.class.getResourceAsStream("/legal/" + file)) {
      return new String(Objects.requireNonNull(csv).readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(WorkedExamples::fields)
          .map(it -> new Row(it.get(0), it.get(1), it.get(2), it.get(3), it.get(4), it.get(5)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
