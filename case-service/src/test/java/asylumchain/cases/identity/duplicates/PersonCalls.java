package asylumchain.cases.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// What is asked about persons who may be one, and what is said of them.
final class PersonCalls {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PersonCalls() {}

  static Door event(String location, String body) {
    return Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(body);
  }

  static String letters() {
    return ThreadLocalRandom.current()
        .ints(9, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String person(String family, String given, String born) {
    return """
    {"familyName":"%s","givenNames":"%s","birthDate":"%s","sex":"M","nationality":"ERI"}\
    """
        .formatted(family, given, born);
  }

  static Door registering(String person, String more) {
    return registeringAs(person, more, "cases:write", "persons:match");
  }

  static Door registeringAs(String person, String more, String... scopes) {
    var who = person.isEmpty() ? "" : ",\"person\":" + person;
    return Door.knock("POST", "/v1/cases")
        .as("IND", scopes)
        .json(
            "{\"event\":{\"type\":\"application-lodged\",\"occurredOn\":\"2021-03-01\","
                + "\"applicationKind\":\"FIRST\"}"
                + who
                + more
                + "}");
  }

  static String registered(String person, String more) {
    var answer = registering(person, more).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static void said(String employee, String one, String other, String verdict) {
    var answer =
        Door.knock("POST", "/v1/duplicate-candidates/verdicts")
            .asEmployee(employee, "IND", "persons:match")
            .json("{\"one\":\"%s\",\"other\":\"%s\",\"same\":%s}".formatted(one, other, verdict))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  static JsonNode verdicts(String personId, String... scopes) {
    return json(Door.knock("GET", "/v1/duplicate-candidates/verdicts?personId=" + personId)
            .as("IND", scopes))
        .path("items");
  }

  static List<String> found(String search) {
    return json(Door.knock("POST", "/v1/cases/_search").as("IND", "cases:read").json(search))
        .path("items")
        .findValuesAsText("caseId");
  }

  static Door merge(String from, String into) {
    return merging(from, into).with("If-Match", "*");
  }

  static Door merging(String from, String into) {
    return Door.knock("POST", "/v1/persons/" + from + "/merges")
        .as("IND", "persons:merge")
        .json("{\"into\":\"" + into + "\"}");
  }

  static JsonNode candidates(String person) {
    return json(
        Door.knock("POST", "/v1/duplicate-candidates/_search")
            .as("IND", "persons:match")
            .json(person));
  }

  static JsonNode knownAs(String personId) {
    return json(
        Door.knock("GET", "/v1/duplicate-candidates?personId=" + personId)
            .as("IND", "persons:match"));
  }

  static JsonNode shown(String location) {
    return json(Door.knock("GET", location).as("IND", "cases:read"));
  }

  static String applicant(String location) {
    return shown(location).at("/applicant/personId").asText();
  }

  static String lastEvent(String location) {
    var items = json(Door.knock("GET", location + "/events").as("IND", "cases:read")).path("items");
    return items.get(items.size() - 1).path("type").asText();
  }

  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static JsonNode json(Door door) {
    try {
      return JSON.readTree(door.answer().body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
