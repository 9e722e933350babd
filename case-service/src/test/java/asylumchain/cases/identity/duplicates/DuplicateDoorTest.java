package asylumchain.cases.identity.duplicates;

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
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DuplicateDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    assertThat(found.toString()).doesNotContainIgnoringCase(family).doesNotContain("1990-0");
    var refused = registering(again, "").refusal(409);
    assertThat(refused.path("type").asText()).endsWith("likely-known");
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
  void a_merge_moves_the_cases_and_can_be_undone() {
    var kept = registered(person(family, "Yohannes", "1990-05-03"), "");
    var into = applicant(kept);
    var moved = registered(person(family, "Yohanna", "1990-07-20"), "");
    var from = applicant(moved);
    assertThat(merge(from, into).answer().statusCode()).isEqualTo(201);
    assertThat(applicant(moved)).isEqualTo(into);
    assertThat(lastEvent(moved)).endsWith("duplicate-merged");
    assertThat(merge(into, from).refusal(409).path("type").asText()).endsWith("same-person");
    var split = Door.knock("POST", "/v1/persons/" + from + "/splits").as("IND", "persons:merge");
    assertThat(split.answer().statusCode()).isEqualTo(201);
    assertThat(applicant(moved)).isEqualTo(from);
    assertThat(applicant(kept)).isEqualTo(into);
    assertThat(lastEvent(moved)).endsWith("duplicate-split");
    split.refusal(409);
  }

  @Test
  void that_records_are_one_person_is_said_of_the_persons_and_no_event_of_a_case_can() {
    var kept = registered(person(family, "Yohannes", "1990-05-03"), "");
    var moved = registered(person(family, "Yohanna", "1990-07-20"), "");
    var told = Bodies.duplicateMerged("2021-04-01");
    var refused = event(moved, told).refusal(409);
    assertThat(refused.path("type").asText()).endsWith("said-of-persons");
    assertThat(refused.path("possible").toString())
        .contains("interview-held")
        .doesNotContain("duplicate-");
    assertThat(merge(applicant(moved), applicant(kept)).answer().statusCode()).isEqualTo(201);
    var undone =
        "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-04-01\",\"version\":2,"
            + "\"replacement\":null}";
    assertThat(event(moved, undone).refusal(409).path("type").asText()).endsWith("said-of-persons");
  }

  private static Door event(String location, String body) {
    return Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(body);
  }

  @Test
  void a_case_is_found_by_what_was_known_of_its_applicant_before_the_merge() {
    var person = Bodies.person().replace("Canary-Kwetal", family);
    var moved = registered(person, "");
    var number = person.replaceFirst(".*\"vNumber\":\"(\\d+)\".*", "$1");
    var into = applicant(registered(Bodies.person(), ""));
    var last = applicant(registered(Bodies.person(), ""));
    assertThat(merge(applicant(moved), into).answer().statusCode()).isEqualTo(201);
    assertThat(merge(into, last).answer().statusCode()).isEqualTo(201);
    for (var known :
        List.of("{\"vNumber\":\"" + number + "\"}", "{\"familyName\":\"" + family + "\"}")) {
      var search = Door.knock("POST", "/v1/cases/_search").json(known);
      assertThat(json(search.as("IND", "cases:read")).toString()).contains(id(moved));
      assertThat(json(search.as("COA", "cases:read")).path("items")).isEmpty();
    }
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

  private static String letters() {
    return ThreadLocalRandom.current()
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String person(String family, String given, String born) {
    return """
    {"familyName":"%s","givenNames":"%s","birthDate":"%s","sex":"M","nationality":"ERI"}\
    """
        .formatted(family, given, born);
  }

  private static Door registering(String person, String more) {
    var who = person.isEmpty() ? "" : ",\"person\":" + person;
    return Door.knock("POST", "/v1/cases")
        .as("IND", "cases:write", "persons:match")
        .json(
            "{\"event\":{\"type\":\"application-lodged\",\"occurredOn\":\"2021-03-01\","
                + "\"applicationKind\":\"FIRST\"}"
                + who
                + more
                + "}");
  }

  private static String registered(String person, String more) {
    var answer = registering(person, more).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static Door merge(String from, String into) {
    return Door.knock("POST", "/v1/persons/" + from + "/merges")
        .as("IND", "persons:merge")
        .json("{\"into\":\"" + into + "\"}");
  }

  private static JsonNode candidates(String person) {
    return json(
        Door.knock("POST", "/v1/duplicate-candidates/_search")
            .as("IND", "persons:match")
            .json(person));
  }

  private static JsonNode knownAs(String personId) {
    return json(
        Door.knock("GET", "/v1/duplicate-candidates?personId=" + personId)
            .as("IND", "persons:match"));
  }

  private static String applicant(String location) {
    return json(Door.knock("GET", location).as("IND", "cases:read"))
        .at("/applicant/personId")
        .asText();
  }

  private static String lastEvent(String location) {
    var items = json(Door.knock("GET", location + "/events").as("IND", "cases:read")).path("items");
    return items.get(items.size() - 1).path("type").asText();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static JsonNode json(Door door) {
    try {
      return JSON.readTree(door.answer().body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
