package asylumchain.kit.testing.misuse;

import asylumchain.kit.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Texts and numbers for a schema: such as it allows, such as it allows and nobody expects, and
/// such as it does not allow.
final class Texts {

  private static final List<String> WORDS =
      List.of("IND", "COA", "NLD", "SYR", "A", "1", "0000000001", "2021", "2021-12-31");
  private static final List<String> ODD_WORDS =
      List.of(
          "",
          " ",
          "'",
          "\"",
          "\\",
          "%",
          "_",
          "%25",
          "'; drop table journal; --",
          "null",
          "0",
          "-1",
          "ʼ",
          "عبد",
          "李",
          "é",
          "e\u0301",
          "😀",
          "\u200b",
          "\ufeff",
          "\u202e",
          "\uffff",
          "ß".repeat(400),
          "${7*7}",
          "../../etc/passwd",
          "<b>",
          "[]",
          "{}",
          "true",
          "1e400",
          "NaN",
          "\t",
          "\n");
  private static final List<String> ODD_DATES =
      List.of("0001-01-01", "1582-10-10", "1900-02-28", "2000-02-29", "9999-12-31", "2262-04-12");
  private static final List<String> NO_DATES =
      List.of(
          "2021-02-30",
          "2021-13-01",
          "2021-00-10",
          "31-12-2021",
          "20211231",
          " 2021-12-31",
          "today",
          "2021-12-31T00:00:00Z",
          "2021-W05-1",
          "+10000-01-01",
          "-0001-01-01",
          "+999999999-12-31",
          "٢٠٢١-١٢-٣١");
  private static final List<String> NO_MOMENTS =
      List.of(
          "2021-12-31",
          "2021-12-31T00:00:00",
          "2021-12-31T25:00:00Z",
          "2021-12-31 00:00:00Z",
          "0",
          "1640908800",
          "+1000000000-12-31T23:59:59Z",
          "2021-12-31T00:00:00+99:99",
          "now");
  private static final List<String> NO_IDS =
      List.of("1-1-1-1-1", "{}", "0", "urn:uuid:" + new UUID(1, 1), "zz" + new UUID(1, 1), "a b");
  private static final List<String> NO_NUMBERS =
      List.of("1.5", "1e3", "0x10", "1_000", "99999999999999999999", "-", "one", "١", "1,0");

  private final RandomGenerator random;

  Texts(RandomGenerator random) {
    this.random = random;
  }

  /// A text that the schema allows, as far as can be told.
  String sound(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> "20%02d-%02d-%02d".formatted(15 + number(8), 1 + number(12), 1 + number(28));
      case "date-time" ->
          "20%02d-%02d-%02dT0%d:00:00Z"
              .formatted(15 + number(7), 1 + number(12), 1 + number(28), number(10));
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "uri", "url" -> "https://example.org/" + number(9);
      default -> schema.has("pattern") ? matching(schema.path("pattern").asText()) : any(WORDS);
    };
  }

  /// A whole number that the schema allows.
  int whole(JsonNode schema) {
    var least = schema.path("minimum").asInt(0);
    var most = schema.path("maximum").asInt(least + 100);
    return least + number(Math.max(1, most - least));
  }

  /// A value of a parameter that its schema allows, though hardly anybody would give it.
  String odd(JsonNode schema) {
    return switch (Api.kind(schema)) {
      case "date" -> any(ODD_DATES);
      case "date-time" -> any(ODD_DATES) + "T23:59:59.999999999Z";
      case "uuid" -> any(List.of(new UUID(0, 0), new UUID(-1, -1))).toString();
      case "integer", "int32" -> any(List.of("0", "1", "-1", "2147483647", "-2147483648"));
      case "int64" -> any(List.of("0", "-1", "9223372036854775807", "-9223372036854775808"));
      case "number", "double", "float" -> any(List.of("0", "-0.0", "1e308", "-1", "0.1"));
      case "boolean" -> any(List.of("true", "false"));
      default -> schema.has("enum") ? one(schema.path("enum")).asText() : any(ODD_WORDS);
    };
  }

  /// A text that is no value of the schema; empty where every text is one.
  String wrong(JsonNode schema) {
    if (schema.has("enum")) {
      return any(List.of("NO_SUCH_CODE", "no-such", one(schema.path("enum")).asText() + "x", "'"));
    }
    if (schema.has("pattern") && !schema.has("format")) {
      return unlike(schema.path("pattern").asText());
    }
    return switch (Api.kind(schema)) {
      case "date" -> any(NO_DATES);
      case "date-time" -> any(NO_MOMENTS);
      case "uuid" -> any(NO_IDS);
      case "integer", "int32", "int64" -> outside(schema);
      case "number", "double", "float" -> any(List.of("one", "1,5", "0x1p3x", "--1"));
      case "boolean" -> any(List.of("yes", "TRUE", "1", "truth"));
      default -> schema.has("maxLength") ? "x".repeat(schema.path("maxLength").asInt() + 1) : "";
    };
  }

  RandomGenerator random() {
    return random;
  }

  String oddWord() {
    return any(ODD_WORDS);
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  int number(int below) {
    return random.nextInt(below);
  }

  private String outside(JsonNode schema) {
    if (schema.has("minimum") && random.nextBoolean()) {
      return Long.toString(schema.path("minimum").asLong() - 1);
    }
    if (schema.has("maximum") && random.nextBoolean()) {
      return Long.toString(schema.path("maximum").asLong() + 1);
    }
    return any(NO_NUMBERS);
  }

  private String matching(String pattern) {
    var form = Pattern.compile(pattern);
    return WORDS.stream().filter(it -> form.matcher(it).find()).findFirst().orElse("x");
  }

  private String unlike(String pattern) {
    var form = Pattern.compile(pattern);
    return ODD_WORDS.stream().filter(it -> !form.matcher(it).find()).findFirst().orElse("");
  }

  private JsonNode one(JsonNode list) {
    return list.path(number(list.size()));
  }
}
