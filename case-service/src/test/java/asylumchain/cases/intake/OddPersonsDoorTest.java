package asylumchain.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Persons as they really come: in any script, with marks of every kind, and with days that cannot
/// be.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class OddPersonsDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Combining marks, right to left with a mark of direction, no letter at all, beyond the basic
  /// plane.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zo\u0308e\u0301\u0327-Nguye\u0302\u0303n",
        "\u202b\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f\u202c",
        "\u1218\u12ed\u1219\u1293",
        "\u2014\u2014",
        "\ud83d\udc26",
        "O'Brien; drop table person --",
        "%_%"
      })
  void a_name_in_any_script_is_kept_found_and_shown_as_it_was_reported(String name) {
    var person = Bodies.person().replace("Canary-Kwetal", name);
    var location = registered(person);
    var personId = read(location, "cases:read").at("/applicant/personId").asText();
    assertThat(read("/v1/persons/" + personId, "persons:read").at("/person/familyName").asText())
        .isEqualTo(name);
    var found =
        Door.knock("POST", "/v1/cases/_search")
            .as("IND", "cases:read")
            .json(person.replaceFirst("\\{.*\"familyName\"(:\"[^\"]*\").*", "{\"familyName\"$1}"))
            .answer();
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
    assertThat(found.body()).contains(personId);
  }

  @Test
  void a_name_is_at_most_two_hundred_letters_long() {
    registered(Bodies.person().replace("Canary-Kwetal", "\u0645".repeat(200)));
    var refused = registering(Bodies.person().replace("Canary-Kwetal", "\u0645".repeat(201)));
    assertThat(refused.refusal(400).at("/violations/0/pointer").asText())
        .isEqualTo("/person/familyName");
  }

  @ParameterizedTest
  @CsvSource({
    "0000-02-30, no such day",
    "2021-02-29, no such day",
    "9999, lies after the day of the event",
    "2021-03-02, the case was lodged the day before",
    "2021-04, the case was lodged the month before"
  })
  void nobody_is_registered_with_a_birth_date_that_cannot_be(String born, String why) {
    var refused = registering(Bodies.person().replace("1987-03", born)).refusal(400);
    assertThat(refused.at("/violations/0/pointer").asText()).as(why).isEqualTo("/person/birthDate");
  }

  @Test
  void who_may_have_been_born_by_then_is_registered_and_not_put_right_to_a_day_to_come() {
    var person = Bodies.person().replace("1987-03", "2021-03");
    var location = registered(person);
    var personId = read(location, "cases:read").at("/applicant/personId").asText();
    var refused =
        Door.knock("POST", "/v1/persons/" + personId + "/corrections")
            .as("IND", "persons:write")
            .with("If-Match", "*")
            .json("{\"person\":" + person.replace("2021-03", "9999-01") + "}")
            .refusal(400);
    assertThat(refused.at("/violations/0/pointer").asText()).isEqualTo("/person/birthDate");
  }

  private static Door registering(String person) {
    return Door.knock("POST", "/v1/cases")
        .as("IND", "cases:write")
        .json(Bodies.registration(person));
  }

  private static String registered(String person) {
    var answer = registering(person).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static JsonNode read(String path, String... scopes) {
    var answer = Door.knock("GET", path).as("IND", scopes).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
