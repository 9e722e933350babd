package asylumchain.reporting.dashboard;

import static asylumchain.reporting.PublicPage.elements;
import static asylumchain.reporting.PublicPage.parsed;
import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.reporting.Planner;
import asylumchain.reporting.PublicPage;
import asylumchain.reporting.Spreadsheet;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
@TestProfile(TopicsStill.class)
class DashboardResourceTest {

  private static final Instant DECEMBER_HAS_CLOSED = Instant.parse("2022-01-14T23:00:00Z");

  @Inject World world;

  private final String code = "c" + UUID.randomUUID();

  @BeforeEach
  void seventeen_old_cases_in_a_cohort_and_thirteen_newer_ones() {
    world.begin(DECEMBER_HAS_CLOSED);
    world.together(
        () -> {
          IntStream.range(0, 17).forEach(_ -> lodged("2019-09-02", "2020-03-02"));
          IntStream.range(0, 13).forEach(_ -> lodged("2020-09-02", "2021-03-02"));
        });
    Planner.freeze(code, LocalDate.parse("2020-04-01"), "\"lodgedBefore\": \"2020-04-01\"");
  }

  @ParameterizedTest
  @FieldSource("asylumchain.reporting.dashboard.Page#ALL")
  void each_page_is_whole_in_both_languages_and_needs_no_token(String name) throws Exception {
    for (var language : List.of("nl", "en")) {
      var page = page(name, language);

      assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
      assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isNotBlank();
      assertThat(text(page, "watermark"))
          .isEqualTo(language.equals("nl") ? "15 januari 2022 00:00" : "15 January 2022 00:00");
      assertThat(text(page, "as-of"))
          .isEqualTo(language.equals("nl") ? "31 december 2021" : "31 December 2021");
      assertThat(page.getElementsByTagName("nav").item(0).getTextContent())
          .contains(language.equals("nl") ? "Definities" : "Definitions");
      for (var table : elements(page, "table")) {
        var columns = elements(elements(table, "thead").getFirst(), "th").size();
        assertThat(elements(table, "caption")).hasSize(1);
        for (var row : elements(elements(table, "tbody").getFirst(), "tr")) {
          assertThat(elements(row, "th")).hasSize(1);
          assertThat(elements(row, "td").size()).isIn(0, columns - 1);
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("asylumchain.reporting.dashboard.Page#ALL")
  void each_chart_has_a_name_a_description_and_a_table_beside_it(String name) throws Exception {
    for (var image : elements(page(name, "nl"), "svg")) {
      assertThat(elements(image, "title").getFirst().getTextContent()).isNotBlank();
      assertThat(elements(image, "desc").getFirst().getTextContent()).isNotBlank();
      var pair = (Element) image.getParentNode().getParentNode();
      assertThat(elements(pair, "table")).isNotEmpty();
    }
  }

  @Test
  void ids_are_given_once() throws Exception {
    for (var name : Page.ALL) {
      var page = page(name, "en");
      var ids =
          elements(page, "*").stream()
              .map(element -> element.getAttribute("id"))
              .filter(id -> !id.isEmpty())
              .toList();
      assertThat(ids).as(name).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_a_table_shows_can_be_had_as_csv_as_json_and_as_a_spreadsheet() throws Exception {
    for (var name : Page.ALL) {
      var page = page(name, "en");
      for (var link : elements(page, "a")) {
        if (!link.hasAttribute("download")) {
          continue;
        }
        var rows = rowsBeside(link);
        var answer = PublicPage.answer(link.getAttribute("href"));
        assertThat(answer.statusCode()).as(link.getAttribute("href")).isEqualTo(200);
        if (link.getTextContent().startsWith("CSV")) {
          assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
          assertThat(new String(answer.body(), UTF_8).lines().count()).isEqualTo(rows + 1);
        } else if (link.getTextContent().startsWith("XLSX")) {
          var sheets = Spreadsheet.read(answer.body());
          assertThat(sheets.get("data")).hasSize(rows + 1);
          assertThat(sheets).containsKeys("labels", "definitions", "sources", "about");
        } else {
          var json = new ObjectMapper().readTree(answer.body());
          assertThat(json.required("cells")).hasSize(rows);
          assertThat(json.at("/freshness/watermark").isTextual()).isTrue();
          assertThat(json.at("/completeness/parkedCases").isIntegralNumber()).isTrue();
        }
      }
    }
  }

  private static int rowsBeside(Element link) {
    var told = (Element) link.getParentNode().getParentNode();
    return (int)
        elements(elements(told, "tbody").getFirst(), "tr").stream()
            .filter(row -> !elements(row, "td").isEmpty())
            .count();
  }

  @Test
  void the_month_ends_tell_the_stock_to_the_nearest_five() throws Exception {
    var rows = rows(page("overview", "en"), "stock");

    assertThat(rows.getFirst()).containsExactly("Dec 2021", "30", "30", "100.0%", "15");
    assertThat(rows.get(16)).containsExactly("Aug 2020", "15", "15", "100.0%", "15");
  }

  @Test
  void the_page_speaks_dutch_and_english() {
    assertThat(source("overview", "nl"))
        .contains("Voorraad aan het einde van elke getoonde maand of dag");
    assertThat(source("overview", "en"))
        .contains("Stock at the end of each month or day shown")
        .contains("hreflang=\"nl\"");
    given()
        .header("Accept-Language", "en")
        .get("/")
        .then()
        .statusCode(200)
        .header("Content-Language", "en");
  }

  @Test
  void nothing_on_the_pages_runs_and_nothing_comes_from_elsewhere() {
    for (var name : Page.ALL) {
      var page = answer(name, "nl");

      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(new String(page.body(), UTF_8))
          .doesNotContain("<script")
          .doesNotContain(" style=")
          .doesNotContain("src=\"http")
          .doesNotContain("NaN");
    }
    given().get("/dashboard.css").then().statusCode(200).contentType("text/css");
    given().get("/tokens.css").then().statusCode(200).contentType("text/css");
  }

  @Test
  void the_first_page_weighs_at_most_a_hundred_kilobytes_with_its_style() {
    for (var lang : List.of("nl", "en")) {
      var bytes =
          Stream.of("/?lang=" + lang, "/dashboard.css", "/tokens.css")
              .mapToInt(it -> given().get(it).then().statusCode(200).extract().asByteArray().length)
              .sum();
      assertThat(bytes).as(lang).isBetween(10_000, 100_000);
    }
  }

  @Test
  void every_page_says_what_its_figures_count() throws Exception {
    for (var name : Page.ALL) {
      if (!name.equals("definitions")) {
        var page = page(name, "en");
        assertThat(elements(page, "dl").getLast().getElementsByTagName("dt").getLength())
            .as(name)
            .isPositive();
      }
    }
    assertThat(source("overview", "en")).contains("<dt>Displacement");
    assertThat(source("weeks", "en")).contains("<dt>Penalty exposure");
  }

  @Test
  void a_page_about_an_earlier_knowledge_says_so() throws Exception {
    var page = parsed(given().get("/?lang=en&knownAt=2020-06-30&apart=" + code).asString());

    assertThat(text(page, "known-at")).isEqualTo("30 June 2020 23:59");
    assertThat(rows(page, "stock").getFirst().get(1)).isEqualTo("15");
    for (var link : elements(elements(page, "nav").getFirst(), "a")) {
      var href = link.getAttribute("href");
      given().get(href).then().statusCode(200);
      assertThat(href.contains("knownAt=2020-06-30"))
          .as("%s: definitions are as they are, whatever was known", href)
          .isNotEqualTo(href.startsWith("/definitions"));
    }
  }

  /// As known at noon and five minutes later would be two moments with one message between them.
  @Test
  void the_last_day_of_a_month_is_told_as_known_only_once_it_is_over() {
    world.begin(Instant.parse("2021-04-30T10:00:00Z"));
    given().get("/weeks?lang=en&knownAt=2021-04-30").then().statusCode(400);
    given().get("/weeks?lang=en&knownAt=2021-03-31").then().statusCode(200);

    world.begin(Instant.parse("2021-04-30T22:00:00Z"));
    given().get("/weeks?lang=en&knownAt=2021-04-30").then().statusCode(200);
    given().get("/weeks?lang=en&knownAt=2021-05-31").then().statusCode(400);
  }

  @Test
  void a_question_that_cannot_be_answered_gets_a_page_that_says_why() throws Exception {
    for (var question :
        List.of(
            "/flows?colour=red",
            "/weeks?sex=Q",
            "/?knownAt=tomorrow",
            "/?lang=fr",
            "/?lang=nl",
            "/flows?table=balance",
            "/?cohort=" + code)) {
      var answer = given().get(question + "&lang=en");

      assertThat(answer.statusCode()).as(question).isEqualTo(400);
      assertThat(answer.contentType()).startsWith("text/html");
      assertThat(elements(parsed(answer.asString()), "li"))
          .extracting(Element::getTextContent)
          .as(question)
          .anyMatch(text -> text.matches("(colour|lang|table|.* \\((sex|knownAt|cohort)\\)): .*"));
    }
    assertThat(given().header("Accept-Language", "nl").get("/?lang=fr").asString())
        .contains("<strong>lang</strong>: moet één van nl, en zijn");
    assertThat(given().get("/?knownAt=tomorrow&lang=nl").asString())
        .contains(
            "<strong>Zoals bekend op (knownAt)</strong>: moet de laatste dag van een maand zijn, zoals");
    given().get("/flows?format=pdf&table=balance").then().statusCode(400);
    given().get("/flows?format=csv&table=nothing").then().statusCode(400);
  }

  @Test
  void filters_stand_in_the_address_and_in_the_form() throws Exception {
    var page =
        parsed(given().get("/flows?lang=en&groupBy=nationality&per=quarter&sex=").asString());

    var chosen =
        elements(page, "option").stream()
            .filter(option -> option.hasAttribute("selected"))
            .map(option -> option.getAttribute("value"));
    assertThat(chosen).contains("quarter", "nationality");
    assertThat(elements(page, "details")).as("filters that tell people apart").isEmpty();
    assertThat(rows(page, "balance")).hasSizeBetween(4, 5);
  }

  @Test
  void the_finding_names_the_nationalities_there_are_and_tells_few_cases_from_none() {
    var all = given().get("/nationalities?lang=en&asOf=2021-12-31").asString();
    assertThat(all).contains("100.0% of the stock has one of these nationalities: Syria.");

    world.begin(DECEMBER_HAS_CLOSED);
    assertThat(given().get("/nationalities?lang=en&asOf=2021-12-31").asString())
        .contains("There are no cases.");
    IntStream.range(0, 4).forEach(_ -> lodged("2019-09-02", "2020-03-02"));
    assertThat(given().get("/nationalities?lang=en&asOf=2021-12-31").asString())
        .contains("Each nationality has too few cases to tell their number.");
  }

  @Test
  void pages_without_anything_in_them_are_still_pages() throws Exception {
    world.begin(DECEMBER_HAS_CLOSED);

    for (var name : Page.ALL) {
      var page = page(name, "en");
      assertThat(elements(page, "h2")).as(name).isNotEmpty();
    }
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

  private Document page(String name, String language) throws Exception {
    return parsed(source(name, language));
  }

  private String source(String name, String language) {
    return new String(answer(name, language).body(), UTF_8);
  }

  private HttpResponse<byte[]> answer(String name, String language) {
    var cohort =
        switch (name) {
          case "overview" -> "&apart=" + code;
          case "cohorts" -> "&cohort=" + code;
          default -> "";
        };
    var answer = PublicPage.answer(Page.path(name) + "?lang=" + language + cohort);
    assertThat(answer.statusCode()).as(name).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(name)
        .matches("text/html(;.*)?");
    return answer;
  }

  private static String text(Document page, String id) {
    return elements(page, "dd").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  /// The rows of the table in a section, each with its heading first.
  private static List<List<String>> rows(Document page, String section) {
    var found =
        elements(page, "section").stream()
            .filter(element -> element.getAttribute("id").equals(section))
            .findFirst()
            .orElseThrow();
    return elements(elements(found, "tbody").getFirst(), "tr").stream()
        .map(row -> elements(row, "*").stream().map(Element::getTextContent).toList())
        .toList();
  }
}
