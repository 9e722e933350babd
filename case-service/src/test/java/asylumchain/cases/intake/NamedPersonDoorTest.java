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
import java.util.List;
import org.junit.jupiter.api.Test;

/// A registration that names a person who is known already, and is refused: what the access log
/// says of that person.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class NamedPersonDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_refusal_stands_in_the_access_log_where_the_person_was_not_for_the_caller_to_name() {
    var person = read(Bodies.registered(), "IND", "cases:read").at("/applicant/personId").asText();

    var early = register("IND", person, "2999-01-01").refusal(409);
    assertThat(early.path("type").asText()).endsWith("in-the-future");
    assertThat(refusals(person)).isEmpty();

    var unknown = register("COA", person, "2021-06-01").refusal(400);
    assertThat(unknown.at("/violations/0/pointer").asText()).isEqualTo("/personId");
    assertThat(refusals(person)).containsExactly("person-named");
  }

  private static Door register(String partner, String person, String lodgedOn) {
    return Door.knock("POST", "/v1/cases")
        .as(partner, "cases:write")
        .json(
            """
            {"personId":"%s","event":{"type":"application-lodged","occurredOn":"%s",\
            "applicationKind":"FIRST","unit":"REGULAR_DESK"}}\
            """
                .formatted(person, lodgedOn));
  }

  private static List<String> refusals(String person) {
    return read("/v1/access-log?limit=500&subject=" + person, "AP", "audit:read")
        .path("items")
        .valueStream()
        .filter(line -> line.path("outcome").asText().equals("REFUSED"))
        .map(line -> line.path("action").asText())
        .toList();
  }

  private static JsonNode read(String path, String partner, String scope) {
    var answer = Door.knock("GET", path).as(partner, scope).answer();
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
