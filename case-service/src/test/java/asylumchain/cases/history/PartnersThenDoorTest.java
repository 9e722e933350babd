package asylumchain.cases.history;

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

/// Who took part in a case at another time.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class PartnersThenDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String location = Bodies.registeredBy("COA");

  @Test
  void a_case_of_then_shows_who_took_part_then() {
    handedOver();
    assertThat(partners("")).isEqualTo("[\"IND\",\"COA\",\"DTV\"]");
    assertThat(partners("?asOf=2021-07-31")).isEqualTo("[\"IND\",\"COA\"]");
    assertThat(partners("?asOf=2021-08-01")).isEqualTo("[\"IND\",\"COA\",\"DTV\"]");
    var first = read(location + "/events").at("/items/0/recordedAt").asText();
    assertThat(partners("?knownAt=" + first)).isEqualTo("[\"IND\",\"COA\"]");
  }

  @Test
  void two_days_differ_by_the_partner_that_joined_in_between() {
    handedOver();
    var found = read(location + "/comparison?asOf=2021-07-31&otherAsOf=2021-08-01").path("fields");
    assertThat(found)
        .filteredOn(field -> field.path("field").asText().equals("/participants"))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.path("one").toString()).isEqualTo("[\"IND\",\"COA\"]");
              assertThat(field.path("other").toString()).isEqualTo("[\"IND\",\"COA\",\"DTV\"]");
            });
  }

  private void handedOver() {
    Bodies.post(
        location,
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-08-01\",\"from\":\"IND\",\"to\":\"DTV\"}");
  }

  private String partners(String question) {
    return read(location + question).path("participants").toString();
  }

  private static JsonNode read(String path) {
    var answer = Door.knock("GET", path).as("IND", "cases:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
