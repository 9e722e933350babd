package asylumchain.cases.destruction;

import static asylumchain.cases.destruction.DestructionDoors.APPROVE;
import static asylumchain.cases.destruction.DestructionDoors.PROPOSE;
import static asylumchain.cases.destruction.DestructionDoors.approved;
import static asylumchain.cases.destruction.DestructionDoors.certificate;
import static asylumchain.cases.destruction.DestructionDoors.close;
import static asylumchain.cases.destruction.DestructionDoors.decide;
import static asylumchain.cases.destruction.DestructionDoors.ended;
import static asylumchain.cases.destruction.DestructionDoors.id;
import static asylumchain.cases.destruction.DestructionDoors.json;
import static asylumchain.cases.destruction.DestructionDoors.list;
import static asylumchain.cases.destruction.DestructionDoors.ofCase;
import static asylumchain.cases.destruction.DestructionDoors.propose;
import static asylumchain.cases.destruction.DestructionDoors.proposed;
import static asylumchain.cases.destruction.DestructionDoors.registered;
import static asylumchain.cases.destruction.DestructionDoors.shown;
import static asylumchain.cases.destruction.DestructionDoors.type;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DestructionRunTest {

  @Test
  void nobody_approves_their_own_run_and_nobody_without_a_name() {
    ended();
    var run = proposed("{\"includeUnverified\":true}");
    assertThat(type(decide(run, "approvals", "anna", APPROVE).refusal(409)))
        .endsWith("same-person");
    assertThat(
            type(
                Door.knock("POST", run + "/approvals")
                    .as("IND", APPROVE)
                    .with("If-Match", "*")
                    .refusal(409)))
        .endsWith("employee-required");
    Door.knock("POST", run + "/approvals").asEmployee("berend", "IND", APPROVE).refusal(428);
    Door.knock("POST", run + "/approvals")
        .asEmployee("berend", "IND", APPROVE)
        .with("If-Match", "\"7\"")
        .refusal(412);
    Door.knock("GET", run).as("COA", PROPOSE).refusal(404);
    assertThat(
            type(
                decide(run, "withdrawals", "berend", PROPOSE)
                    .json("{\"ground\":\"too early\"}")
                    .refusal(409)))
        .endsWith("not-yours");
    assertThat(
            decide(run, "rejections", "berend", APPROVE)
                .json("{\"ground\":\"too early\"}")
                .answer()
                .statusCode())
        .isEqualTo(201);
    var rejected = json(Door.knock("GET", run).as("IND", PROPOSE));
    assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
    assertThat(type(decide(run, "approvals", "berend", APPROVE).refusal(409)))
        .endsWith("run-decided");
  }

  @Test
  void what_keeps_a_case_when_its_turn_comes_keeps_it_and_a_person_may_take_it_off_before() {
    var held = ended();
    var excluded = ended();
    var reopened = ended();
    var gone = ended();
    var run = proposed("{\"includeUnverified\":true}");
    Door.knock("POST", "/v1/cases/" + held + "/legal-holds")
        .as("IND", "retention:hold")
        .with("If-Match", "\"0\"")
        .json("{\"ground\":\"LITIGATION\"}")
        .answer();
    Bodies.post(
        "/v1/cases/" + reopened, "{\"type\":\"case-reopened\",\"occurredOn\":\"2021-10-01\"}");
    assertThat(
            decide(run, "exclusions", "anna", PROPOSE)
                .json("{\"caseId\":\"%s\",\"ground\":\"asked for\"}".formatted(excluded))
                .answer()
                .statusCode())
        .isEqualTo(201);
    approved(run);
    var certificate = certificate(run);
    assertThat(ofCase(certificate, held).path("reason").asText()).isEqualTo("LEGAL_HOLD");
    assertThat(ofCase(certificate, reopened).path("reason").asText()).isEqualTo("NOT_ENDED");
    assertThat(ofCase(certificate, excluded).path("state").asText()).isEqualTo("EXCLUDED");
    assertThat(ofCase(certificate, gone).path("state").asText()).isEqualTo("DESTROYED");
    assertThat(shown("/v1/cases/" + held).path("stage").asText()).isEqualTo("CLOSED");
    assertThat(shown("/v1/cases/" + excluded).path("stage").asText()).isEqualTo("CLOSED");
    assertThat(certificate.at("/run/proposedBy").asText()).isEqualTo("anna");
    assertThat(certificate.at("/run/decidedBy").asText()).isEqualTo("berend");
  }

  @Test
  void a_case_that_was_decided_long_ago_and_closed_lately_is_listed() {
    var location = registered(Bodies.person(), "2009-03-01");
    Bodies.post(location, Bodies.decision("2010-03-01").replace("REFUGEE", "REJECTED_UNFOUNDED"));
    close(location, "2025-03-01");
    var lately = registered(Bodies.person(), "2009-03-01");
    Bodies.post(lately, Bodies.decision("2020-03-01").replace("REFUGEE", "REJECTED_UNFOUNDED"));
    close(lately, "2025-03-01");
    assertThat(list(proposed("{\"includeUnverified\":true}")))
        .extracting(it -> it.path("caseId").asText())
        .contains(id(location))
        .doesNotContain(id(lately));
  }

  @Test
  void a_case_by_an_unverified_period_is_listed_only_when_that_is_asked_for() {
    var caseId = ended();
    var answer = propose("{}").answer();
    if (answer.statusCode() == 201) {
      assertThat(list(answer.headers().firstValue("Location").orElseThrow()))
          .noneMatch(it -> it.path("caseId").asText().equals(caseId));
    } else {
      assertThat(answer.body()).contains("nothing-due");
    }
    propose("{\"asOn\":\"2999-01-01\"}").refusal(400);
  }

  @Test
  void an_auditor_who_reads_the_runs_of_others_is_logged() {
    ended();
    var run = proposed("{\"includeUnverified\":true}");
    json(Door.knock("GET", "/v1/destruction-runs?limit=500").as("INSPECTIE", "audit:read"));
    json(Door.knock("GET", run).as("INSPECTIE", "audit:read"));
    json(Door.knock("GET", run).as("IND", PROPOSE));
    var log = "/v1/access-log?subject=" + id(run);
    assertThat(json(Door.knock("GET", log).as("AP", "audit:read")).path("items"))
        .filteredOn(line -> !line.path("action").asText().equals("access-log-read"))
        .extracting(line -> line.path("organisation").asText() + " " + line.path("action").asText())
        .containsExactly("INSPECTIE destruction-run-read", "INSPECTIE destruction-runs-read");
  }

  @Test
  void who_read_a_list_and_who_read_the_access_log_stand_in_it() {
    var caseId = ended();
    list(proposed("{\"includeUnverified\":true}"));
    var path = "/v1/access-log?subject=" + caseId;
    assertThat(json(Door.knock("GET", path).as("INSPECTIE", "audit:read")).path("items"))
        .extracting(line -> line.path("action").asText())
        .contains("destruction-list-read");
    assertThat(json(Door.knock("GET", path).as("INSPECTIE", "audit:read")).path("items"))
        .extracting(line -> line.path("action").asText())
        .contains("access-log-read");
  }
}
