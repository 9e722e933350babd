package asylumchain.cases.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// What is said at the doors of destruction, and what is answered.
final class DestructionDoors {

  static final String PROPOSE = "destruction:propose";
  static final String APPROVE = "destruction:approve";

  private static final ObjectMapper JSON = new ObjectMapper();

  private DestructionDoors() {}

  static String ended() {
    var location = registered(Bodies.person(), "2009-03-01");
    close(location, "2010-03-01");
    return id(location);
  }

  static String registered(String person, String lodgedOn) {
    var answer =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json(Bodies.registration(person).replace("2021-03-01", lodgedOn))
            .answer();
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static void close(String location, String on) {
    Bodies.post(
        location,
        "{\"type\":\"case-closed\",\"occurredOn\":\"%s\",\"reason\":\"ENDED\"}".formatted(on));
  }

  static Door propose(String body) {
    return Door.knock("POST", "/v1/destruction-runs").asEmployee("anna", "IND", PROPOSE).json(body);
  }

  static String proposed(String body) {
    var answer = propose(body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  static Door decide(String run, String what, String who, String scope) {
    return Door.knock("POST", run + "/" + what).asEmployee(who, "IND", scope).with("If-Match", "*");
  }

  /// Somebody else approves the run as it stands; it is carried out.
  static void approved(String run) {
    var etag =
        Door.knock("GET", run)
            .as("IND", APPROVE)
            .answer()
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    var answer =
        Door.knock("POST", run + "/approvals")
            .asEmployee("berend", "IND", APPROVE)
            .with("If-Match", etag)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    until(run, APPROVE, it -> it.path("state").asText().equals("DONE"));
  }

  static JsonNode until(String location, String scope, Predicate<JsonNode> done) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = json(Door.knock("GET", location).as("IND", scope));
    while (!done.test(view)) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = json(Door.knock("GET", location).as("IND", scope));
    }
    return view;
  }

  static Iterable<JsonNode> list(String run) {
    return json(Door.knock("GET", run + "/cases?limit=500").as("IND", PROPOSE)).path("items");
  }

  static JsonNode certificate(String run) {
    return json(Door.knock("GET", run + "/certificate").as("IND", PROPOSE));
  }

  static JsonNode ofCase(JsonNode certificate, String caseId) {
    return StreamSupport.stream(certificate.path("cases").spliterator(), false)
        .filter(it -> it.path("caseId").asText().equals(caseId))
        .findFirst()
        .orElseThrow();
  }

  static JsonNode shown(String location) {
    return json(Door.knock("GET", location).as("IND", "cases:read"));
  }

  static String type(JsonNode problem) {
    return problem.path("type").asText();
  }

  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static JsonNode json(Door door) {
    var answer = door.answer();
    assertThat(answer.statusCode()).as("%s: %s", door, answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
