package asylumchain.cases.search;

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
