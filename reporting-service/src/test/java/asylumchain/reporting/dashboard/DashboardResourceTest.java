package asylumchain.reporting.dashboard;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@QuarkusTest
@TestProfile(TopicsStill.class)
class DashboardResourceTest {

  @Inject World world;

  private final String code = "c" + UUID.randomUUID();

  @BeforeEach
  void seven_old_cases_in_a_cohort_and_six_newer_ones() {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));
    IntStream.range(0, 7).forEach(_ -> lodged("2019-09-02", "2020-03-02"));
    IntStream.range(0, 6).forEach(_ -> lodged("2020-09-02", "2021-03-02"));
    given()
        .header("Authorization", TestTokens.bearer("IND", "cohorts:write"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(
            """
            {"code": "%s", "nameNl": "Proefcohort", "nameEn": "Trial cohort", "asOf": "2020-04-01",
             "lodgedBefore": "2020-04-01"}
            """
                .formatted(code))
        .post("/v1/cohorts")
        .then()
        .statusCode(201);
  }

  @Test
  void the_page_is_well_formed_and_needs_no_token() throws Exception {
    var page = parsed(page("en").asString());

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(text(page, "business-date")).isEqualTo("31 December 2021");
    assertThat(text(page, "watermark")).isEqualTo("30 December 2021 10:00");
    assertThat(text(page, "completeness")).isEqualTo("Everything has been processed.");
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
  }

  @Test
  void each_chart_has_a_name_a_description_and_a_table_beside_it() throws Exception {
    var page = parsed(page("nl").asString());

    for (var id : List.of("stock", "past-term", "burn-down", "displacement", "inflow")) {
      var section = element(page, "section", id);
      assertThat(section.getElementsByTagName("caption").getLength()).as(id).isEqualTo(1);
      assertThat(section.getElementsByTagName("th").item(0).getTextContent()).as(id).isNotBlank();
    }
    var images = page.getElementsByTagName("svg");
    for (var i = 0; i < images.getLength(); i++) {
      var image = (Element) images.item(i);
      assertThat(image.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(image.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
    }
  }

  @Test
  void the_month_ends_stand_inside_the_cohort_and_outside_it() throws Exception {
    var rows =
        element(parsed(page("en").asString()), "section", "displacement")
            .getElementsByTagName("tr");
    var newest = rows.item(2).getTextContent();
    var beforeTheNewer = rows.item(2 + 16).getTextContent();

    assertThat(newest).isEqualTo("Dec 20217766100.0%");
    assertThat(beforeTheNewer).isEqualTo("Aug 20207700–");
  }

  @Test
  void the_page_speaks_dutch_and_english() {
    assertThat(page("nl").asString()).contains("Wacht op beslissing").contains("lang=\"nl\"");
    assertThat(page("en").asString()).contains("Awaiting decision").contains("hreflang=\"nl\"");
    given()
        .header("Accept-Language", "en")
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Language", "en");
  }

  @Test
  void nothing_on_the_page_runs_and_nothing_comes_from_elsewhere() {
    var page = page("nl");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.asString())
        .doesNotContain("<script")
        .doesNotContain(" style=")
        .doesNotContain("src=\"http");
    given().get("/dashboard.css").then().statusCode(200).contentType("text/css");
  }

  @Test
  void a_page_about_an_earlier_knowledge_says_so() throws Exception {
    var page =
        parsed(
            given().get("/?lang=en&knownAt=2020-06-30&cohort=" + code).then().extract().asString());

    assertThat(text(page, "known-at")).isEqualTo("30 June 2020 23:59");
    var newest = element(page, "section", "displacement").getElementsByTagName("tr").item(2);
    assertThat(newest.getTextContent()).isEqualTo("Dec 20217700–");
  }

  @Test
  void a_page_without_anything_in_it_is_still_a_page() throws Exception {
    world.begin(Instant.parse("2021-12-30T09:00:00Z"));

    assertThat(parsed(page("en").asString()).getElementsByTagName("svg").getLength()).isEqualTo(4);
  }

  private void lodged(String day, String dueOn) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        day,
        new ApplicationLodged(
            LocalDate.parse(day),
            Code.of("FIRST"),
            Code.of("REGULAR_DESK"),
            applicant("SYR"),
            List.of(Code.of("IND"))));
    world.determined(id, day, runningUntil(day, dueOn));
  }

  private Response page(String language) {
    return given()
        .get("/?lang=" + language + "&cohort=" + code)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .extract()
        .response();
  }

  private static String text(Document page, String id) {
    return element(page, "dd", id).getTextContent();
  }

  private static Element element(Document page, String tag, String id) {
    var elements = page.getElementsByTagName(tag);
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> (Element) elements.item(i))
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// The page is XHTML too, so the strictest parser reads it.
  private static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }
}
