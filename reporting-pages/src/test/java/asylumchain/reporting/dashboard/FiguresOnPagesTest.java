package asylumchain.reporting.dashboard;

import static asylumchain.reporting.Planner.figures;
import static asylumchain.reporting.PublicPage.cells;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a page tells is what the interface answers to the same question.
@QuarkusTest
@TestProfile(TopicsStill.class)
class FiguresOnPagesTest {

  @Inject World world;

  private String cohort = "";

  @BeforeEach
  void two_years_of_cases() {
    cohort = YearOfCases.tell(world);
  }

  @Test
  void the_stock_of_each_month_end() {
    var months = cells("/?apart=" + cohort, "stock");
    var late = cells("/?apart=" + cohort, "past-term");

    for (var i = 0; i < 24; i += 5) {
      var day = YearMonth.parse((String) months.get(i).get("endOf")).atEndOfMonth();
      var answer = figures("/v1/backlog?groupBy=termStatus,cohort:" + cohort + "&asOf=" + day);
      var open = answer.getLong("total");
      var overdue = sum(answer, "groups.findAll { it.termStatus == 'OVERDUE' }.count");
      assertThat(months.get(i))
          .containsEntry("open", (int) open)
          .containsEntry("pastTerm", (int) overdue)
          .containsEntry(
              "inCohort",
              (int) sum(answer, "groups.findAll { it['cohort:" + cohort + "'] == 'in' }.count"));
      if (open > 0) {
        assertThat(number(late.get(i).get("all"))).isEqualByComparingTo(percent(overdue, open));
        assertThat(late.get(i)).doesNotContainKeys("pastTerm", "pastTermOutside");
      }
    }
  }

  @Test
  void what_lapses_in_each_week_and_whose_it_is() {
    var answer = figures("/v1/deadline-wave");
    var rows = cells("/weeks", "wave");

    same(rows, "week", answer.getList("total.weeks.week"));
    same(rows, "due", answer.getList("total.weeks.due"));
    same(rows, "cumulative", answer.getList("total.weeks.cumulative"));
    same(rows, "lateAtBest", told(answer.getList("total.weeks.lateAtBest.LAST_13_WEEKS")));
    same(cells("/", "wave"), "due", answer.getList("total.weeks.due").subList(0, 26));
    var units = figures("/v1/deadline-wave?groupBy=unit");
    var unit = cells("/weeks", "due-unit").getFirst();
    assertThat(unit)
        .containsEntry("stock", units.getInt("groups[0].stock"))
        .containsEntry("overdue", units.getInt("groups[0].overdue"))
        .containsEntry("thisWeek", units.getInt("groups[0].weeks[0].due"))
        .containsEntry("nextWeek", units.getInt("groups[0].weeks[1].due"));
  }

  @Test
  void what_lateness_costs() {
    var answer = figures("/v1/penalty-exposure?from=2021-10-01&to=2022-07-01");

    var regimes = cells("/weeks", "penalties");
    same(regimes, "regime", answer.getList("regimes.regime"));
    for (var column : List.of("accrued", "paid", "outstanding", "projected", "cases", "rulings")) {
      same(regimes, column, answer.getList("regimes." + column));
    }
    var weeks = cells("/weeks", "penalty-weeks");
    same(weeks, "week", answer.getList("weeks.week"));
    same(weeks, "cumulative", answer.getList("weeks.cumulative"));
    assertThat(weeks).anyMatch(week -> number(week.get("accrued")).signum() > 0);
  }

  @Test
  void what_came_in_and_went_out_and_that_it_adds_up() {
    var span = "from=2021-01-01&to=2021-12-31";
    var answer = figures("/v1/flows/balance?per=month&" + span);
    var rows = cells("/flows", "balance").reversed();

    for (var column : List.of("opening", "in", "out", "closing", "corrections", "unexplained")) {
      same(rows, column, answer.getList("total." + column));
    }
    same(cells("/", "balance").reversed(), "closing", answer.getList("total.closing"));
    same(cells("/data-quality", "balance").reversed(), "in", answer.getList("total.in"));
    var flows = figures("/v1/flows?" + span);
    for (var row : cells("/flows", "outflow")) {
      var outcome = row.get("outcome");
      var of = "flows.findAll { it.kind == 'OUT' && it.outcome == '" + outcome + "' }.count";
      assertThat(number(row.get("count"))).isEqualByComparingTo(decimal(sum(flows, of)));
    }
    var groups = figures("/v1/flows/balance?per=quarter&groupBy=nationality&" + span);
    var shown = cells("/flows?per=quarter&groupBy=nationality&" + span, "groups");
    same(shown, "nationality", groups.getList("groups.group.nationality"));
    same(shown, "closing", groups.getList("groups.closing"));
  }

  @Test
  void what_is_left_of_a_cohort_and_what_rose_beside_it() {
    var answer = figures("/v1/cohorts/" + cohort + "/stock");
    var days = answer.getList("days.date");

    for (var row : cells("/cohorts?cohort=" + cohort, "burn-down")) {
      var day = "days[" + days.indexOf(row.get("day")) + "].";
      for (var column : List.of("open", "pastTerm", "settled")) {
        assertThat(row).containsEntry(column, answer.getInt(day + column));
      }
    }
    var beside = figures("/v1/displacement?cohort=" + cohort);
    var rows = cells("/cohorts?cohort=" + cohort, "displacement");
    same(rows, "stockOf", beside.getList("lines.definition"));
    for (var column : List.of("who", "atStart", "now", "change")) {
      same(rows, column, beside.getList("lines." + column));
    }
    same(cells("/?apart=" + cohort, "displacement"), "now", beside.getList("lines.now"));
    for (var page : List.of("/flows?cohort=" + cohort, "/nationalities?definition=in-appeal")) {
      given()
          .get(page + "&lang=en")
          .then()
          .statusCode(400)
          .body(containsString("could be subtracted"));
    }
  }

  /// What fell for a cohort may have risen for all.
  @Test
  void every_page_says_whose_stock_fell_or_rose() {
    var ofAll = Pattern.compile("Sinds [^.;]+ (daalde|steeg) de hele voorraad met [0-9.]+;");
    var ofCohort =
        Pattern.compile(
            "Sinds [^.;]+ (daalde|steeg) de voorraad van het cohort ‘Proefcohort’ met [0-9.]+;");
    for (var page : List.of("/?apart=" + cohort, "/cohorts?cohort=" + cohort)) {
      assertThat(shown(page)).as(page).containsPattern(ofCohort).doesNotContainPattern(ofAll);
      assertThat(shown(page + "&asOf=2019-12-31"))
          .as("before there was a cohort")
          .containsPattern("Sinds 31 december 2018 .* de hele voorraad")
          .doesNotContain("van het cohort ‘");
    }
    for (var page : List.of("/weeks", "/flows", "/durations", "/nationalities", "/quality")) {
      assertThat(shown(page)).as(page).containsPattern(ofAll).doesNotContain("van het cohort ‘");
    }
    var finding = figures("/v1/displacement?cohort=" + cohort).getString("finding.nl");
    assertThat(finding).startsWith("De voorraad van het cohort ‘Proefcohort’ ");
    assertThat(figures("/v1/displacement").getString("finding.en")).startsWith("The whole stock ");
  }

  @Test
  void nothing_is_left_of_a_cohort_before_its_day() {
    var page = shown("/cohorts?asOf=2019-12-31&cohort=" + cohort);

    assertThat(page)
        .containsPattern("Proefcohort is vastgelegd per .* op 31 december 2019 bestond dit cohort")
        .doesNotContain("burn-down");
  }

  private static String shown(String page) {
    var answer = given().header("Accept-Language", "nl").get(page);
    assertThat(answer.statusCode()).as(page).isEqualTo(200);
    return answer.asString();
  }

  @Test
  void how_long_it_takes_and_how_old_it_is() {
    var answer = figures("/v1/durations");
    var rows = cells("/durations", "durations");

    same(rows, "measure", answer.getList("total.definition"));
    assertThat(given().get("/durations?lang=en").asString())
        .contains(">Settled cases only</text>", ">Settled cases only</th>")
        .containsPattern("data-of=\"Median \\(days\\)\">[0-9]+</td>");
    same(rows, "settled", answer.getList("total.settled"));
    same(rows, "open", answer.getList("total.open"));
    same(
        rows,
        "medianMonths",
        answer.getList("total.collect { it.settled + it.open < 20 ? null : it.median?.months }"));
    same(
        rows,
        "p90Days",
        answer.getList("total.collect { it.settled + it.open < 100 ? null : it.p90?.days }"));
    same(cells("/durations", "still-open"), "ageDays", answer.getList("curve.days"));
    var open = figures("/v1/timeliness");
    for (var row : cells("/durations", "ages")) {
      var of = "bands.findAll { it.caseAgeBand == '" + row.get("caseAgeBand") + "' }.count";
      assertThat(number(row.get("count"))).isEqualByComparingTo(decimal(sum(open, of)));
    }
    for (var row : cells("/durations", "terms")) {
      var of = "bands.findAll { it.termBand == '" + row.get("termBand") + "' }.count";
      assertThat(number(row.get("count"))).isEqualByComparingTo(decimal(sum(open, of)));
    }
    var decided = figures("/v1/timeliness/decisions");
    var lines = cells("/durations", "decided");
    for (var column : List.of("from", "applications", "decidedInTerm", "decidedLate", "openLate")) {
      same(lines, column, decided.getList("lines." + column));
    }
    same(lines, "shareAtMost", decided.getList("lines.shareAtMost"));
    var groups = figures("/v1/durations?groupBy=nationality");
    for (var row : cells("/durations?groupBy=nationality", "durations-by")) {
      var of =
          "groups.find { it.definition == 'duration-survival@1' && it.group.nationality == '"
              + row.get("nationality")
              + "' }";
      assertThat(row).containsEntry("settled", groups.getInt(of + ".settled"));
    }
  }

  @Test
  void who_they_are() {
    var answer = figures("/v1/backlog?groupBy=nationality,termStatus");

    var rows = cells("/nationalities", "nationalities");
    assertThat(rows).hasSize(3);
    for (var row : rows) {
      var of = "groups.findAll { it.nationality == '" + row.get("nationality") + "' }";
      var late = of + ".findAll { it.termStatus == 'OVERDUE' }.count";
      assertThat(number(row.get("count")))
          .isEqualByComparingTo(decimal(sum(answer, of + ".count")));
      assertThat(number(row.get("pastTerm"))).isEqualByComparingTo(decimal(sum(answer, late)));
    }
  }

  @Test
  void how_carefully_is_decided() {
    var answer = figures("/v1/quality");

    var of = "total.findAll { it.definition == 'grant-share@2' }";
    var rows = cells("/quality", "grant-share").reversed();
    same(rows, "period", answer.getList(of + ".period"));
    same(rows, "count", answer.getList(of + ".count"));
    same(rows, "of", answer.getList(of + ".of"));
    List<Object> values = answer.getList(of + ".value");
    assertThat(rows).hasSameSizeAs(values).isNotEmpty();
    for (var i = 0; i < rows.size(); i++) {
      assertThat(number(rows.get(i).get("value")))
          .isEqualByComparingTo(
              number(values.get(i)).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }
  }

  /// In the past three in five were granted asylum, and in the last quarter all.
  @Test
  void how_many_values_left_the_limits_of_their_past_and_of_what() {
    var question = "from=2021-10-01&pastFrom=2020-01-01";
    assertThat(figures("/v1/quality?" + question).getList("signals")).isEmpty();
    assertThat(given().get("/quality?lang=en&" + question).asString())
        .contains("Of what is told here, nothing lies outside")
        .doesNotContain("No measure lies outside");
    var on = LocalDate.parse("2021-12-01");
    world.together(
        () -> {
          for (var i = 0; i < YearOfCases.ALIKE; i++) {
            var id = CasesOfTwo.lodged(world, "TUR", on.minusMonths(6), "IND");
            world.happened(id, on.toString(), new InterviewHeld(on, null));
            world.happened(
                id, on.toString(), new DecisionMade(on, Outcome.REFUGEE, Code.of("SENIOR"), true));
          }
        });
    assertThat(figures("/v1/quality?" + question).getList("signals.definition"))
        .containsExactly("grant-share@2");

    assertThat(given().get("/quality?lang=en&" + question).asString())
        .contains("1 value lies outside the limits that its own past gives: Share of grants.");
  }

  @Test
  void what_is_lacking_and_what_is_defined() {
    var fresh = figures("/v1/freshness");
    same(
        cells("/data-quality", "lacking"),
        "number",
        List.of(
            fresh.getInt("completeness.parkedCases"),
            fresh.getInt("completeness.deadLetters"),
            fresh.getInt("completeness.clocksPending")));
    var definitions = given().get("/v1/definitions").jsonPath();
    assertThat(cells("/definitions", "stocks")).hasSameSizeAs(definitions.getList("definitions"));
    assertThat(cells("/definitions", "measures")).hasSameSizeAs(definitions.getList("measures"));
    assertThat(given().get("/definitions?lang=nl").asString())
        .contains("Verordening (EU) 2024/1348, art. 35")
        .doesNotContain("Regulation");
  }

  @Test
  void the_open_data_are_a_link_away_from_every_page() {
    for (var page : Page.ALL) {
      assertThat(given().get(Page.path(page) + "?lang=en").asString())
          .as(page)
          .contains("href=\"/data-quality?lang=en#open-data\"");
    }
    var files = cells("/data-quality", "open-data");
    assertThat(files).hasSize(5);
    for (var file : files) {
      given().get((String) file.get("csv")).then().statusCode(200).contentType("text/csv");
    }
    assertThat(given().get("/data-quality?lang=en").asString())
        .contains("id=\"open-data\"", "<dt>Comparison with the sources", "<dt>Completeness")
        .contains("<a href=\"/open-data/asydcfstq.xlsx\">asydcfstq.xlsx</a>");
    assertThat(cells("/cohorts", "cohorts"))
        .extracting(it -> it.get("stockOf"))
        .contains("awaiting-first-decision@2");
    assertThat(given().get("/cohorts?lang=en").asString())
        .contains("Awaiting first decision, version 2");
  }

  @Test
  void the_first_page_says_how_far_each_source_was_read_and_what_is_lacking() {
    var fresh = figures("/v1/freshness");
    var rows = cells("/", "sources");

    same(rows, "source", List.of("case", "deadline"));
    for (var row : rows) {
      var of = "freshness.sources.findAll { it.source == '" + row.get("source") + "' }";
      List<String> moments = fresh.getList(of + ".knownThrough");
      assertThat(row)
          .containsEntry("partitions", moments.size())
          .containsEntry("knownThrough", moments.stream().sorted().toList().getFirst())
          .containsEntry("applied", (int) sum(fresh, of + ".appliedSeq"));
    }
    same(cells("/", "lacking"), "number", List.of(0, 0, 0));
  }

  @Test
  void how_much_was_decided_within_term_in_each_quarter() {
    var answer =
        figures("/v1/timeliness/decisions?by=decided&per=quarter&from=2020-10-01&to=2021-12-31");
    var rows = cells("/durations", "decided-quarters");

    same(rows, "quarter", answer.getList("lines.from"));
    same(rows, "decisions", answer.getList("lines.applications"));
    same(rows, "decidedInTerm", answer.getList("lines.decidedInTerm"));
    same(rows, "decidedLate", answer.getList("lines.decidedLate"));
    same(rows, "shareOfDecisions", answer.getList("lines.shareOfDecisions"));
    given().get("/durations?format=json&table=decided-applicationKind").then().statusCode(400);
    assertThat(cells("/durations?asOf=2021-11-30", "decided-quarters"))
        .as("of a quarter that runs nothing is told")
        .last()
        .extracting(row -> row.get("quarter"))
        .isEqualTo("2021-07-01");
  }

  /// Numbers are alike whatever their digits; nothing is alike to nothing.
  private static void same(List<Map<String, Object>> rows, String column, List<?> expected) {
    assertThat(rows.stream().map(row -> plain(row.get(column))).toList())
        .as(column)
        .isEqualTo(expected.stream().map(FiguresOnPagesTest::plain).toList())
        .isNotEmpty();
  }

  /// As the policy tells them: to the nearest five, and nothing of fewer than ten.
  private static List<@Nullable Long> told(List<Integer> counts) {
    var told = new ArrayList<@Nullable Long>();
    for (var count : counts) {
      told.add(count > 0 && count < 10 ? null : (Long) Math.round(count / 5.0) * 5);
    }
    return told;
  }

  private static String plain(@Nullable Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static BigDecimal number(@Nullable Object value) {
    return new BigDecimal(Objects.requireNonNull(value).toString());
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number);
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(100.0 * part / whole).setScale(1, RoundingMode.HALF_UP);
  }

  private static long sum(JsonPath answer, String path) {
    List<Integer> counts = answer.getList(path);
    return counts.stream().mapToLong(Integer::longValue).sum();
  }
}
