package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.deadlines.law.LawInUse;
import asylumchain.deadlines.law.register.Replicas;
import asylumchain.deadlines.law.register.RuleBookTable;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.projection.ReceivedEvent;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class CaseEventsInTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject CaseEventsIn door;
  @Inject CasesForTests cases;
  @Inject DataSource database;
  @Inject RoundForTests round;
  @Inject LawInUse law;
  @Inject RuleBookTable inUse;

  @Test
  void each_moment_of_knowledge_is_journalled_once_and_closes_with_how_far_was_read() {
    var story = story().lodged("2022-04-10", "IND").track("2022-05-10", "TRACK_4");
    arrives(story.tell());
    assertThat(determined(story.caseId))
        .containsExactly(
            "2022-04-10T10:00:00Z v1 RUNNING 2022-10-10",
            "2022-09-25T22:00:00Z v2 RUNNING 2023-07-10");
    assertThat(journalled(story.caseId).getLast().processedSeq()).isEqualTo(2);
    assertThat(journalled(story.caseId).getFirst().processedSeq()).isNull();
  }

  @Test
  void the_same_history_cut_differently_says_the_same() {
    var whole = tale();
    arrives(whole.tell());
    var pieces = tale();
    for (var event : pieces.tell()) {
      arrives(List.of(event));
    }
    assertThat(latest(pieces.caseId)).isEqualTo(latest(whole.caseId));
  }

  @Test
  void a_decision_leaves_the_clock_and_takes_the_case_off_the_work_list() {
    var story = story().lodged("2021-03-15", "IND");
    arrives(story.tell());
    assertThat(workList("IND")).contains(story.caseId);
    arrives(story.decided("2021-08-02", "2021-08-03").tell());
    assertThat(workList("IND")).doesNotContain(story.caseId);
    assertThat(determined(story.caseId)).hasSize(1);
    assertThat(clock(story.caseId).path("status").asText()).isEqualTo("MET");
    arrives(story.withdrawn("2021-10-01").tell());
    assertThat(workList("IND")).contains(story.caseId);
    assertThat(clock(story.caseId).path("status").asText()).isEqualTo("OVERDUE");
  }

  @Test
  void the_board_says_where_a_case_stands_also_when_no_clock_moves() throws java.sql.SQLException {
    var story = story().lodged("2021-03-15", "IND");
    arrives(story.tell());
    arrives(story.handedOver("2021-04-01", "IND", "AVIM").track("2021-04-02", "TRACK_4").tell());
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select lodged_on || ' ' || stage || ' ' || track || ' ' || partner"
                    + " from case_board where part = ? and case_id = ?")) {
      query.setInt(1, story.part());
      query.setObject(2, story.caseId);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("2021-03-15 LODGED TRACK_4 AVIM");
      }
    }
  }

  @Test
  void only_who_takes_part_now_sees_a_case() {
    var story = story().lodged("2021-03-15", "IND", "COA").handedOver("2021-04-01", "IND", "AVIM");
    arrives(story.tell());
    assertThat(deadlines(story.caseId, "AVIM").statusCode()).isEqualTo(200);
    assertThat(deadlines(story.caseId, "COA").statusCode()).isEqualTo(404);
    assertThat(workList("COA")).doesNotContain(story.caseId);
    assertThat(workList("AVIM")).contains(story.caseId);
  }

  @Test
  void a_case_shows_what_was_known_then() {
    var story = story().lodged("2019-12-29", "IND");
    arrives(story.tell());
    var path = "/v1/cases/%s/deadlines?asOf=2020-07-31".formatted(story.caseId);
    assertThat(first(path + "&knownAt=2020-05-19T12:00:00Z").path("status").asText())
        .isEqualTo("OVERDUE");
    assertThat(first(path).path("status").asText()).isEqualTo("IN_TERM");
    assertThat(first(path).path("explanation").path("nl").asText()).contains("WBV 2020/12");
  }

  @Test
  void the_language_of_the_explanation_follows_the_reader() {
    var story = story().lodged("2021-03-15", "IND");
    arrives(story.tell());
    var answer =
        Door.knock("GET", "/v1/cases/%s/deadlines".formatted(story.caseId))
            .as("IND", "deadlines:read")
            .with("Accept-Language", "nl-NL,nl;q=0.9")
            .answer();
    var explanation = json(answer.body()).path("clocks").path(0).path("explanation");
    assertThat(explanation.has("nl")).isTrue();
    assertThat(explanation.has("en")).isFalse();
  }

  @Test
  void what_was_said_wrong_is_said_anew_when_a_round_passes_and_nothing_else() {
    var right = story().lodged("2021-03-15", "IND");
    var wrong = story().lodged("2021-03-15", "IND");
    arrives(right.tell());
    arrives(wrong.tell());
    round.pretendAnotherBook(right.part(), right.caseId);
    round.pretendAnotherBook(wrong.part(), wrong.caseId);
    round.forgetWhatWasSaid(wrong.part(), wrong.caseId);
    assertThat(round.isBehind(right.part())).isTrue();
    round.goRound();
    assertThat(round.isBehind(right.part())).isFalse();
    assertThat(determined(right.caseId)).hasSize(1);
    assertThat(determined(wrong.caseId)).hasSize(2);
  }

  @Test
  void while_another_rule_book_is_in_use_this_replica_waits_and_an_old_book_stays_away() {
    var newer = Replicas.with(database, Replicas.newFiles(law.book()));
    try {
      assertThat(newer.activate(false)).isTrue();
      assertThat(inUse.activate(false)).isFalse();
      var events = story().lodged("2021-03-15", "IND").tell();
      assertThatThrownBy(() -> arrives(events))
          .hasRootCauseInstanceOf(java.sql.SQLTransientException.class);
    } finally {
      assertThat(inUse.activate(true)).isTrue();
    }
  }

  @Test
  void a_rebuild_fills_its_tables_and_says_nothing_until_they_are_live()
      throws java.sql.SQLException {
    var story = story().lodged("2021-03-15", "IND");
    QuarkusTransaction.begin();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create schema beside");
      statement.execute("set local search_path to beside, public");
      statement.execute(text("/projection/deadlines.sql"));
      door.apply(connection, story.part(), story.tell());
      assertThat(journalled(story.caseId)).isEmpty();
      assertThat(StampTable.toEvaluate(connection, story.part(), law.book(), 10))
          .containsExactly(story.caseId);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void a_destroyed_case_is_forgotten_and_the_journal_says_so() {
    var story = story().lodged("2011-03-15", "IND").decided("2011-08-02", "2011-08-03");
    arrives(story.tell());
    assertThat(rowsOf(story.caseId)).isNotEmpty();
    arrives(story.destroyed("2021-10-01").tell());
    assertThat(rowsOf(story.caseId)).isEmpty();
    assertThat(deadlines(story.caseId, "IND").statusCode()).isEqualTo(404);
    var rows = journalled(story.caseId);
    assertThat(rows.getLast().type()).isEqualTo("nl.asielketen.deadline.clocks-destroyed");
    assertThat(rows)
        .hasSizeGreaterThan(1)
        .allSatisfy(row -> assertThat(row.chainPayload()).isNull())
        .allSatisfy(row -> assertThat(row.privatePayload()).isNull());
    var found =
        json(
            Door.knock("GET", "/v1/journal-verification?subject=" + story.caseId)
                .as("INSPECTIE", "audit:read")
                .answer()
                .body());
    assertThat(found.path("sound").asBoolean()).as("%s", found).isTrue();
    assertThat(found.at("/destructions/0/rowsGone").asInt()).isEqualTo(rows.size() - 1);
  }

  @Test
  void nothing_is_forgotten_of_a_case_whose_clocks_the_journal_does_not_call_destroyed() {
    var story = story().lodged("2011-03-15", "IND").decided("2011-08-02", "2011-08-03");
    arrives(story.tell());
    var before = rowsOf(story.caseId);
    assertThatThrownBy(() -> forget(story))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    assertThat(rowsOf(story.caseId)).isEqualTo(before).isNotEmpty();
  }

  private void forget(CaseStory story) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        // a table of the session says nothing about the journal
        statement.execute("create temporary table journal (like public.journal)");
        statement.execute("select case_forget(%d, '%s')".formatted(story.part(), story.caseId));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void whoever_reads_from_the_beginning_knows_as_little_of_a_destroyed_case() {
    var whole = story().lodged("2011-03-15", "IND").destroyed("2021-10-01");
    arrives(whole.tell());
    assertThat(rowsOf(whole.caseId)).isEmpty();
    var afterwards = story().lodged("2011-03-15", "IND").destroyed("2021-10-01");
    arrives(afterwards.tellWithoutContent());
    assertThat(rowsOf(afterwards.caseId)).isEmpty();
    var pieces =
        story().lodged("2011-03-15", "IND").track("2011-03-16", "TRACK_4").destroyed("2021-10-01");
    for (var event : pieces.tellWithoutContent()) {
      arrives(List.of(event));
    }
    assertThat(rowsOf(pieces.caseId)).isEmpty();
  }

  /// The tables that have rows of a case, but the journal.
  private List<String> rowsOf(UUID caseId) {
    var tables =
        """
        select table_schema || '.' || table_name
          from information_schema.columns
         where table_schema in ('public', 'live') and column_name = 'case_id'
        """;
    var having = new ArrayList<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var names = statement.executeQuery(tables)) {
      while (names.next()) {
        try (var counting = connection.createStatement();
            var count =
                counting.executeQuery(
                    "select count(*) from %s where case_id = '%s'"
                        .formatted(names.getString(1), caseId))) {
          count.next();
          if (count.getLong(1) > 0) {
            having.add(names.getString(1));
          }
        }
      }
      return having;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String resource) {
    try (var stream = CaseEventsInTest.class.getResourceAsStream(resource)) {
      return new String(
          java.util.Objects.requireNonNull(stream).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CaseStory tale() {
    return story()
        .lodged("2022-05-10", "IND")
        .track("2022-06-09", "TRACK_1")
        .responsible("2022-10-15")
        .decided("2023-03-30", "2023-05-08");
  }

  private CaseStory story() {
    return cases.story();
  }

  private void arrives(List<ReceivedEvent> events) {
    cases.arrives(events);
  }

  private List<JournalEvent> journalled(UUID caseId) {
    return cases.journalled(caseId);
  }

  private List<String> determined(UUID caseId) {
    return journalled(caseId).stream().map(row -> said(json(row.chainPayload()))).toList();
  }

  /// The last word on each moment, with what it changed.
  private List<String> latest(UUID caseId) {
    var words = new java.util.TreeMap<String, String>();
    for (var row : journalled(caseId)) {
      var event = json(row.chainPayload());
      words.put(event.path("knownFrom").asText(), event.path("clocks").toString());
    }
    var changes = new ArrayList<String>();
    var before = "[]";
    for (var word : words.entrySet()) {
      if (!word.getValue().equals(before)) {
        changes.add(word.getKey() + " " + word.getValue());
        before = word.getValue();
      }
    }
    return changes;
  }

  private static String said(JsonNode event) {
    var clock = event.path("clocks").path(0);
    return "%s v%d %s %s"
        .formatted(
            event.path("knownFrom").asText(),
            event.path("caseVersion").asInt(),
            clock.path("state").asText(),
            clock.path("dueOn").asText());
  }

  private static java.net.http.HttpResponse<String> deadlines(UUID caseId, String partner) {
    return Door.knock("GET", "/v1/cases/%s/deadlines".formatted(caseId))
        .as(partner, "deadlines:read")
        .answer();
  }

  private static JsonNode clock(UUID caseId) {
    return first("/v1/cases/%s/deadlines".formatted(caseId));
  }

  private static JsonNode first(String path) {
    var answer = Door.knock("GET", path).as("IND", "deadlines:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body()).path("clocks").path(0);
  }

  private static List<UUID> workList(String partner) {
    var cases = new ArrayList<UUID>();
    var answer =
        Door.knock("GET", "/v1/deadlines?limit=500").as(partner, "deadlines:read").answer();
    json(answer.body())
        .path("items")
        .forEach(item -> cases.add(UUID.fromString(item.path("caseId").asText())));
    return cases;
  }

  private static JsonNode json(@org.jspecify.annotations.Nullable String text) {
    try {
      return JSON.readTree(String.valueOf(text));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
