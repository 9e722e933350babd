package asylumchain.cases.intake;

import static asylumchain.cases.CaseCalls.applicant;
import static asylumchain.cases.CaseCalls.correcting;
import static asylumchain.cases.CaseCalls.found;
import static asylumchain.cases.CaseCalls.merged;
import static asylumchain.cases.CaseCalls.posting;
import static asylumchain.cases.CaseCalls.read;
import static asylumchain.cases.CaseCalls.registered;
import static asylumchain.cases.CaseCalls.registering;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
    var named = person.replaceFirst("\\{.*\"familyName\"(:\"[^\"]*\").*", "{\"familyName\"$1}");
    assertThat(found(named).toString()).contains(personId);
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
  void nobody_turns_out_to_be_born_after_the_application() {
    var person = Bodies.person().replace("1987-03", "2021-03");
    var location = registered(person);
    var personId = applicant(location);
    for (var born : List.of("9999-01", "2021-03-02", "2021-04")) {
      var refused = correcting(personId, person.replace("2021-03", born), "").refusal(400);
      assertThat(refused.at("/violations/0/pointer").asText()).isEqualTo("/person/birthDate");
    }
    var earlier =
        """
        {"type":"fact-corrected","occurredOn":"2021-07-01","version":1,"replacement":{\
        "type":"application-lodged","occurredOn":"2021-02-28","applicationKind":"FIRST"}}\
        """;
    var moved = posting(location, earlier).refusal(409);
    assertThat(moved.path("type").asText()).endsWith("not-born");
    var named =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json(
                Bodies.registration(person)
                    .replace("\"person\":" + person, "\"personId\":\"" + personId + "\"")
                    .replace("2021-03-01", "2021-02-28"))
            .refusal(409);
    assertThat(named.path("type").asText()).endsWith("not-born");
    assertThat(correcting(personId, person.replace("2021-03", "2020-12"), "").answer().statusCode())
        .isEqualTo(201);
    assertThat(posting(location, earlier).answer().statusCode()).isEqualTo(201);
  }

  /// So a case stands whose applicant turned out to be somebody born after it was lodged.
  @Test
  void of_a_birth_and_an_application_that_are_both_wrong_already_either_is_put_right_first() {
    var location = registered(Bodies.person().replace("1987-03", "2021-03"));
    var younger = Bodies.person().replace("1987-03", "2021-06");
    var into = applicant(registeredOn("2021-07-01", younger));
    merged(applicant(location), into);
    assertThat(correctedBirth(into, younger, "2021-05")).isEqualTo(201);
    var later =
        """
        {"type":"fact-corrected","occurredOn":"2021-07-01","version":1,"replacement":{\
        "type":"application-lodged","occurredOn":"2021-04-30","applicationKind":"FIRST"}}\
        """;
    assertThat(posting(location, later).answer().statusCode()).isEqualTo(201);
    assertThat(correctedBirth(into, younger, "2021-04")).isEqualTo(201);
    var again = correcting(into, younger.replace("2021-06", "2021-05"), "").refusal(400);
    assertThat(again.at("/violations/0/pointer").asText()).isEqualTo("/person/birthDate");
    assertThat(again.toString()).as("the day of a case is not told").doesNotContain("2021-04-30");
  }

  private static int correctedBirth(String personId, String person, String born) {
    return correcting(personId, person.replace("2021-06", born), "").answer().statusCode();
  }

  private static String registeredOn(String day, String person) {
    var answer =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json(Bodies.registration(person).replace("2021-03-01", day))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
