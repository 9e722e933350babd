package asylumchain.cases.destruction;

import static asylumchain.cases.destruction.DestructionDoors.APPROVE;
import static asylumchain.cases.destruction.DestructionDoors.PROPOSE;
import static asylumchain.cases.destruction.DestructionDoors.approved;
import static asylumchain.cases.destruction.DestructionDoors.certificate;
import static asylumchain.cases.destruction.DestructionDoors.decide;
import static asylumchain.cases.destruction.DestructionDoors.ended;
import static asylumchain.cases.destruction.DestructionDoors.id;
import static asylumchain.cases.destruction.DestructionDoors.json;
import static asylumchain.cases.destruction.DestructionDoors.list;
import static asylumchain.cases.destruction.DestructionDoors.proposed;
import static asylumchain.cases.destruction.DestructionDoors.shown;
import static asylumchain.cases.destruction.DestructionDoors.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A run that a person ends while it goes on.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class StoppedRunTest {

  private static final String WHY = "{\"ground\":\"the period was read wrongly\"}";

  private final DataSource database;
  private final Destroyer destroyer;

  StoppedRunTest(DataSource database, Destroyer destroyer) {
    this.database = database;
    this.destroyer = destroyer;
  }

  @Test
  void what_was_destroyed_stays_so_and_the_rest_is_free_again() throws SQLException {
    ended();
    ended();
    ended();
    var run = going();
    var lease = new RunTable.Lease(UUID.fromString(id(run)), 7, 0);
    assertThat(destroyer.next(lease)).isTrue();

    assertThat(decide(run, "stops", "carla", PROPOSE).json(WHY).answer().statusCode())
        .isEqualTo(201);

    assertThatThrownBy(() -> destroyer.next(lease)).isInstanceOf(RunLost.class);
    var certificate = certificate(run);
    assertThat(certificate.at("/run/state").asText()).isEqualTo("STOPPED");
    assertThat(certificate.at("/run/stoppedBy").asText()).isEqualTo("carla");
    assertThat(certificate.at("/run/ground").asText()).contains("read wrongly");
    assertThat(certificate.at("/run/finishedAt").isTextual()).isTrue();
    var states = new ArrayList<String>();
    for (var listed : certificate.path("cases")) {
      states.add(listed.path("state").asText());
      if (listed.path("state").asText().equals("DROPPED")) {
        shown("/v1/cases/" + listed.path("caseId").asText());
      } else {
        assertThat(listed.path("digest").isTextual()).isTrue();
      }
    }
    assertThat(states).containsOnlyOnce("DESTROYED").contains("DROPPED").doesNotContain("LISTED");
    assertThat(list(proposed("{\"includeUnverified\":true}")))
        .extracting(it -> it.path("caseId").asText())
        .containsExactlyInAnyOrderElementsOf(dropped(certificate));
  }

  @Test
  void nothing_is_stopped_that_does_not_go_on() {
    ended();
    var run = proposed("{\"includeUnverified\":true}");
    assertThat(type(decide(run, "stops", "carla", APPROVE).json(WHY).refusal(409)))
        .endsWith("run-not-going");
    decide(run, "stops", "carla", APPROVE).json("{\"ground\":\" \"}").refusal(400);
    Door.knock("POST", run + "/stops").asEmployee("carla", "IND", APPROVE).json(WHY).refusal(428);
    Door.knock("POST", run + "/stops")
        .asEmployee("carla", "COA", APPROVE)
        .with("If-Match", "*")
        .json(WHY)
        .refusal(404);
    approved(run);
    assertThat(type(decide(run, "stops", "carla", APPROVE).json(WHY).refusal(409)))
        .endsWith("run-not-going");
    assertThat(json(Door.knock("GET", run).as("IND", PROPOSE)).has("stoppedBy")).isFalse();
  }

  /// Approved, and begun by a process that we are: no other takes it for an hour.
  private String going() throws SQLException {
    var run = proposed("{\"includeUnverified\":true}");
    change(run, "lease_until = now() + interval '1 hour'");
    assertThat(decide(run, "approvals", "berend", APPROVE).answer().statusCode()).isEqualTo(201);
    change(run, "state = 'RUNNING', epoch = 7");
    return run;
  }

  private void change(String run, String what) throws SQLException {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "update destruction_run set " + what + " where run_id = ?")) {
      statement.setObject(1, UUID.fromString(id(run)));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static Iterable<String> dropped(JsonNode certificate) {
    var dropped = new ArrayList<String>();
    for (var listed : certificate.path("cases")) {
      if (listed.path("state").asText().equals("DROPPED")) {
        dropped.add(listed.path("caseId").asText());
      }
    }
    return dropped;
  }
}
