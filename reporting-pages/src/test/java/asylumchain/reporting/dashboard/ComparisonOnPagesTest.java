package asylumchain.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.Planner;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two definitions side by side, on the page of definitions.
@QuarkusTest
@TestProfile(TopicsStill.class)
class ComparisonOnPagesTest {

  private static final Person AUDITOR = new Person("auditor");

  @Inject World world;

  private final Visitor visitor = new Visitor();
  private String cohort = "";

  @BeforeEach
  void two_years_of_cases() {
    cohort = YearOfCases.tell(world);
    visitor.at("/internal", AUDITOR);
  }

  @Test
  void the_page_gives_the_reasons_that_the_interface_gives() {
    for (var question :
        List.of(
            "asOf=2021-12-30&otherDefinition=all-cases",
            "definition=awaiting-first-decision@1&asOf=2021-06-30&otherAsOf=2021-12-30",
            "asOf=2021-12-30&knownAt=2021-06-30&otherKnownAt=2021-12-30",
            "asOf=2021-01-31&nationality=SYR&otherNationality=*&otherCohort=" + cohort)) {
      var told = comparison(question);
      List<Map<String, Object>> reasons = table("comparison", question);
      List<Map<String, Object>> lines = told.getList("lines");
      assertThat(reasons).as(question).isEqualTo(lines);
      List<Map<String, Object>> counts = table("comparison-counts", question);
      assertThat(counts)
          .as(question)
          .extracting(it -> it.get("count"))
          .containsExactly(told.getInt("one.count"), told.getInt("other.count"));
      assertThat(page(question + "&lang=en"))
          .contains("The reasons account for the whole difference.");
    }
    assertThat(comparison("asOf=2021-12-30&otherDefinition=all-cases").getList("lines"))
        .isNotEmpty();
    assertThat(page("asOf=2021-01-31&nationality=SYR&otherNationality=*&lang=en"))
        .contains("Nationality: Syria");
  }

  @Test
  void a_cohort_is_called_by_its_name() {
    var question = "lang=en&asOf=2021-01-31&otherCohort=outside:" + cohort;
    assertThat(page(question)).containsPattern(">[^<]+: Trial cohort</td>");
    assertThat(visitor.at("/internal/counted?number=difference&only=ONE&" + question).body())
        .containsPattern("<h2[^>]*>[^<]+: Trial cohort[^<]*</h2>");
  }

  @Test
  void behind_each_reason_stand_the_cases_that_the_interface_names_for_it() {
    var question = "asOf=2021-12-30&otherDefinition=all-cases";
    List<Map<String, String>> all =
        JsonPath.from(
                given()
                    .header("Authorization", TestTokens.bearer("IND", "audit:read"))
                    .get("/v1/definitions/comparison/cases?limit=500&" + question)
                    .asString())
            .getList("items");
    assertThat(all).isNotEmpty();
    for (var reason : comparison(question).<Map<String, Object>>getList("lines")) {
      var list =
          "/internal/counted?number=difference&format=csv&table=counted&%s&only=%s&why=%s&what=%s"
              .formatted(question, reason.get("only"), reason.get("why"), reason.get("what"));
      var rows = visitor.at(list).body().lines().map(it -> List.of(it.split(",", -1))).toList();
      var column = rows.getFirst().indexOf("caseId");
      var ids = rows.stream().skip(1).map(it -> it.get(column)).toList();
      assertThat(ids)
          .as(list)
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .filter(it -> it.get("only").equals(reason.get("only")))
                  .filter(it -> it.get("what").equals(reason.get("what")))
                  .map(it -> it.get("caseId"))
                  .toList());
    }
  }

  @Test
  void the_choice_stands_in_the_address_and_in_the_form_in_both_languages() {
    var chosen =
        "definition=awaiting-first-decision@1&otherDefinition=all-open&otherCohort=outside:"
            + cohort
            + "&otherTrack=*";
    for (var language : List.of("nl", "en")) {
      assertThat(page(chosen + "&lang=" + language))
          .contains("value=\"awaiting-first-decision@1\" selected")
          .contains("value=\"all-open@1\" selected")
          .contains("value=\"outside:" + cohort + "\" selected");
    }
    assertThat(page("lang=nl")).contains("Kies hierboven een tweede definitie");
    assertThat(page("lang=en")).contains("Choose a second definition");
    var wrong = visitor.at("/internal/definitions?lang=en&otherDefinition=none&otherAsOf=soon");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("otherDefinition").contains("otherAsOf");
  }

  @Test
  void the_public_compares_nothing() {
    given().get("/definitions?lang=en").then().statusCode(200);
    assertThat(given().get("/definitions?lang=en").asString()).doesNotContain("id=\"comparison");
    for (var question :
        List.of("otherDefinition=all-cases", "definition=all-cases", "otherAsOf=2021-06-30")) {
      given().get("/definitions?lang=en&" + question).then().statusCode(400);
    }
  }

  private static JsonPath comparison(String question) {
    return Planner.figures("/v1/definitions/comparison?" + question);
  }

  private List<Map<String, Object>> table(String id, String question) {
    return JsonPath.from(page(question + "&format=json&table=" + id)).getList("cells");
  }

  private String page(String question) {
    var page = visitor.at("/internal/definitions?" + question);
    assertThat(page.statusCode()).as(question + page.body()).isEqualTo(200);
    return page.body();
  }
}
