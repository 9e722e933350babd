package asylumchain.reporting.wave;

import static asylumchain.reporting.World.applicant;
import static asylumchain.reporting.World.runningUntil;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.DecisionWithdrawn;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.kit.testing.TestTokens;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TopicsStill.class)
class WaveResourceTest {

  private static final LocalDate TODAY = LocalDate.parse("2021-06-30");
  private static final List<String> NATIONALITIES = List.of("SYR", "TUR", "ERI");

  @Inject World world;

  private final Map<String, Map<LocalDate, Integer>> dueBy = new HashMap<>();

  @BeforeEach
  void a_world_known_through_the_end_of_june() {
    dueBy.clear();
    world.begin(Instant.parse("2021-06-30T20:00:00Z"));
  }

  @Test
  void each_week_is_what_a_count_by_hand_of_the_due_dates_gives() {
    var random = new Random(20210630);
    for (var i = 0; i < 40; i++) {
      open(NATIONALITIES.get(i % 3), TODAY.plusDays(random.nextInt(-60, 600)));
    }

    var answer = wave("asOf=2021-06-30&groupBy=nationality").extract();

    for (var nationality : NATIONALITIES) {
      var byHand = new TreeMap<String, Integer>();
      dueBy
          .get(nationality)
          .forEach((day, cases) -> byHand.merge(lineOf(day), cases, Integer::sum));
      String group = "groups.find { it.group.nationality == '%s' }".formatted(nationality);
      var found = new TreeMap<String, Integer>();
      List<Map<String, Object>> weeks = answer.path(group + ".weeks");
      weeks.stream()
          .filter(week -> !week.get("due").equals(0))
          .forEach(week -> found.put((String) week.get("week"), (Integer) week.get("due")));
      Integer overdue = answer.path(group + ".overdue");
      if (overdue > 0) {
        found.put("OVERDUE", overdue);
      }
      Integer later = answer.path(group + ".later");
      if (later > 0) {
        found.put("LATER", later);
      }
      assertThat(found).isEqualTo(byHand);
    }
  }

  @Test
  void a_group_has_every_week_and_in_each_the_groups_add_up_to_all() {
    open("SYR", TODAY.plusDays(10));
    open("TUR", TODAY.plusDays(300));
    open("TUR", TODAY.minusDays(3));

    var answer = wave("asOf=2021-06-30&groupBy=nationality").extract().jsonPath();

    List<String> weeks = answer.getList("total.weeks.week");
    assertThat(weeks).hasSize(78);
    List<List<String>> ofGroups = answer.getList("groups.weeks.week");
    assertThat(ofGroups).hasSize(2).allSatisfy(group -> assertThat(group).isEqualTo(weeks));
    for (var column : List.of("due", "cumulative", "lateAtBest.LAST_13_WEEKS")) {
      List<List<Integer>> groups = answer.getList("groups.weeks." + column);
      List<Integer> total = answer.getList("total.weeks." + column);
      for (var week = 0; week < weeks.size(); week++) {
        var sum = groups.get(0).get(week) + groups.get(1).get(week);
        assertThat(sum).as("%s of week %d", column, week).isEqualTo(total.get(week));
      }
    }
    var csv =
        given()
            .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
            .accept("text/csv")
            .get("/v1/deadline-wave?asOf=2021-06-30&groupBy=nationality")
            .asString();
    assertThat(csv.lines().count()).as("a heading, week zero and 78 weeks twice").isEqualTo(159);
  }

  private static String lineOf(LocalDate due) {
    if (due.isBefore(TODAY)) {
      return "OVERDUE";
    }
    return due.isAfter(LocalDate.parse("2022-12-25"))
        ? "LATER"
        : "%d-W%02d"
            .formatted(
                due.get(IsoFields.WEEK_BASED_YEAR), due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  @Test
  void a_term_that_ends_today_is_in_the_first_week_and_tomorrow_it_is_overdue() {
    open("SYR", TODAY);

    wave("asOf=2021-06-30")
        .body("total.overdue", equalTo(0))
        .body("total.weeks[0].week", equalTo("2021-W26"))
        .body("total.weeks[0].from", equalTo("2021-06-30"))
        .body("total.weeks[0].due", equalTo(1));
    wave("asOf=2021-07-01").body("total.overdue", equalTo(1));
  }

  @Test
  void what_has_no_last_day_stands_apart_with_the_reason() {
    var id = lodged("SYR", TODAY.minusDays(10));
    world.determined(
        id, "2021-06-25", new Clock("decision-term", "vw42-1", Clock.State.SUSPENDED, TODAY, null));
    lodged("SYR", TODAY.minusDays(10));

    wave("asOf=2021-06-30")
        .body("total.stock", equalTo(2))
        .body("total.undated.SUSPENDED", equalTo(1))
        .body("total.undated.NO_TERM", equalTo(1));
  }

  @Test
  void the_output_counts_each_settlement_of_the_last_weeks() {
    decided(lodged("SYR", TODAY.minusDays(500)), TODAY.minusDays(27));
    decided(lodged("SYR", TODAY.minusDays(500)), TODAY.minusDays(28));
    decided(lodged("TUR", TODAY.minusDays(500)), TODAY.minusDays(363));
    decided(lodged("TUR", TODAY.minusDays(500)), TODAY.minusDays(364));
    var twice = lodged("SYR", TODAY.minusDays(500));
    decided(twice, TODAY.minusDays(60));
    var withdrawn = TODAY.minusDays(50);
    world.happened(twice, withdrawn.toString(), new DecisionWithdrawn(withdrawn));
    decided(twice, TODAY.minusDays(40));
    open("SYR", TODAY.plusDays(5));

    wave("asOf=2021-06-30&groupBy=nationality")
        .body("total.output.LAST_4_WEEKS.settled", equalTo(1))
        .body("total.output.LAST_13_WEEKS.settled", equalTo(4))
        .body("total.output.LAST_52_WEEKS.settled", equalTo(5))
        .body(
            "groups.find { it.group.nationality == 'SYR' }.output.LAST_52_WEEKS.settled",
            equalTo(4));
  }

  @Test
  void by_what_cases_wait_for_the_output_is_that_of_all() {
    decided(lodged("SYR", TODAY.minusDays(500)), TODAY.minusDays(20));
    decided(lodged("TUR", TODAY.minusDays(500)), TODAY.minusDays(20));
    open("SYR", TODAY.plusDays(5));

    wave("asOf=2021-06-30&groupBy=waitingFor")
        .body("groups.find { it.group.waitingFor == 'INTERVIEW' }.stock", equalTo(1))
        .body(
            "groups.find { it.group.waitingFor == 'INTERVIEW' }.output.LAST_4_WEEKS.settled",
            equalTo(2));
    wave("asOf=2021-06-30&groupBy=waitingFor,stage")
        .body(
            "groups.find { it.group == [waitingFor: 'INTERVIEW', stage: 'LODGED'] }.stock",
            equalTo(1))
        .body("groups.output.LAST_4_WEEKS.settled", everyItem(equalTo(2)));
    get("/v1/deadline-wave?groupBy=stage").statusCode(400);
    wave("asOf=2021-06-30&waitingFor=INTERVIEW")
        .body("total.stock", equalTo(1))
        .body("total.output.LAST_4_WEEKS.settled", equalTo(2));
    wave("asOf=2021-06-30&groupBy=nationality,waitingFor")
        .body(
            "groups.find { it.group.nationality == 'SYR' }.output.LAST_4_WEEKS.settled",
            equalTo(1));
  }

  @Test
  void the_finding_sets_what_expires_against_what_is_settled() {
    for (var i = 0; i < 5; i++) {
      open("SYR", TODAY.plusDays(10));
    }
    open("SYR", TODAY.minusDays(1));
    decided(lodged("SYR", TODAY.minusDays(500)), TODAY.minusDays(60));

    wave("asOf=2021-06-30")
        .body("finding.en", containsString("5 terms for the decision expire"))
        .body("finding.en", containsString("at least 6 open cases"))
        .body("finding.nl", containsString("verstrijken 5 beslistermijnen"));
  }

  @Test
  void a_date_that_was_moved_later_is_not_seen_as_known_before() {
    var id = open("SYR", TODAY.minusDays(1));
    world.determined(id, "2021-06-29", runningUntil("2020-01-01", "2021-12-31"));

    wave("asOf=2021-06-30&knownAt=2021-06-28").body("total.overdue", equalTo(1));
    wave("asOf=2021-06-30")
        .body("total.overdue", equalTo(0))
        .body("total.weeks.find { it.week == '2021-W52' }.due", equalTo(1));
  }

  @Test
  void the_answer_says_what_was_counted_and_how_fresh() {
    wave("groupBy=unit,waitingFor")
        .body(
            "definitions.id",
            contains("awaiting-first-decision", "deadline-wave", "demonstrated-output"))
        .body("knownAt", equalTo("2021-06-30T20:00:00Z"))
        .body("freshness.sources", hasSize(8))
        .body("completeness.clocksPending", equalTo(0));
  }

  @Test
  void what_cannot_be_compared_with_output_is_refused() {
    get("/v1/deadline-wave?groupBy=stage,termStatus,settlement&definition=all-cases")
        .statusCode(400)
        .body(
            "findAll { true }.toString()",
            org.hamcrest.Matchers.allOf(
                containsString("stage"),
                containsString("termStatus"),
                containsString("settlement"),
                containsString("definition")));
  }

  @Test
  void more_groups_than_anybody_reads_week_by_week_are_refused_with_what_to_do() {
    open("SYR", TODAY);
    world.run(
        """
        insert into backlog_interval
        select (jsonb_populate_record(
                  held, jsonb_build_object('unit', 'U' || n, 'subject_id', gen_random_uuid()))).*
          from backlog_interval held cross join generate_series(1, 999) n
        """);
    wave("asOf=2021-06-30&groupBy=unit");

    world.run(
        """
        insert into backlog_interval
        select (jsonb_populate_record(
                  held, jsonb_build_object('unit', 'ONE_MORE', 'subject_id', gen_random_uuid()))).*
          from backlog_interval held limit 1
        """);
    get("/v1/deadline-wave?asOf=2021-06-30&groupBy=unit")
        .statusCode(400)
        .body(
            "findAll { true }.toString()",
            org.hamcrest.Matchers.allOf(
                containsString("groupBy"),
                containsString("gives 1001 groups of 78 weeks"),
                containsString("or filter")));
    wave("asOf=2021-06-30&groupBy=unit&unit=U7").body("groups", hasSize(1));
  }

  private UUID open(String nationality, LocalDate due) {
    var id = lodged(nationality, LocalDate.parse("2020-01-01"));
    world.determined(id, "2020-01-01", runningUntil("2020-01-01", due.toString()));
    dueBy.computeIfAbsent(nationality, _ -> new HashMap<>()).merge(due, 1, Integer::sum);
    return id;
  }

  private UUID lodged(String nationality, LocalDate on) {
    var id = UUID.randomUUID();
    world.happened(
        id,
        on.toString(),
        new ApplicationLodged(on, Code.of("FIRST"), null, applicant(nationality), null));
    return id;
  }

  private void decided(UUID id, LocalDate on) {
    world.happened(
        id, on.toString(), new DecisionMade(on, Outcome.REFUGEE, Code.of("SENIOR"), true));
  }

  private static ValidatableResponse wave(String query) {
    return get("/v1/deadline-wave?" + query).statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", TestTokens.bearer("IND", "backlog:read"))
        .get(path)
        .then();
  }
}
