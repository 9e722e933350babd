package asylumchain.reporting.backlog;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.http.Csv;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same figure as JSON, as a table and as a spreadsheet.
@QuarkusTest
@TestProfile(TopicsStill.class)
class BacklogFormsTest {

  @Inject World world;

  @BeforeEach
  void one_case() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    world.happened(
        UUID.randomUUID(),
        "2019-05-03",
        new ApplicationLodged(
            LocalDate.parse("2019-05-03"),
            Code.of("FIRST"),
            null,
            applicant("SYR"),
            List.of(Code.of("IND"))));
  }

  @Test
  void the_same_answer_is_a_table_for_who_asks_for_one() {
    var csv =
        given()
            .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
            .accept("text/csv")
            .get("/v1/backlog?asOf=2020-06-30&knownAt=2020-06-30&groupBy=nationality")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv.lines())
        .first()
        .isEqualTo(
            "definition,asOf,knownAt,nationality,count,total,businessDate,watermark,"
                + "knownThrough:case,knownThrough:deadline,parkedCases,deadLetters,clocksPending");
    assertThat(csv)
        .contains("awaiting-first-decision@2,2020-06-30,2020-06-30T21:59:59.999999Z,SYR,1");
  }

  @Test
  void and_a_spreadsheet_for_who_asks_for_one() {
    var sheet =
        given()
            .header("Authorization", TestTokens.bearer("COA", "backlog:read"))
            .accept(Csv.XLSX)
            .get("/v1/backlog?asOf=2020-06-30&groupBy=nationality")
            .then()
            .statusCode(200)
            .contentType(Csv.XLSX)
            .extract()
            .asByteArray();

    assertThat(new String(sheet, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @Test
  void every_figure_that_is_a_table_has_all_three_forms() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().get("/v1/openapi.json").jsonPath().get("paths");
    var tables = 0;
    for (var path : paths.entrySet()) {
      var answer = String.valueOf(path.getValue().getOrDefault("get", Map.of()).get("responses"));
      if (answer.contains(Csv.CSV)) {
        tables++;
        assertThat(answer).as(path.getKey()).contains("application/json", Csv.XLSX);
      }
    }
    assertThat(tables).isGreaterThan(10);
  }
}
