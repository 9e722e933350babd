package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.events.WaitingFor;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On the business date 2021-12-31, a Friday.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class WorkListTest {

  @Inject CasesForTests cases;
  @Inject DataSource database;

  /// Nobody else takes part in the cases of one test.
  private final String partner =
      "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private final ListDoor door = new ListDoor(partner);

  @Test
  void a_line_says_what_has_to_happen_whom_that_waits_for_and_how_many_days_are_left() {
    var late =
        arrived(
            cases
                .story()
                .lodgedAt("2021-06-28", "TER_APEL", "ERI", partner)
                .track("2021-07-01", "TRACK_4")
                .interviewed("2021-09-01")
                .waitsFor("2021-09-02", WaitingFor.ADVICE));
    var soon = arrived(cases.story().lodged("2021-07-05", partner));
    var lines = lines("");
    assertThat(lines.get(0).path("caseId").asText()).isEqualTo(late.caseId.toString());
    assertThat(lines.get(0).path("daysOver").asInt()).isEqualTo(3);
    assertThat(lines.get(0).has("daysLeft")).isFalse();
    assertThat(lines.get(0).at("/nextStep/code").asText()).isEqualTo("OBTAIN_ADVICE");
    assertThat(lines.get(0).at("/waitsFor/nl").asText()).isEqualTo("een adviseur");
    assertThat(lines.get(0).path("readyToDecide").asBoolean()).isFalse();
    assertThat(lines.get(1).path("caseId").asText()).isEqualTo(soon.caseId.toString());
    assertThat(lines.get(1).path("daysLeft").asInt()).isEqualTo(5);
    assertThat(lines.get(1).at("/nextStep/code").asText()).isEqualTo("ASSIGN_TRACK");
    assertThat(lines.get(1).path("readyToDecide").asBoolean()).as("not heard yet").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dueFrom=2022-01-05                     | soon far",
        "dueUntil=2022-01-05                    | late soon",
        "dueBefore=2022-01-05                   | late",
        "dueUntil=2022-01-05&dueBefore=2022-01-05 | late",
        "week=this                              | late",
        "week=next                              | soon",
        "week=2022-W01                          | soon",
        "week=2022-W02                          | ",
        "status=OVERDUE                         | late",
        "status=IN_TERM                         | soon far",
        "status=NOT_STARTED,OVERDUE             | late unclear",
        "rule=vw42-decision-term                | late soon far unclear",
        "clock=decision-term&unit=BUDEL         | far",
        "partner=COA                            | far",
        "nationality=ERI,YEM                    | late far",
        "nationality=NONE                       | soon unclear",
        "kind=REPEAT                            | ",
        "kind=FIRST                             | late soon far unclear",
        "track=TRACK_4                          | late",
        "stage=DECISION_PENDING                 | late far",
        "caseAgeBand=6-12                       | late",
        "caseAgeBand=0-3,3-6                    | soon far unclear",
        "waitingFor=ADVICE                      | late",
        "waitingFor=INTERVIEW                   | soon unclear",
        "waitingFor=NONE                        | far",
        "readyToDecide=true                     | far",
        "readyToDecide=false                    | late soon unclear",
        "cohort=taskforce                       | ",
        "cohort=early-july                      | late soon",
        "cohort=decree:WBV-2022-22              | late soon far unclear",
        "cohort=decree:WBV-2023-3               | ",
      })
  void each_parameter_narrows_the_list(String query, String expected) {
    var told = someCases();
    var found =
        lines("?" + query).stream()
            .filter(line -> line.path("clock").asText().equals("decision-term"))
            .map(told::name)
            .toList();
    var wanted = expected == null ? List.<String>of() : List.of(expected.split(" "));
    assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void to_ask_another_state_is_no_decision_and_nothing_to_be_ready_for() {
    arrived(
        cases
            .story()
            .lodged("2021-11-01", partner)
            .track("2021-11-05", "TRACK_1")
            .interviewed("2021-12-01"));
    var request = lines("?clock=responsibility-request").getFirst();
    assertThat(request.path("stage").asText()).isEqualTo("DECISION_PENDING");
    assertThat(request.at("/nextStep/code").asText()).isEqualTo("ASK_OTHER_STATE");
    assertThat(request.path("readyToDecide").asBoolean()).isFalse();
    assertThat(lines("?readyToDecide=true"))
        .extracting(line -> line.path("clock").asText())
        .containsExactly("decision-term");
    assertThat(lines("?readyToDecide=false"))
        .extracting(line -> line.path("clock").asText())
        .contains("responsibility-request");
  }

  private SomeCases someCases() {
    return SomeCases.of(cases, partner);
  }

  @Test
  void what_a_line_shows_and_what_it_is_found_by_are_the_same() {
    someCases();
    for (var line : lines("")) {
      for (var facet :
          List.of("status", "clock", "stage", "caseAgeBand", "nationality", "waitingFor")) {
        var shown = line.path(facet).asText("NONE");
        assertThat(lines("?" + facet + "=" + shown)).as("%s=%s", facet, shown).contains(line);
      }
    }
  }

  @Test
  void who_belonged_to_a_cohort_belongs_to_it_for_good() {
    var member = arrived(cases.story().lodged("2020-03-31", partner));
    arrived(cases.story().lodged("2020-04-01", partner));
    var reopened =
        arrived(
            cases
                .story()
                .lodged("2019-10-01", partner)
                .decided("2020-06-01", "2020-06-01")
                .withdrawn("2021-02-01"));
    arrived(
        cases
            .story()
            .lodged("2019-10-01", partner)
            .decided("2020-03-31", "2020-03-31")
            .withdrawn("2020-04-03"));
    assertThat(found("?cohort=taskforce"))
        .containsExactlyInAnyOrder(member.caseId, reopened.caseId);
  }

  @Test
  void pages_show_every_line_once_in_order_and_clocks_without_a_last_day_come_last() {
    someCases();
    var whole = lines("");
    assertThat(whole.getLast().has("dueOn")).isFalse();
    assertThat(door.pages("?limit=1")).isEqualTo(whole);
  }

  @Test
  void the_total_is_counted_where_it_is_asked_for() {
    someCases();
    var path = "/v1/deadlines?limit=1&count=exact&clock=decision-term";
    assertThat(ListDoor.json(door.get(path).body()).path("count").asLong()).isEqualTo(4);
    assertThat(
            ListDoor.json(door.get("/v1/deadlines?count=estimate").body()).path("count").asLong())
        .isPositive();
    assertThat(ListDoor.json(door.get("/v1/deadlines").body()).has("count")).isFalse();
  }

  @Test
  void as_a_table_it_has_one_row_for_each_line_and_goes_on_as_well() {
    var told = someCases();
    var answer =
        Door.knock("GET", "/v1/deadlines?limit=2")
            .as(partner, "deadlines:read")
            .with("Accept", "text/csv")
            .answer();
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    var rows = answer.body().split("\r\n");
    assertThat(rows).hasSize(3);
    assertThat(rows[0]).startsWith("caseId,clock,rule,state,status,daysLeft,daysOver,");
    assertThat(rows[1])
        .startsWith(
            told.story("late").caseId
                + ",decision-term,vw42-decision-term,RUNNING,OVERDUE,,3,2021-06-28,2021-12-28,");
    assertThat(ListDoor.next(answer)).isNotNull();
  }

  @Test
  void who_no_longer_takes_part_no_longer_sees_the_case_and_who_does_sees_it() {
    var story = arrived(cases.story().lodged("2021-07-05", partner));
    var other = partner + "_2";
    arrived(story.handedOver("2021-08-01", partner, other));
    assertThat(lines("")).isEmpty();
    var answer = Door.knock("GET", "/v1/deadlines").as(other, "deadlines:read").answer();
    assertThat(ListDoor.items(answer)).hasSize(1);
    assertThat(ListDoor.items(answer).getFirst().path("partner").asText()).isEqualTo(other);
  }

  @Test
  void a_parked_case_shows_its_last_good_state_and_says_so() throws SQLException {
    var story = arrived(cases.story().lodged("2021-07-05", partner));
    change(
        """
        insert into parked_case (part, subject_id, source, since, reason, release, seen_version)
        values (?, ?, 'case', '2021-12-01T00:00:00Z', 'of a test', 'test', 2)
        """,
        story);
    try {
      assertThat(lines("").getFirst().path("parked").asBoolean()).isTrue();
      var one =
          Door.knock("GET", "/v1/cases/%s/deadlines".formatted(story.caseId))
              .as(partner, "deadlines:read")
              .answer();
      assertThat(ListDoor.json(one.body()).path("parked").asBoolean()).isTrue();
    } finally {
      change("delete from parked_case where part = ? and subject_id = ?", story);
    }
    assertThat(lines("").getFirst().path("parked").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "due=2022-01-01                     | due",
        "dueBefore=soon                     | dueBefore",
        "week=2021-W53                      | week",
        "week=this&dueFrom=2022-01-01       | week",
        "status=MET                         | status",
        "rule=SELECT 1                      | rule",
        "nationality=eri                    | nationality",
        "nationality=                       | nationality",
        "stage=LODGED,NOWHERE               | stage",
        "caseAgeBand=3-4                    | caseAgeBand",
        "waitingFor=GODOT                   | waitingFor",
        "readyToDecide=yes                  | readyToDecide",
        "cohort=nobody                      | cohort",
        "cohort=decree:NO-SUCH              | cohort",
        "cursor=QQ                          | cursor",
        "limit=501                          | limit",
        "kind=FIRST&kind=REPEAT             | kind",
      })
  void what_the_list_does_not_understand_is_refused_by_name(String query, String name) {
    var problem =
        Door.knock("GET", "/v1/deadlines?" + query.replace(" ", "%20"))
            .as(partner, "deadlines:read")
            .refusal(400);
    var names =
        StreamSupport.stream(problem.path("violations").spliterator(), false)
            .map(violation -> violation.path("parameter").asText())
            .toList();
    assertThat(names).as(problem.toString()).contains(name);
  }

  private CaseStory arrived(CaseStory story) {
    cases.arrives(story);
    return story;
  }

  private void change(String sql, CaseStory story) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, story.part());
      statement.setObject(2, story.caseId);
      statement.executeUpdate();
    }
  }

  private List<UUID> found(String query) {
    return lines(query).stream()
        .map(line -> UUID.fromString(line.path("caseId").asText()))
        .toList();
  }

  private List<JsonNode> lines(String query) {
    return door.lines(query);
  }
}
