package asylumchain.cases.identity.duplicates;

import static asylumchain.cases.identity.duplicates.PersonCalls.applicant;
import static asylumchain.cases.identity.duplicates.PersonCalls.candidates;
import static asylumchain.cases.identity.duplicates.PersonCalls.found;
import static asylumchain.cases.identity.duplicates.PersonCalls.id;
import static asylumchain.cases.identity.duplicates.PersonCalls.knownAs;
import static asylumchain.cases.identity.duplicates.PersonCalls.letters;
import static asylumchain.cases.identity.duplicates.PersonCalls.merge;
import static asylumchain.cases.identity.duplicates.PersonCalls.person;
import static asylumchain.cases.identity.duplicates.PersonCalls.registered;
import static asylumchain.cases.identity.duplicates.PersonCalls.registering;
import static asylumchain.cases.identity.duplicates.PersonCalls.registeringAs;
import static asylumchain.cases.identity.duplicates.PersonCalls.said;
import static asylumchain.cases.identity.duplicates.PersonCalls.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DuplicateDoorTest {

  /// A family name no other test has, nor one like it.
  private final String family = letters();

  @Test
  void who_is_about_to_be_registered_twice_is_shown_first() {
    var first = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var again = person(family, "Johannes", "1990-03-05");
    var found = candidates(again);
    assertThat(found.path("items")).hasSize(1);
    assertThat(found.at("/items/0/personId").asText()).isEqualTo(first);
    assertThat(found.at("/items/0/fields").toString())
        .contains("DAY_AND_MONTH_SWAPPED", "SOUNDS_ALIKE");
    assertThat(found.at("/items/0/fields/0/trigrams").asDouble()).as("of the family").isEqualTo(1);
    assertThat(found.at("/items/0/fields/1/trigrams").asDouble())
        .as("Yohannes and Johannes: six of twelve groups")
        .isEqualTo(0.5);
    assertThat(found.toString()).doesNotContainIgnoringCase(family).doesNotContain("1990-0");
    var refused = registering(again, "").refusal(409);
    assertThat(refused.path("type").asText()).endsWith("likely-known");
    assertThat(refused.path("possible").toString()).isEqualTo("[\"" + first + "\"]");
    var unnamed = registeringAs(again, "", "cases:write").refusal(409);
    assertThat(unnamed.path("type").asText()).endsWith("likely-known");
    assertThat(unnamed.path("possible")).as("for those who may search").isEmpty();
    assertThat(unnamed.path("detail").asText()).contains("scope persons:match", "token");
    var named = registered("", ",\"personId\":\"" + first + "\"");
    assertThat(applicant(named)).isEqualTo(first);
  }

  @Test
  void who_was_ruled_out_is_not_asked_about_again() {
    var first = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var twin = person(family, "Johannes", "1990-05-03");
    var second = applicant(registered(twin, ",\"notTheSameAs\":[\"" + first + "\"]"));
    assertThat(second).isNotEqualTo(first);
    assertThat(knownAs(second).path("items")).isEmpty();
  }

  @Test
  void a_verdict_is_kept() {
    var one = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var other = applicant(registered(person(family, "Yohanna", "1990-07-20"), ""));
    var before = knownAs(one).path("items").findValuesAsText("personId");
    var answer =
        Door.knock("POST", "/v1/duplicate-candidates/verdicts")
            .as("IND", "persons:match")
            .json("{\"one\":\"%s\",\"other\":\"%s\",\"same\":false}".formatted(one, other))
            .answer();
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(before).contains(other);
    assertThat(knownAs(one).path("items").findValuesAsText("personId")).doesNotContain(other);
  }

  @Test
  void what_was_said_of_a_person_is_said_of_who_it_turned_out_to_be() {
    var one = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var other = applicant(registered(person(family, "Yohanna", "1990-07-20"), ""));
    var into = applicant(registered(person(family, "Yohannis", "1990-11-05"), ""));
    assertThat(knownAs(into).path("items").findValuesAsText("personId")).contains(other);
    said("anna", one, other, "false");
    assertThat(merge(one, into).answer().statusCode()).isEqualTo(201);

    assertThat(knownAs(into).path("items").findValuesAsText("personId")).doesNotContain(other);
    assertThat(knownAs(other).path("items").findValuesAsText("personId")).doesNotContain(into);
    var named = registering(person(family, "Yohannes", "1990-05-03"), notTheSameAs(one, other));
    assertThat(named.answer().statusCode()).as(named.answer().body()).isEqualTo(201);
  }

  private static String notTheSameAs(String... others) {
    return ",\"notTheSameAs\":[\"" + String.join("\",\"", others) + "\"]";
  }

  @Test
  void every_word_of_reviewers_is_kept_with_who_said_it_and_why() {
    var one = applicant(registered(person(family, "Yohannes", "1990-05-03"), ""));
    var other = applicant(registered(person(family, "Yohanna", "1990-07-20"), ""));
    said("anna", one, other, "true,\"reason\":\"same photograph\"");
    said("bert", other, one, "false,\"reason\":\"brothers\"");

    var told = verdicts(one, "persons:match", "audit:read");
    assertThat(told).hasSize(2);
    assertThat(told.findValuesAsText("reason")).containsExactly("same photograph", "brothers");
    assertThat(told.findValuesAsText("employee")).containsExactly("anna", "bert");
    assertThat(told.findValuesAsText("same")).containsExactly("true", "false");
    var toReviewers = verdicts(other, "persons:match");
    assertThat(toReviewers.findValuesAsText("reason"))
        .containsExactly("same photograph", "brothers");
    assertThat(toReviewers.findValues("employee")).isEmpty();
  }

  @Test
  void a_person_is_found_by_an_alias_and_in_another_script() {
    var known =
        person(family, "Yohannes", "1990-05-03")
            .replace(
                "{",
                "{\"otherNames\":[{\"familyName\":\"Zz%s\",\"givenNames\":\"Habte\"},"
                        .formatted(family)
                    + "{\"familyName\":\"ሀብቴ%s\"}],".formatted(family));
    var location = registered(known, "");
    assertThat(found("{\"familyName\":\"zz" + family + "\"}")).contains(id(location));
    assertThat(found("{\"familyName\":\"zz" + family + "\",\"givenNames\":\"habte\"}"))
        .contains(id(location));
    assertThat(found("{\"familyName\":\"ሀብቴ" + family + "\"}")).contains(id(location));
    assertThat(found("{\"familyName\":\"zz" + family + "\",\"givenNames\":\"other\"}")).isEmpty();
    assertThat(found("{\"familyName\":\"zz" + family + "\",\"birthDate\":\"1991\"}")).isEmpty();
  }

  @Test
  void another_script_and_a_foreign_passport_find_a_person_too() {
    var arabic =
        """
        {"familyName":"%s","givenNames":"Mohammed","birthDate":"1980","sex":"M","nationality":"SYR",\
        "otherNames":[{"familyName":"كناري","givenNames":"محمد"}],\
        "foreignIds":[{"kind":"PASSPORT","country":"SYR","number":"%s"}]}\
        """;
    var number = letters().toUpperCase(java.util.Locale.ROOT);
    var known = applicant(registered(arabic.formatted(family, number), ""));
    var byNumber =
        arabic.formatted("Andersson", number).replace("كناري", "سليم").replace("1980", "1955");
    assertThat(candidates(byNumber).path("items").findValuesAsText("personId")).contains(known);
  }

  @Test
  void an_unaccompanied_minor_is_a_minor() {
    var adult =
        person(family, "Yohannes", "1990-05-03").replace("}", ",\"unaccompaniedMinor\":true}");
    assertThat(registering(adult, "").refusal(400).toString()).contains("unaccompaniedMinor");
  }
}
