package asylumchain.reporting.opendata;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.http.Csv;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TopicsStill.class)
class OpenDataResourceTest {

  private static final String WHERE = "/v1/open-data/stock?from=2020-01&to=2020-01";

  @Inject World world;

  @BeforeEach
  void many_syrians_some_turks_and_one_eritrean() {
    world.begin(Instant.parse("2021-06-30T00:00:00Z"));
    lodged(25, "SYR");
    lodged(12, "TUR");
    lodged(1, "ERI");
  }

  @Test
  void everybody_may_read_what_gives_nobody_away() {
    given()
        .get(WHERE)
        .then()
        .statusCode(200)
        .body("policy.id", equalTo("suppress-below-10"))
        .body("lines.find { it.dimension == 'total' }.count", equalTo(38))
        .body("lines.find { it.value == 'SYR' }.count", equalTo(25))
        .body("lines.find { it.value == 'TUR' }.count", nullValue())
        .body("lines.find { it.value == 'ERI' }.count", nullValue());
  }

  @Test
  void a_withheld_count_is_a_dot_in_a_table() {
    var csv = given().accept("text/csv").get(WHERE).then().statusCode(200).extract().asString();

    assertThat(csv).contains("2020-01-31,nationality,ERI,·").contains(",nationality,SYR,25");
  }

  /// A browser that follows a link of a page asks for a page before anything else.
  @Test
  void a_link_leads_to_the_same_answer_as_a_file() {
    var pages = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    var types = Map.of("csv", "text/csv", "json", "application/json", "xlsx", Csv.XLSX);
    types.forEach(
        (form, type) -> {
          var file =
              given()
                  .accept(pages)
                  .get("/open-data/stock." + form + "?from=2020-01&to=2020-01")
                  .then()
                  .statusCode(200)
                  .header("Content-Disposition", "attachment; filename=\"stock." + form + "\"")
                  .extract();
          assertThat(file.contentType()).startsWith(type);
          var answer = given().accept(type).get(WHERE);
          if (!form.equals("xlsx")) {
            assertThat(file.asString()).isEqualTo(answer.asString());
          }
        });
    given().get("/open-data/stock.pdf").then().statusCode(404);
    given().get("/open-data/nothing.csv").then().statusCode(404);
    given().get("/open-data/asydcfstq.csv?from=January").then().statusCode(400);
  }

  @Test
  void a_month_that_is_not_over_is_refused() {
    given().get("/v1/open-data/stock?to=2099-01").then().statusCode(400);
    given().get("/v1/open-data/stock?from=2015-01&to=2020-01").then().statusCode(400);
    given().get("/v1/open-data/stock?from=January").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01", "-5000-01", "-999999999-01", "+999999999-12", "1989-12"})
  void a_month_of_which_nothing_can_be_known_is_refused(String month) {
    for (var name : List.of("from", "to")) {
      given()
          .queryParam(name, month)
          .get("/v1/open-data/stock")
          .then()
          .statusCode(400)
          .body("violations.parameter", hasItem(name));
    }
  }

  @Test
  void the_first_months_of_all_are_told_although_no_year_of_months_lies_before_them() {
    for (var table : List.of("stock", "ind-monthly", "asyappctzm")) {
      given().get("/v1/open-data/" + table + "?to=1990-02").then().statusCode(200);
    }
  }

  private void lodged(int count, String nationality) {
    for (int i = 0; i < count; i++) {
      world.happened(
          UUID.randomUUID(),
          "2020-01-10",
          new ApplicationLodged(
              LocalDate.parse("2020-01-10"),
              Code.of("FIRST"),
              null,
              applicant(nationality),
              List.of(Code.of("IND"))));
    }
  }
}
