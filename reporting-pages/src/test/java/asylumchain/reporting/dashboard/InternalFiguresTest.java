package asylumchain.reporting.dashboard;

import static asylumchain.reporting.World.applicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asylumchain.events.Code;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.Visitor.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is told inside alone, beside what an interface answers.
@QuarkusTest
@TestProfile(TopicsStill.class)
class InternalFiguresTest {

  private static final Person PLANNER = new Person("planner");

  @Inject World world;

  private final Visitor visitor = new Visitor();

  @BeforeEach
  void forty_open_cases_and_three_of_another_partner() {
    CasesOfTwo.tell(world);
  }

  @Test
  void what_became_known_of_the_opening_stock_is_told_by_what_made_it_known() {
    lodgedLate();
    visitor.at("/internal", PLANNER);
    var flows = "/internal/flows?lang=en&from=2021-06-01&to=2021-12-30";
    assertThat(visitor.at(flows).body()).doesNotContain("<section id=\"corrections\"");

    var told = visitor.at(flows + "&openingKnownAt=2021-07-01").body();

    assertThat(told)
        .contains("The stock at the end of 31 May 2021 is told as it was known on 1 July 2021")
        .contains("What has become known since then changes it by 1.")
        .contains("became known later");
    assertThat(visitor.at("/flows?lang=en&openingKnownAt=2021-07-01").statusCode()).isEqualTo(400);
  }

  private void lodgedLate() {
    world.happened(
        UUID.randomUUID(),
        "2021-09-01",
        new ApplicationLodged(
            LocalDate.parse("2021-05-04"),
            Code.of("FIRST"),
            null,
            applicant("YEM"),
            List.of(Code.of("IND"))));
  }

  @Test
  void the_share_of_grants_of_each_nationality_stands_beside_its_own_past() {
    visitor.at("/internal", PLANNER);
    var table =
        JsonPath.from(
                visitor.at("/internal/quality?asOf=2021-12-30&format=json&table=grants").body())
            .<Map<String, @Nullable Object>>getList("cells");
    assertThat(table).extracting(row -> row.get("nationality")).contains("TUR");
    assertThat(table)
        .filteredOn(row -> "TUR".equals(row.get("nationality")))
        .extracting(row -> row.get("count"), row -> row.get("of"))
        .containsExactly(tuple(0, 10));
  }

  /// Ten of them were settled within the last thirteen weeks, on 15 November.
  @Test
  void what_lapses_stands_beside_what_a_group_settles_in_a_week() {
    visitor.at("/internal", PLANNER);
    var syrians = row("/internal/weeks?asOf=2021-12-31", "due-nationality", "nationality", "SYR");
    assertThat(syrians)
        .containsEntry("settledPerWeek", 0.8f)
        .containsEntry("lateIn13Weeks", lateInAQuarter("nationality", "SYR"));
    assertThat(row("/internal/weeks?asOf=2021-12-31", "due-unit", "unit", "REGULAR_DESK"))
        .containsEntry("settledPerWeek", 0.8f);
    assertThat(visitor.at("/internal/weeks?lang=en&asOf=2021-12-31").body())
        .contains("0.8 cases a week are settled, whatever they waited for");
    assertThat(row("/weeks?asOf=2021-12-31", "due-nationality", "nationality", "SYR"))
        .as("to the public it would tell what other pages withhold")
        .doesNotContainKey("settledPerWeek");
  }

  @Test
  void what_was_decided_within_term_is_told_per_quarter_and_category() {
    visitor.at("/internal", PLANNER);
    for (var by : List.of("track", "applicationKind")) {
      var lines =
          given()
              .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
              .get(
                  "/v1/timeliness/decisions?by=decided&per=quarter&from=2020-10-01"
                      + "&to=2021-12-31&asOf=2021-12-31&groupBy="
                      + by)
              .jsonPath();
      var rows = table("/internal/durations?asOf=2021-12-31", "decided-" + by);
      assertThat(rows).isNotEmpty().hasSameSizeAs(lines.getList("lines"));
      assertThat(rows)
          .extracting(
              row -> row.get("quarter"),
              row -> row.get(by),
              row -> row.get("decisions"),
              row -> row.get("decidedInTerm"),
              row -> row.get("shareOfDecisions"))
          .containsExactlyElementsOf(
              lines.<Map<String, @Nullable Object>>getList("lines").stream()
                  .map(
                      line ->
                          tuple(
                              line.get("from"),
                              ((Map<?, ?>) line.get("group")).get(by),
                              line.get("applications"),
                              line.get("decidedInTerm"),
                              line.get("shareOfDecisions")))
                  .toList());
    }
  }

  /// The public is told of months that have closed. Three passed their term on the 27th.
  @Test
  void the_first_page_tells_the_stock_of_the_day_itself() {
    visitor.at("/internal", PLANNER);
    assertThat(visitor.at("/internal?lang=en&asOf=2021-12-30").body())
        .contains("On 30 December 2021, 43 applications awaited a first decision; 13 of them were")
        .contains("on 31 December 2020 to 43 on 30 December 2021");
    assertThat(table("/internal?asOf=2021-12-30", "stock"))
        .extracting(row -> row.get("endOf"), row -> row.get("open"), row -> row.get("pastTerm"))
        .startsWith(tuple("2021-12-30", 43, 13), tuple("2021-11", 43, 10));
    assertThat(table("/internal?asOf=2021-12-30", "past-term").getFirst())
        .containsEntry("pastTerm", 13)
        .containsEntry("pastTermOutside", 13);
    assertThat(table("/internal?asOf=2021-11-30", "stock").getFirst())
        .containsEntry("endOf", "2021-11");
    assertThat(table("/?asOf=2021-11-30", "stock").getFirst()).containsEntry("endOf", "2021-11");
  }

  @Test
  void of_a_day_after_all_that_is_known_the_page_says_what_it_supposes() {
    visitor.at("/internal", PLANNER);
    var supposed = "the last day of which anything is known. Told is how the cases known then";
    assertThat(visitor.at("/internal?lang=en&asOf=2030-01-01").body())
        .contains("This day lies after 15 January 2022, " + supposed);
    assertThat(visitor.at("/weeks?lang=en&asOf=2021-11-30&knownAt=2021-10-31").body())
        .contains("This day lies after 31 October 2021, " + supposed);
    for (var known : List.of("/internal?lang=en", "/internal/weeks?lang=en&asOf=2021-12-30", "/")) {
      assertThat(visitor.at(known).body()).as(known).doesNotContain("id=\"ahead\"");
    }
  }

  @Test
  void before_the_first_case_and_far_ahead_every_page_is_there() {
    visitor.at("/internal", PLANNER);
    for (var day : List.of("1990-01-01", "1990-12-31", "2035-06-30", "2099-12-31")) {
      for (var page : Page.ALL) {
        var path = page.equals("overview") ? "/internal" : "/internal/" + page;
        var address = path + "?lang=en&" + (page.equals("flows") ? "to=" : "asOf=") + day;
        var answer = visitor.at(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body().contains("id=\"ahead\""))
            .as(address)
            .isEqualTo(day.startsWith("20"));
      }
    }
  }

  private static Object lateInAQuarter(String by, String code) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get("/v1/deadline-wave?asOf=2021-12-31&groupBy=" + by)
        .jsonPath()
        .get(
            "groups.find { it.group.%s == '%s' }.weeks[12].lateAtBest.LAST_13_WEEKS"
                .formatted(by, code));
  }

  private Map<String, @Nullable Object> row(
      String address, String table, String column, String code) {
    return table(address, table).stream()
        .filter(row -> code.equals(row.get(column)))
        .findFirst()
        .orElseThrow();
  }

  /// The rows of a table of a page, from an address that has a parameter already.
  private List<Map<String, @Nullable Object>> table(String address, String table) {
    return JsonPath.from(visitor.at(address + "&format=json&table=" + table).body())
        .getList("cells");
  }
}
