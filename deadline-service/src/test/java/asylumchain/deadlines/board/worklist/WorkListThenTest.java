package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.shifts.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The work list of another day and another moment of knowledge, on the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class WorkListThenTest {

  private static final Set<String> DONE = Set.of("MET", "MISSED");

  @Inject CasesForTests cases;

  /// Nobody else takes part in the cases of one test.
  private final String partner =
      "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private final ListDoor door = new ListDoor(partner);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dueFrom=2022-01-05",
        "dueUntil=2022-01-05",
        "week=next",
        "status=OVERDUE",
        "status=NOT_STARTED,NEEDS_REVIEW",
        "rule=vw42-decision-term",
        "clock=decision-term&unit=BUDEL",
        "partner=COA",
        "nationality=NONE",
        "nationality=ERI,NONE",
        "kind=FIRST",
        "track=TRACK_4",
        "stage=DECISION_PENDING",
        "caseAgeBand=0-3,3-6",
        "waitingFor=ADVICE",
        "waitingFor=NONE",
        "readyToDecide=true",
        "readyToDecide=false",
        "cohort=taskforce",
        "cohort=early-july",
        "cohort=decree:WBV-2022-22",
      })
  void the_list_of_today_is_the_one_on_the_board(String query) {
    SomeCases.of(cases, partner);
    assertThat(door.lines("?asOf=2021-12-31&" + query)).isEqualTo(door.lines("?" + query));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-30, 2021-12-31T12:00:00Z",
    "2021-07-03, 2021-07-03T12:00:00Z",
    "2021-09-01, 2021-09-01T23:00:00Z",
    "2021-12-25, 2021-11-01T12:00:00Z",
    "2022-02-01, 2021-12-31T12:00:00Z",
  })
  void a_line_says_what_the_reading_of_its_case_says(String asOf, String knownAt) {
    var told = SomeCases.of(cases, partner);
    var moment = "?asOf=%s&knownAt=%s".formatted(asOf, knownAt);
    var read = told.told().stream().flatMap(one -> waiting(one.story(), moment).stream()).toList();
    assertThat(door.lines(moment))
        .extracting(WorkListThenTest::shown)
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void a_clock_that_was_met_since_waited_then() {
    var story = lodged("2021-06-28");
    cases.arrives(story.decided("2021-10-01", "2021-10-04"));
    assertThat(clocks("")).doesNotContain("decision-term");
    var then = decisionTerm("?asOf=2021-09-01");
    assertThat(then.path("stage").asText()).isEqualTo("LODGED");
    assertThat(then.path("dueOn").asText()).isEqualTo("2021-12-28");
    assertThat(then.path("daysLeft").asInt()).isEqualTo(118);
    assertThat(clocks("?asOf=2021-10-02")).doesNotContain("decision-term");
    assertThat(clocks("?asOf=2021-10-02&knownAt=2021-10-03T12:00:00Z"))
        .as("decided, and nobody knew it yet")
        .contains("decision-term");
  }

  @Test
  void a_last_day_is_the_one_that_was_known_at_the_moment() {
    var story = lodged("2021-06-28");
    cases.arrives(story.lodgingCorrected("2021-09-06", 1, "2021-07-05", partner));
    var extended =
        Door.knock("POST", "/v1/cases/%s/extensions".formatted(story.caseId))
            .as(partner, "deadlines:write")
            .with("If-Match", "*")
            .json(Bodies.extension("2021-12-01", "42(4)(a)", 9, ""))
            .answer();
    assertThat(extended.statusCode()).as(extended.body()).isEqualTo(201);
    assertThat(decisionTerm("?knownAt=2021-09-05T12:00:00Z").path("dueOn").asText())
        .isEqualTo("2021-12-28");
    assertThat(decisionTerm("?knownAt=2021-09-07T12:00:00Z").path("dueOn").asText())
        .isEqualTo("2022-01-05");
    assertThat(decisionTerm("?asOf=2021-11-30").path("dueOn").asText())
        .as("the extension was decided on the day after")
        .isEqualTo("2022-01-05");
    assertThat(decisionTerm("?asOf=2021-12-31").path("dueOn").asText())
        .isEqualTo(decisionTerm("").path("dueOn").asText())
        .isEqualTo("2022-10-05");
    assertThat(door.lines("?knownAt=2021-06-27T12:00:00Z")).as("not lodged yet").isEmpty();
  }

  @Test
  void its_pages_show_every_line_once_in_order_and_its_total_is_counted() {
    SomeCases.of(cases, partner);
    var whole = door.lines("?asOf=2021-12-25");
    assertThat(whole).hasSizeGreaterThan(4);
    assertThat(door.pages("?asOf=2021-12-25&limit=1")).isEqualTo(whole);
    var answer = door.get("/v1/deadlines?asOf=2021-12-25&limit=2&count=exact");
    var view = ListDoor.json(answer.body());
    assertThat(view.path("count").asInt()).isEqualTo(whole.size());
    assertThat(view.path("businessDate").asText()).isEqualTo("2021-12-25");
    assertThat(ListDoor.next(answer)).contains("asOf=2021-12-25");
  }

  @Test
  void a_further_page_is_exact_though_its_cases_changed_since_the_first() {
    var stories = List.of(lodged("2021-06-28"), lodged("2021-06-29"), lodged("2021-06-30"));
    var then = "/v1/deadlines?asOf=2021-12-25&clock=decision-term&limit=1";
    var first = door.get(then);
    assertThat(ListDoor.json(first.body()).path("items").path(0).path("caseId").asText())
        .isEqualTo(stories.getFirst().caseId.toString());
    cases.arrives(stories.get(1).decided("2021-10-01", "2021-10-04"));
    var next = door.get(ListDoor.next(first));
    assertThat(ListDoor.json(next.body()).path("items").path(0).path("caseId").asText())
        .as("the one that was decided by then is not there")
        .isEqualTo(stories.get(2).caseId.toString());
  }

  @Test
  void who_no_longer_takes_part_does_not_see_the_past_either() {
    var story = lodged("2021-07-05");
    var other = new ListDoor(partner + "_2");
    cases.arrives(story.handedOver("2021-08-01", partner, other.partner()));
    assertThat(door.lines("?asOf=2021-07-15")).isEmpty();
    assertThat(other.lines("?asOf=2021-07-15").getFirst().path("partner").asText())
        .as("who had it then")
        .isEqualTo(partner);
  }

  private CaseStory lodged(String on) {
    var story = cases.story().lodged(on, partner);
    cases.arrives(story);
    return story;
  }

  private List<String> clocks(String query) {
    return door.lines(query).stream().map(line -> line.path("clock").asText()).toList();
  }

  private JsonNode decisionTerm(String query) {
    return door.lines(query).stream()
        .filter(line -> line.path("clock").asText().equals("decision-term"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> waiting(CaseStory story, String moment) {
    var answer = door.get("/v1/cases/%s/deadlines%s".formatted(story.caseId, moment));
    var clocks = ListDoor.json(answer.body()).path("clocks");
    return StreamSupport.stream(clocks.spliterator(), false)
        .filter(clock -> !DONE.contains(clock.path("status").asText()))
        .map(clock -> shown(story.caseId.toString(), clock))
        .toList();
  }

  private static String shown(JsonNode line) {
    return shown(line.path("caseId").asText(), line);
  }

  private static String shown(String caseId, JsonNode clock) {
    return "%s %s %s %s %s"
        .formatted(
            caseId,
            clock.path("clock").asText(),
            clock.path("status").asText(),
            clock.path("startedOn").asText(),
            clock.path("dueOn").asText());
  }
}
