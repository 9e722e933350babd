package asylumchain.reporting.dashboard;

import static asylumchain.reporting.PublicPage.elements;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.PublicPage;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What every page has, in both languages, whatever it is about: beside every chart a table, under
/// every table its downloads, about what the address of the page asks, and a sentence that says
/// what is found.
@QuarkusTest
@TestProfile(TopicsStill.class)
class EveryPageTest {

  /// Filters that each page knows.
  private static final Map<String, String> FILTERS =
      Map.of(
          "overview", "asOf=2021-11-30&apart={code}",
          "weeks", "asOf=2021-11-30&knownAt=2021-11-30",
          "cohorts", "asOf=2021-11-30&cohort={code}",
          "flows", "to=2021-11-30&per=quarter&groupBy=nationality",
          "durations", "asOf=2021-11-30&groupBy=nationality",
          "nationalities", "asOf=2021-11-30",
          "quality", "asOf=2021-11-30&per=month&groupBy=nationality",
          "data-quality", "asOf=2021-11-30&knownAt=2021-11-30",
          "definitions", "");

  private static final List<String> FORMATS = List.of("csv", "xlsx", "json");

  @Inject World world;

  private String cohort = "";

  @BeforeEach
  void two_years_of_cases() {
    cohort = YearOfCases.tell(world);
  }

  @Test
  void every_chart_has_a_table_in_its_section_and_every_table_its_downloads() throws Exception {
    assertThat(FILTERS.keySet()).containsExactlyInAnyOrderElementsOf(Page.ALL);
    var charts = 0;
    for (var name : Page.ALL) {
      for (var language : List.of("nl", "en")) {
        var filters = FILTERS.getOrDefault(name, "").replace("{code}", cohort);
        var page = page(Page.path(name) + "?lang=" + language + "&" + filters);
        for (var chart : elements(page, "svg")) {
          assertThat(elements(section(chart), "table")).as(name).isNotEmpty();
          charts++;
        }
        for (var table : elements(page, "table")) {
          assertDownloads(table, filters, language);
        }
        assertThat(elements(page, "form")).as(name).hasSize(filters.isEmpty() ? 0 : 1);
      }
    }
    assertThat(charts).isGreaterThan(20);
  }

  private static void assertDownloads(Element table, String filters, String language) {
    var told = (Element) table.getParentNode().getParentNode();
    var links =
        elements(told, "a").stream()
            .filter(it -> it.hasAttribute("download"))
            .map(it -> it.getAttribute("href"))
            .toList();
    assertThat(links).hasSize(FORMATS.size());
    for (var format : FORMATS) {
      var link = links.get(FORMATS.indexOf(format));
      assertThat(List.of(link.substring(link.indexOf('?') + 1).split("&")))
          .contains("format=" + format, "lang=" + language)
          .containsAll(filters.isEmpty() ? List.of() : List.of(filters.split("&")));
      assertThat(PublicPage.answer(link).statusCode()).as(link).isEqualTo(200);
    }
  }

  @Test
  void every_section_of_figures_says_what_is_found() throws Exception {
    for (var name : Page.ALL) {
      for (var language : List.of("nl", "en")) {
        var filters = FILTERS.getOrDefault(name, "").replace("{code}", cohort);
        var page = page(Page.path(name) + "?lang=" + language + "&" + filters);
        assertThat(text(page, "p", "lead")).as(name).isNotBlank();
        for (var section : elements(page, "section")) {
          if (!name.equals("definitions") && !elements(section, "table").isEmpty()) {
            assertThat(text(section, "p", "finding"))
                .as("%s: %s", name, section.getAttribute("id"))
                .isNotBlank();
          }
        }
      }
    }
  }

  @Test
  void the_day_that_was_chosen_goes_with_the_reader_from_page_to_page() throws Exception {
    for (var name : List.of("overview", "flows", "data-quality")) {
      var filters = FILTERS.getOrDefault(name, "").replace("{code}", cohort);
      var links =
          elements(page(Page.path(name) + "?lang=en&" + filters), "nav").stream()
              .flatMap(nav -> elements(nav, "a").stream())
              .map(link -> link.getAttribute("href"))
              .toList();
      assertThat(links).hasSameSizeAs(Page.ALL);
      for (var link : links) {
        assertThat(link)
            .as(name)
            .contains("lang=en")
            .doesNotContain("cohort=", "apart=", "groupBy=");
        var asOf = text(page(link), "dd", "as-of", "id");
        if (link.startsWith("/definitions")) {
          assertThat(link).doesNotContain("asOf=", "to=", "knownAt=");
        } else {
          assertThat(asOf).as(link).isEqualTo("30 November 2021");
        }
      }
    }
  }

  @Test
  void what_is_wrong_with_a_question_does_not_go_with_the_reader() throws Exception {
    var refused =
        given().get("/weeks?lang=en&asOf=soon").then().statusCode(400).extract().asString();
    assertThat(refused).contains("href=\"/flows?lang=en\"").doesNotContain("to=soon");
  }

  private static Element section(Node within) {
    var node = within;
    while (!(node instanceof Element element && element.getTagName().equals("section"))) {
      node = node.getParentNode();
    }
    return (Element) node;
  }

  private static String text(Element within, String tag, String style) {
    return text(within, tag, style, "class");
  }

  private static String text(Element within, String tag, String called, String attribute) {
    return elements(within, tag).stream()
        .filter(it -> it.getAttribute(attribute).equals(called))
        .map(Node::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static Element page(String address) throws Exception {
    return PublicPage.read(address).getDocumentElement();
  }
}
