package asylumchain.cases.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.locks.LockSupport;

/// Deliveries at the door, as a source makes them.
final class ImportDoor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ImportDoor() {}

  static Door imports(Door door, String type) {
    return door.as("IND", "cases:import", "cases:migrate").with("Content-Type", type);
  }

  static String deliver(String type, String question, String body) {
    var answer = imports(Door.knock("POST", "/v1/imports" + question), type).body(body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static String results(JsonNode done, String form) {
    return Door.knock("GET", "/v1/imports/" + done.path("id").asText() + "/results")
        .as("IND", "cases:import")
        .with("Accept", form)
        .answer()
        .body();
  }

  static JsonNode finished(String location) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = JSON.missingNode();
    while (!view.has("finishedAt")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = json(Door.knock("GET", location).as("IND", "cases:import").answer().body());
    }
    return view;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
