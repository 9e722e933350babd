package asylumchain.deadlines.amendments;

import static asylumchain.deadlines.amendments.LawDoors.body;
import static asylumchain.deadlines.amendments.LawDoors.get;
import static asylumchain.deadlines.amendments.LawDoors.json;
import static asylumchain.deadlines.amendments.LawDoors.post;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.deadlines.board.CaseStory;
import asylumchain.deadlines.board.CasesForTests;
import asylumchain.deadlines.rounds.RoundForTests;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A change of law whose workers die half-way: the database breaks off their transactions, as it
/// does when their process is gone. On the business date 2021-12-31.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class ApplicationCutShortTest {

  private static final String HOLD =
      "select pg_backend_pid() from determined where part = ? and case_id = ? for update";

  private static final String BREAK_OFF =
      """
      select pg_terminate_backend(pid)
        from pg_stat_activity
       where ? = any (pg_blocking_pids(pid))
      """;

  @Inject CasesForTests cases;
  @Inject RoundForTests round;
  @Inject DataSource database;

  /// Of this test alone: a desk, and the id of its decree.
  private final String own =
      "L" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void what_dying_workers_left_undone_others_do_once_and_with_the_same_result()
      throws SQLException {
    var last = lodged();
    var others = inOtherPartitions(last);
    var change = applied();
    workersDieAt(last, others);
    assertThat(said(last)).as("broken off with all that it had written").isEqualTo(1);
    assertThat(others).allSatisfy(story -> assertThat(said(story)).isEqualTo(2));
    assertThat(json(get(change)).path("state").asText()).isEqualTo("RUNNING");
    assertThat(lastDays()).contains("2021-08-01", "2022-05-01");

    round.goRound();
    assertThat(json(get(change)).path("state").asText()).isEqualTo("DONE");
    assertThat(lastDays()).containsOnly("2022-05-01");
    var knownFrom = json(get(change)).path("knownFrom").asText();
    var all = new ArrayList<>(others);
    all.add(last);
    assertThat(all)
        .as("each once, from the same moment of knowledge")
        .allSatisfy(
            story -> {
              var rows = cases.journalled(story.caseId);
              assertThat(rows).hasSize(2);
              assertThat(json(rows.getLast().chainPayload()).path("knownFrom").asText())
                  .isEqualTo(knownFrom);
            });
    var id = UUID.fromString(change.substring(change.lastIndexOf('/') + 1));
    assertThat(cases.journalled("law-change", id))
        .as("one record of the proposal and one of its application")
        .extracting(row -> row.type())
        .containsExactly(
            "nl.asielketen.deadline.law-change-proposed", "nl.asielketen.deadline.decree-applied");
  }

  /// Nobody gets past one case; whoever is stopped by it dies, once all other cases are done.
  private void workersDieAt(CaseStory last, List<CaseStory> others) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var holder = hold(connection, last);
      var going = CompletableFuture.runAsync(round::goRound);
      await(() -> others.stream().allMatch(story -> said(story) == 2));
      await(
          () -> {
            breakOff(holder);
            return going.isDone();
          });
      assertThat(going).as("the workers died").isCompletedExceptionally();
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static int hold(Connection connection, CaseStory story) throws SQLException {
    try (var query = connection.prepareStatement(HOLD)) {
      query.setInt(1, story.part());
      query.setObject(2, story.caseId);
      try (var rows = query.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getInt(1);
      }
    }
  }

  private void breakOff(int holder) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(BREAK_OFF)) {
      query.setInt(1, holder);
      query.executeQuery().close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(10_000_000);
    }
  }

  private List<CaseStory> inOtherPartitions(CaseStory than) {
    var parts = new HashSet<Integer>();
    var stories = new ArrayList<CaseStory>();
    while (parts.size() < 2) {
      var story = lodged();
      if (story.part() == than.part()) {
        continue;
      }
      stories.add(story);
      parts.add(story.part());
    }
    return stories;
  }

  private CaseStory lodged() {
    var story = cases.story().lodgedAt("2021-02-01", own, "ERI", "IND");
    cases.arrives(story);
    return story;
  }

  private String applied() {
    var proposed =
        body(
                "POST",
                "/v1/decrees",
                "law:write",
                """
                {"id": "%s", "name": "a test", "ground": "42(4)(b)", "months": 9,
                 "inForceOn": "2021-04-01", "lodgedFrom": "2021-01-15",
                 "lodgedUntil": "2021-03-31", "units": ["%s"]}
                """
                    .formatted(own, own))
            .answer();
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    var answer = post("/v1/decrees/" + own + "/application", "\"1\"", null);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private int said(CaseStory story) {
    return cases.journalled(story.caseId).size();
  }

  /// As they stand on the board.
  private List<String> lastDays() {
    var items = json(get("/v1/deadlines?clock=decision-term&unit=" + own)).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(line -> line.path("dueOn").asText())
        .toList();
  }
}
