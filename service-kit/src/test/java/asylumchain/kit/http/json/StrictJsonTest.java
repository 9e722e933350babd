package asylumchain.kit.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

  private static final StrictJson JSON =
      new StrictJson(
          Validation.buildDefaultValidatorFactory().getValidator(),
          List.of(StrictJsonTest::lacking));

  enum Colour {
    RED,
    GREEN
  }

  record Plate(@JsonValue String text) {
    @JsonCreator
    Plate {
      if (!text.matches("[A-Z]{2}-\\d+")) {
        throw new IllegalArgumentException("is not a number plate");
      }
    }
  }

  record Wheel(@NotNull Integer inches, boolean spare) {}

  record Car(
      @NotNull String name,
      @NotNull LocalDate madeOn,
      @Nullable Instant soldAt,
      @Nullable UUID owner,
      @Nullable Colour colour,
      @Nullable Plate plate,
      int doors,
      @Nullable @Valid List<Wheel> wheels,
      @Nullable @Valid Event last) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "car-sold", value = Sold.class),
    @JsonSubTypes.Type(name = "car-crashed", value = Crashed.class)
  })
  sealed interface Event {}

  record Sold(@NotNull LocalDate occurredOn, int euros) implements Event {}

  record Crashed(@NotNull LocalDate occurredOn, @Nullable Colour into) implements Event {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"madeOn\": 18992                | /madeOn  | must be a date such as 2021-12-31",
        "\"madeOn\": \"31-12-2021\"       | /madeOn  | must be a date such as 2021-12-31",
        "\"madeOn\": \"2021-02-30\"       | /madeOn  | must be a date such as 2021-12-31",
        "\"madeOn\": \"+12021-02-03\"     | /madeOn  | must be a date such as 2021-12-31",
        "\"madeOn\": \"\"                 | /madeOn  | must be a date such as 2021-12-31",
        "\"madeOn\": {\"year\": 1}        | /madeOn  | must be a date such as 2021-12-31",
        "\"soldAt\": 1640944800           | /soldAt  | must be a moment such as"
            + " 2021-12-31T10:00:00Z",
        "\"soldAt\": \"2021-12-31T10:00:00+01:00\" | /soldAt | must be a moment such as"
            + " 2021-12-31T10:00:00Z",
        "\"owner\": \"1-1-1-1-1\"         | /owner   | must be a UUID",
        "\"colour\": \"BLUE\"             | /colour  | must be one of RED, GREEN",
        "\"colour\": 0                    | /colour  | must be one of RED, GREEN",
        "\"plate\": \"nonsense\"          | /plate   | is not a number plate",
        "\"plate\": 5                     | /plate   | must be a text",
        "\"doors\": \"4\"                 | /doors   | must be a whole number",
        "\"doors\": 4.5                   | /doors   | must be a whole number",
        "\"doors\": null                  | /doors   | must not be null",
        "\"doors\": 99999999999           | /doors   | is out of range",
        "\"name\": 7                      | /name    | must be a text",
        "\"name\": [\"a\"]                | /name    | must be a text",
        "\"name\": \"a\\u0000b\"          | /name    | must not have control characters",
        "\"wheels\": {}                   | /wheels  | must be a list",
        "\"wheels\": [{\"inches\": 1, \"spare\": \"no\"}] | /wheels/0/spare | must be true or"
            + " false",
        "\"wheels\": [{\"inches\": 1, \"spare\": true, \"x\": {}}] | /wheels/0/x | is not known",
        "\"wheels\": [{\"spare\": true}]  | /wheels/0/inches | must not be null",
        "\"wheels\": [{\"inches\": 1}]    | /wheels/0/spare  | must not be null",
        "\"wheels\": [7]                  | /wheels/0 | must be an object",
        "\"last\": {\"type\": \"car-sung\"} | /last/type | must be one of car-crashed, car-sold",
        "\"last\": {}                     | /last/type | must be one of car-crashed, car-sold",
        "\"last\": {\"type\": \"car-sold\", \"occurredOn\": 3, \"euros\": 1} | /last/occurredOn |"
            + " must be a date such as 2021-12-31",
        "\"last\": {\"occurredOn\": 3, \"type\": \"car-sold\", \"euros\": 1} | /last/occurredOn |"
            + " must be a date such as 2021-12-31",
        "\"last\": {\"euros\": 3, \"extra\": [1], \"type\": \"car-sold\", \"occurredOn\":"
            + " \"2021-01-01\"} | /last/extra | is not known",
        "\"a/b\": 1                       | /a~1b    | is not known",
      })
  void one_mistake_is_told_by_its_place_and_in_plain_words(
      String member, String pointer, String reason) {
    assertThat(mistakes(car(member))).containsExactly(Map.entry(pointer, reason));
  }

  @Test
  void all_mistakes_are_told_at_once() {
    assertThat(
            mistakes(
                    """
                    {"madeOn": 5, "doors": "x", "colour": "BLUE", "odd": 1,
                     "wheels": [{"inches": "a", "spare": 1}, {"inches": 1, "spare": true, "y": 1}],
                     "last": {"type": "car-crashed", "occurredOn": "never", "into": 3}}
                    """)
                .keySet())
        .containsExactlyInAnyOrder(
            "/name",
            "/madeOn",
            "/doors",
            "/colour",
            "/odd",
            "/wheels/0/inches",
            "/wheels/0/spare",
            "/wheels/1/y",
            "/last/occurredOn",
            "/last/into");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                               | ``       | a body is required",
        "null                             | ``       | a body is required",
        "{                                | ``       | is not valid JSON at line 1, column 2",
        "{} {}                            | ``       | has something behind its end",
        "{\"name\": \"a\", \"name\": \"b\"} | /name  | is there twice",
        "[]                               | ``       | must be an object",
        "7                                | ``       | must be an object",
      })
  void what_is_not_one_object_is_told_as_such(String json, String pointer, String reason) {
    assertThat(mistakes(json)).containsEntry(pointer, reason);
  }

  @Test
  void what_is_right_is_read() {
    var car = JSON.read(bytes(car("\"doors\": 4, \"colour\": \"RED\"")), Car.class);

    assertThat(car.madeOn()).isEqualTo("2021-12-31");
    assertThat(car.doors()).isEqualTo(4);
    assertThat(car.colour()).isEqualTo(Colour.RED);
  }

  @Test
  void what_the_service_finds_lacking_is_told_beside_what_cannot_be_read() {
    assertThat(
            mistakes(
                """
                {"name": "car", "madeOn": "2021-12-31",
                 "last": {"type": "car-crashed", "occurredOn": "2021-01-01"}}
                """))
        .containsOnly(
            Map.entry("/doors", "must not be null"), Map.entry("/last/into", "must be there"));
  }

  private static List<Violation> lacking(Object body) {
    return body instanceof Car car && car.last() instanceof Crashed(_, var into) && into == null
        ? List.of(new Violation("/last/into", "must be there"))
        : List.of();
  }

  /// A good car, save this member.
  private static String car(String member) {
    var given = member.substring(1, member.indexOf('"', 1));
    return Map.of("name", "\"car\"", "madeOn", "\"2021-12-31\"", "doors", "4").entrySet().stream()
        .filter(it -> !it.getKey().equals(given) && !member.contains("\"" + it.getKey() + "\": 4"))
        .map(it -> "\"" + it.getKey() + "\": " + it.getValue())
        .collect(Collectors.joining(", ", "{", ", " + member + "}"));
  }

  private static Map<String, String> mistakes(String json) {
    var problem = catchThrowableOfType(Problem.class, () -> JSON.read(bytes(json), Car.class));
    assertThat(problem).as(json).isNotNull();
    return problem.violations().stream()
        .collect(Collectors.toMap(it -> it.pointer(), it -> it.reason()));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
