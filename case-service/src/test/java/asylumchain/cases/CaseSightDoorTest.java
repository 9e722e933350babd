package asylumchain.cases;

import static asylumchain.cases.Bodies.registered;
import static asylumchain.cases.CaseCalls.applicant;
import static asylumchain.cases.CaseCalls.events;
import static asylumchain.cases.CaseCalls.json;
import static asylumchain.cases.CaseCalls.posting;
import static asylumchain.cases.CaseCalls.readAs;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Who sees a case, its facts and its person.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseSightDoorTest {

  private final DataSource database;

  CaseSightDoorTest(DataSource database) {
    this.database = database;
  }

  @Test
  void a_case_that_is_handed_over_is_seen_by_both_partners_and_by_nobody_else() {
    var location = registered();
    Door.knock("GET", location).as("DTV", "cases:read").refusal(404);
    var handOver =
        """
        {"type":"handed-over","occurredOn":"2021-08-01","from":"IND","to":"DTV","unit":"RETURN"}\
        """;
    assertThat(posting(location, handOver).answer().statusCode()).isEqualTo(201);
    var shown = readAs("DTV", location, "cases:read");
    assertThat(shown.path("partner").asText()).isEqualTo("DTV");
    assertThat(shown.path("participants").toString()).isEqualTo("[\"IND\",\"DTV\"]");
    Door.knock("GET", location).as("COA", "cases:read").refusal(404);
    Door.knock("GET", location + "/events").as("COA", "cases:read").refusal(404);
    Door.knock("POST", location + "/events")
        .as("COA", "cases:write")
        .with("If-Match", "*")
        .json(Bodies.event("interview-held", "2021-04-01"))
        .refusal(404);
    assertThat(events(location, "cases:read").getLast().at("/data/participants").toString())
        .isEqualTo("[\"IND\",\"DTV\"]");
  }

  @Test
  void a_private_fact_shows_its_envelope_and_its_content_only_to_who_reported_it_and_auditors() {
    var location = registered();
    var lawyer =
        """
        {"type":"lawyer-assigned","occurredOn":"2021-04-01","lawyerReference":"Canary-Advocaat"}\
        """;
    assertThat(posting(location, lawyer).answer().statusCode()).isEqualTo(201);
    var handedOver =
        "{\"type\":\"handed-over\",\"occurredOn\":\"2021-04-02\",\"from\":\"IND\",\"to\":\"DTV\"}";
    assertThat(posting(location, handedOver).answer().statusCode()).isEqualTo(201);
    for (var path : List.of("/events", "/timeline")) {
      var envelope = readAs("DTV", location + path, "cases:read").at("/items/1");
      assertThat(envelope.path("type").asText()).endsWith("lawyer-assigned");
      assertThat(envelope.toString())
          .doesNotContain("Canary-Advocaat")
          .doesNotContain("confidential");
      assertThat(envelope.has("data")).isFalse();
      assertThat(readAs("IND", location + path, "cases:read").at("/items/1").toString())
          .contains("Canary-Advocaat");
      assertThat(readAs("DTV", location + path, "audit:read").at("/items/1").toString())
          .contains("Canary-Advocaat");
    }
    var own = events(location, "cases:read").get(1);
    assertThat(own.path("audience").asText()).isEqualTo("PRIVATE");
    assertThat(own.at("/confidential/by/organisation").asText()).isEqualTo("IND");
    assertThat(events(location, "cases:read").getFirst().has("confidential")).isFalse();
  }

  @Test
  void a_person_is_read_by_partners_of_a_case_of_theirs_only() {
    var path = "/v1/persons/" + applicant(registered());
    assertThat(Door.knock("GET", path).as("IND", "persons:read").answer().body())
        .contains("Canary-Kwetal", "1987-03");
    Door.knock("GET", path).as("COA", "persons:read").refusal(404);
    Door.knock("GET", path).as("IND", "cases:read").refusal(403);
    assertThat(refusedReadings("person-read")).isPositive();
  }

  @Test
  void the_list_of_a_partner_goes_on_from_page_to_page() {
    var track = "TRACK_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    for (int i = 0; i < 5; i++) {
      posting(
              registered(),
              "{\"type\":\"track-assigned\",\"occurredOn\":\"2021-04-01\",\"track\":\"%s\"}"
                  .formatted(track))
          .answer();
    }
    var ids = new TreeSet<String>();
    var next = "/v1/cases?limit=2&track=" + track;
    while (!next.isEmpty()) {
      var answer = Door.knock("GET", next).as("IND", "cases:read").answer();
      json(answer.body()).path("items").forEach(item -> ids.add(item.path("caseId").asText()));
      next = CaseCalls.next(answer);
    }
    assertThat(ids).hasSize(5);
    assertThat(readAs("COA", "/v1/cases?track=" + track, "cases:read").path("items")).isEmpty();
  }

  private long refusedReadings(String action) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select count(*) from access_log where action = ? and outcome = 'REFUSED'")) {
      statement.setString(1, action);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
