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
