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

/// Who saw what is known of a person, for an auditor.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class OwnSubjectsDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_access_log_of_a_person_tells_who_saw_their_cases_and_every_record_of_theirs() {
    var moved = Bodies.registered();
    var kept = Bodies.registered();
    var stranger = Bodies.registered();
    var from = applicant(moved);
    var into = applicant(kept);
    read("/v1/persons/" + from, "IND", "persons:read");
    var merged =
        Door.knock("POST", "/v1/persons/" + from + "/merges")
            .as("IND", "persons:merge")
            .with("If-Match", "*")
            .json("{\"into\":\"" + into + "\"}")
            .answer();
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    read("/v1/cases?limit=500", "IND", "cases:read");

    for (var record : List.of(from, into)) {
      var lines = log(record);
      assertThat(lines.findValuesAsText("action")).contains("case-read", "person-read");
      assertThat(seen(lines)).contains(from, id(moved), id(kept)).doesNotContain(id(stranger));
    }
    assertThat(seen(log(id(moved)))).containsOnly(id(moved));
    assertThat(log(id(kept)).findValuesAsText("action"))
        .as("who read the log, whichever record it was asked for")
        .contains("access-log-read");
  }

  private static List<String> seen(JsonNode lines) {
    return lines.findValues("subjects").stream()
        .flatMap(subjects -> subjects.valueStream().map(JsonNode::asText))
        .distinct()
        .toList();
  }

  private static JsonNode log(String subject) {
    return read("/v1/access-log?limit=500&subject=" + subject, "AP", "audit:read").path("items");
  }

  private static String applicant(String location) {
    return read(location, "IND", "cases:read").at("/applicant/personId").asText();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static JsonNode read(String path, String organisation, String scope) {
    var answer = Door.knock("GET", path).as(organisation, scope).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
