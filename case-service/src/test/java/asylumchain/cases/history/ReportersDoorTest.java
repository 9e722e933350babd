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
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is shown of who reported a fact, to whom.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class ReportersDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TAKEN_BACK =
      "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-09-01\",\"version\":2}";

  @Test
  void for_whom_a_fact_was_reported_shows_to_all_who_take_part_and_who_did_to_themselves() {
    var location = Bodies.registered();
    Bodies.post(
        location,
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-10-01\",\"from\":\"IND\",\"to\":\"DTV\"}");
    assertThat(read(location + "/timeline", "IND", "cases:read").at("/items/0/by/client").asText())
        .isEqualTo("ind");
    var toOthers = read(location + "/timeline", "DTV", "cases:read").path("items").path(0);
    assertThat(toOthers.has("by")).isFalse();
    assertThat(toOthers.path("organisation").asText()).isEqualTo("IND");
    var audited = read(location + "/timeline", "INSPECTIE", "audit:read").at("/items/0/by");
    assertThat(audited.path("organisation").asText()).isEqualTo("IND");
    var journal = read(location + "/events", "DTV", "cases:read").path("items").path(0);
    assertThat(journal.path("organisation").asText()).isEqualTo("IND");
    assertThat(journal.has("by")).isFalse();
  }

  @Test
  void an_export_says_for_whom_each_fact_was_reported() {
    var location = Bodies.registered();
    var id = location.substring(location.lastIndexOf('/') + 1);
    Bodies.post(
        location,
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-10-01\",\"from\":\"IND\",\"to\":\"COA\"}");
    assertThat(exported("COA", "application/x-ndjson").lines().filter(line -> line.contains(id)))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(json(line).path("organisation").asText()).isEqualTo("IND"))
        .allSatisfy(line -> assertThat(json(line).has("by")).isFalse());
    var table = exported("COA", "text/csv");
    assertThat(table.lines().findFirst().orElseThrow()).endsWith(",source,organisation");
    assertThat(table.lines().filter(line -> line.startsWith(id)))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).endsWith(",IND"));
  }

  @Test
  void
      why_and_from_which_source_a_fact_was_reported_shows_to_that_organisation_and_to_an_auditor() {
    var location = Bodies.registered();
    Bodies.post(location, Bodies.decision("2021-06-01"));
    var corrected =
        Door.knock("POST", location + "/events")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .with("Fact-Reason", "verkeerd dossier, zie notitie van %C3%96zg%C3%BCl")
            .with("Fact-Source", "letter of 2021-09-01")
            .json(TAKEN_BACK)
            .answer();
    assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(201);
    Bodies.post(
        location,
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-10-01\",\"from\":\"IND\",\"to\":\"DTV\"}");
    for (var reader : List.of("IND/cases:read", "INSPECTIE/audit:read")) {
      var who = reader.split("/", -1);
      var by = read(location + "/timeline", who[0], who[1]).at("/items/2/by");
      assertThat(by.path("reason").asText())
          .isEqualTo("verkeerd dossier, zie notitie van \u00d6zg\u00fcl");
      assertThat(by.path("source").asText()).isEqualTo("letter of 2021-09-01");
    }
    assertThat(read(location + "/timeline", "DTV", "cases:read").toString())
        .doesNotContain("notitie", "letter of");
    assertThat(read("/v1/feed?limit=1000", "DTV", "feed:read").toString())
        .doesNotContain("notitie", "letter of");
    assertThat(read(location + "/events", "IND", "cases:read").at("/items/2/by/source").asText())
        .isEqualTo("letter of 2021-09-01");
    for (var form : List.of("text/csv", "application/x-ndjson")) {
      assertThat(exported("IND", form))
          .contains("notitie van \u00d6zg\u00fcl", "letter of 2021-09-01");
      assertThat(exported("DTV", form)).isNotEmpty().doesNotContain("notitie", "letter of");
    }
  }

  private static String exported(String organisation, String form) {
    return Door.knock("GET", "/v1/exports/events")
        .as(organisation, "cases:export")
        .with("Accept", form)
        .answer()
        .body();
  }

  private static JsonNode read(String path, String organisation, String scope) {
    var answer = Door.knock("GET", path).as(organisation, scope).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
