package asylumchain.cases.handover.repair;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.database.Sql;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class RepairDoorTest {

  private static final String ASKED = "{\"to\":\"DTV\",\"answerBy\":\"2999-12-31\"}";
  private static final String GIVEN =
      """
      {"type":"handed-over","occurredOn":"2021-08-01","from":"IND","to":"DTV"}\
      """;

  private final Sql sql;

  RepairDoorTest(Sql sql) {
    this.sql = sql;
  }

  @Test
  void whoever_was_left_in_a_case_leaves_it_and_is_told_and_nobody_else_does() {
    var refused = refused();
    var given = Bodies.registered();
    Bodies.post(given, GIVEN);
    leftAsBefore(refused);
    assertThat(read(refused, "DTV").path("caseId").asText()).isEqualTo(id(refused));
    var before = feed("");

    var done = repaired();

    assertThat(done.path("repaired").asInt()).isEqualTo(1);
    assertThat(done.path("passedOver").asInt()).isZero();
    assertThat(done.path("seen").asInt()).isGreaterThanOrEqualTo(2);
    Door.knock("GET", refused).as("DTV", "cases:read").refusal(404);
    assertThat(read(given, "DTV").path("caseId").asText()).isEqualTo(id(given));
    assertThat(read(refused, "IND").path("participants").toString()).isEqualTo("[\"IND\"]");

    var last = read(refused + "/events", "IND").at("/items/3");
    assertThat(last.path("type").asText()).isEqualTo("nl.asielketen.case.fact-corrected");
    assertThat(last.at("/data/version").asInt()).as("the refusal, said anew").isEqualTo(3);
    assertThat(last.at("/data/replacement/type").asText()).isEqualTo("hand-over-refused");
    var told = feed(before.path("next").asText()).path("events");
    assertThat(told).hasSize(1);
    assertThat(told.at("/0/id").asText()).isEqualTo(last.path("id").asText());
    assertThat(told.at("/0/data").has("replacement")).isFalse();
    assertThat(told.at("/0/data/participants").toString()).isEqualTo("[\"IND\"]");

    assertThat(repaired().path("repaired").asInt()).as("once is enough").isZero();
    assertThat(read(refused + "/events", "IND").path("items")).hasSize(4);
  }

  @Test
  void why_it_was_asked_for_shows_to_an_auditor() {
    var refused = refused();
    leftAsBefore(refused);
    repaired();
    var by =
        Api.json(
                Door.knock("GET", refused + "/timeline")
                    .as("INSPECTIE", "audit:read")
                    .answer()
                    .body())
            .at("/items/3/by");
    assertThat(by.path("organisation").asText()).isEqualTo("OPS");
    assertThat(by.path("reason").asText()).isEqualTo("after the upgrade");
  }

  /// A case that DTV was asked to take, and refused.
  private static String refused() {
    var location = Bodies.registered();
    var asked =
        Door.knock("POST", location + "/hand-overs")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .json(ASKED)
            .answer();
    var answer =
        Door.knock("POST", asked.headers().firstValue("Location").orElseThrow() + "/answers")
            .as("DTV", "cases:write")
            .with("If-Match", "*")
            .json("{\"answer\":\"REFUSED\",\"reason\":\"NO_CAPACITY\"}")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return location;
  }

  /// The tables as a release left them that did not ask by which fact a partner takes part.
  private void leftAsBefore(String location) {
    var caseId = UUID.fromString(id(location));
    var part =
        sql.first("select part from former_partner where case_id = ?", row -> row.getInt(1), caseId)
            .orElseThrow();
    sql.change("delete from former_partner where part = ? and case_id = ?", part, caseId);
    sql.change("insert into case_partner values (?, ?, 'DTV')", part, caseId);
    sql.change(
        "update asylum_case set participants = participants || '{DTV}' where part = ? and case_id = ?",
        part,
        caseId);
  }

  private static JsonNode repaired() {
    var answer =
        Door.knock("POST", "/v1/partner-repairs")
            .as("OPS", "operations")
            .with("Fact-Reason", "after the upgrade")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var location = answer.headers().firstValue("Location").orElseThrow();
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var view = Api.json("{}");
    while (!view.path("state").asText().equals("DONE")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = Api.json(Door.knock("GET", location).as("OPS", "operations").answer().body());
    }
    return view;
  }

  private static JsonNode feed(String after) {
    var page = page(after);
    while (page.path("more").asBoolean()) {
      page = page(page.path("next").asText());
    }
    return page;
  }

  private static JsonNode page(String after) {
    var path = "/v1/feed?limit=1000" + (after.isEmpty() ? "" : "&after=" + after);
    return Api.json(Door.knock("GET", path).as("DTV", "feed:read").answer().body());
  }

  private static JsonNode read(String path, String partner) {
    var answer = Door.knock("GET", path).as(partner, "cases:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer.body());
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
