package asylumchain.cases.search.personfile;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class PersonFileDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_person_gets_names_facts_cases_and_who_looked() {
    var location = Bodies.registered();
    var lawyer =
        """
        {"type":"lawyer-assigned","occurredOn":"2021-04-01","lawyerReference":"Canary-Advocaat"}\
        """;
    Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(lawyer)
        .answer();
    var shown = read(location, "cases:read");
    var personId = shown.at("/applicant/personId").asText();
    var file = read("/v1/persons/" + personId + "/file", "persons:export");
    assertThat(file.at("/person/person/familyName").asText()).isEqualTo("Canary-Kwetal");
    assertThat(file.at("/facts/0/type").asText()).endsWith("person-registered");
    assertThat(file.at("/cases/0/caseId").asText()).isEqualTo(shown.path("caseId").asText());
    assertThat(file.at("/cases/0/facts").toString()).contains("Canary-Advocaat");
    assertThat(file.path("readers").findValuesAsText("action")).contains("case-read");
    assertThat(file.path("readers").toString()).doesNotContain("clientId", "employee");
    var again = read("/v1/persons/" + personId + "/file", "persons:export");
    assertThat(again.path("readers").findValuesAsText("action")).contains("person-file-exported");
  }

  @Test
  void every_record_of_a_person_leads_to_the_whole_file_and_no_employee_stands_in_it() {
    var moved = registeredBy("Canary-Medewerker");
    var kept = registeredBy("Canary-Collega");
    var from = read(moved, "cases:read").at("/applicant/personId").asText();
    var into = read(kept, "cases:read").at("/applicant/personId").asText();
    var merged =
        Door.knock("POST", "/v1/persons/" + from + "/merges")
            .asEmployee("Canary-Beoordelaar", "IND", "persons:merge")
            .with("If-Match", "*")
            .json("{\"into\":\"" + into + "\"}")
            .answer();
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    for (var record : List.of(from, into)) {
      var file = read("/v1/persons/" + record + "/file", "persons:export");
      assertThat(file.at("/person/personId").asText()).isEqualTo(into);
      assertThat(file.at("/records/0/person/personId").asText()).isEqualTo(from);
      assertThat(file.at("/records/0/facts").findValuesAsText("type"))
          .containsExactly(
              "nl.asielketen.person.person-registered", "nl.asielketen.person.person-merged");
      assertThat(file.path("cases").findValuesAsText("caseId")).contains(id(moved), id(kept));
      assertThat(file.at("/cases/0/facts/0/confidential/by/organisation").asText())
          .isEqualTo("IND");
      assertThat(file.toString())
          .contains("Canary-Kwetal")
          .doesNotContain("Canary-Medewerker", "Canary-Collega", "Canary-Beoordelaar");
    }
    Door.knock("GET", "/v1/persons/" + from + "/file").as("COA", "persons:export").refusal(404);
  }

  @Test
  void a_person_reads_who_compared_them_and_nothing_of_whom_they_were_compared_with() {
    var person = applicant(Bodies.registered());
    var other = applicant(Bodies.registered());
    for (var same : List.of("true", "false")) {
      var verdict =
          Door.knock("POST", "/v1/duplicate-candidates/verdicts")
              .asEmployee("Canary-Beoordelaar", "AVIM", "persons:match")
              .json(
                  "{\"one\":\"%s\",\"other\":\"%s\",\"same\":%s,\"reason\":\"Canary-Broer\"}"
                      .formatted(person, other, same))
              .answer();
      assertThat(verdict.statusCode()).as(verdict.body()).isEqualTo(204);
    }
    var file = read("/v1/persons/" + person + "/file", "persons:export");
    assertThat(file.path("comparisons").findValuesAsText("same")).containsExactly("true", "false");
    assertThat(file.at("/comparisons/0/organisation").asText()).isEqualTo("AVIM");
    assertThat(file.at("/comparisons/0/decidedAt").asText()).isNotEmpty();
    assertThat(file.toString()).doesNotContain(other, "Canary-Broer", "Canary-Beoordelaar");
  }

  @Test
  void nobody_else_is_named_in_the_file_of_a_person_who_turned_out_to_be_another_after_all() {
    var person = applicant(Bodies.registered());
    var other = applicant(Bodies.registered());
    judged("/v1/persons/" + person + "/merges", "{\"into\":\"" + other + "\"}");
    judged("/v1/persons/" + person + "/splits", "");
    var file = read("/v1/persons/" + person + "/file", "persons:export");
    assertThat(file.path("facts").findValuesAsText("type"))
        .containsExactly(
            "nl.asielketen.person.person-registered",
            "nl.asielketen.person.person-merged",
            "nl.asielketen.person.person-split");
    assertThat(file.toString()).doesNotContain(other);
    assertThat(file.path("comparisons").findValuesAsText("same")).containsExactly("true", "false");
  }

  @Test
  void why_others_said_something_is_for_them_to_tell_and_from_where_they_had_it_is_told() {
    var location = Bodies.registeredBy("COA");
    said(location, "IND", "Canary-Eigen");
    said(location, "COA", "Canary-Andere");
    var person = applicant(location);
    var known = read("/v1/persons/" + person + "/file", "persons:export").at("/person/person");
    var otherwise = known.toString().replace("Kanarie-Zwartwit", "Kanarie-Bont");
    var corrected =
        Door.knock("POST", "/v1/persons/" + person + "/corrections")
            .as("COA", "persons:write")
            .with("If-Match", "*")
            .json("{\"person\":%s,\"reason\":\"Canary-Verbetering\"}".formatted(otherwise))
            .answer();
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);

    var file = read("/v1/persons/" + person + "/file", "persons:export");
    var facts = file.at("/cases/0/facts");
    assertThat(facts.at("/1/confidential/by/reason").asText()).isEqualTo("Canary-Eigen");
    assertThat(facts.at("/1/confidential/by").has("reasonWithheld")).isFalse();
    assertThat(facts.at("/2/confidential/by/reasonWithheld").asBoolean()).isTrue();
    assertThat(facts.at("/2/confidential/by/organisation").asText()).isEqualTo("COA");
    assertThat(facts.at("/2/confidential/by/source").asText()).isEqualTo("Canary-Andere-bron");
    assertThat(file.at("/facts/1/confidential/by/reasonWithheld").asBoolean()).isTrue();
    assertThat(file.toString()).doesNotContain("Canary-Andere\"", "Canary-Verbetering");
    var audited =
        Door.knock("GET", "/v1/persons/" + person + "/file").as("INSPECTIE", "audit:read").answer();
    assertThat(audited.body()).contains("Canary-Eigen", "Canary-Andere\"", "Canary-Verbetering");
  }

  private static void said(String location, String organisation, String reason) {
    var answer =
        Door.knock("POST", location + "/events")
            .as(organisation, "cases:write")
            .with("If-Match", "*")
            .with("Fact-Reason", reason)
            .with("Fact-Source", reason + "-bron")
            .json(Bodies.event("interview-held", "2021-04-01"))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void judged(String path, String body) {
    var door =
        Door.knock("POST", path)
            .asEmployee("Canary-Beoordelaar", "IND", "persons:merge")
            .with("If-Match", "*");
    var answer = (body.isEmpty() ? door : door.json(body)).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String applicant(String location) {
    return read(location, "cases:read").at("/applicant/personId").asText();
  }

  private static String registeredBy(String employee) {
    return Door.knock("POST", "/v1/cases")
        .asEmployee(employee, "IND", "cases:write")
        .json(Bodies.registration())
        .answer()
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static JsonNode read(String path, String scope) {
    var answer = Door.knock("GET", path).as("IND", scope).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
