package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.database.SqlText;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How PostgreSQL answers the work list, with 20,000 cases that wait and statistics about them.
/// `PLAN_WRITE=true` writes the document instead of comparing it.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class WorkListPlanTest {

  private static final Path DOCUMENT = Path.of("../docs/work-list-plan.md");

  private static final String FIRST = "The first page";
  private static final String FURTHER = "A further page";

  private static final List<String> STOCK =
      List.of(
          """
          insert into case_board (part, case_id, seen_version, evaluated_under, made_on, lodged_on,
                                  kind, stage, nationality, partner, unit, awaited)
          select number % 8, gen_random_uuid(), 1, 'a test', day, day, 'FIRST', 'LODGED', 'ERI',
                 'PLAN', 'UNIT_' || number % 20, '{}'
            from generate_series(1, 20000) as number,
                 lateral (select date '2021-01-01' + number % 365 as day) made
          """,
          """
          insert into case_clock (part, case_id, clock, rule, state, started_on, due_on, partners)
          select part, case_id, 'decision-term', 'vw42-decision-term', 'RUNNING', lodged_on,
                 lodged_on + 180, array['PLAN', 'COA']
            from case_board
           where partner = 'PLAN'
          """,
          "analyze case_board",
          "analyze case_clock");

  @Inject DataSource database;

  @Test
  void a_page_is_read_from_one_index_in_its_own_order_as_the_document_shows()
      throws SQLException, IOException {
    var plans = new LinkedHashMap<String, String>();
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        stock(connection);
        questions().forEach((title, sql) -> plans.put(title, plan(connection, sql)));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    assertThat(plans.values())
        .allSatisfy(
            plan ->
                assertThat(plan)
                    .contains(
                        "case_clock_listed", "Index Scan using case_board_pkey on case_board b")
                    .doesNotContain("Seq Scan on case_"));
    assertThat(List.of(FIRST, FURTHER))
        .allSatisfy(
            page ->
                assertThat(plans.get(page))
                    .startsWith("Limit")
                    .contains("Index Scan using case_clock_listed on case_clock c")
                    .doesNotContain("Sort"));
    assertThatDocumentShows(plans);
  }

  private static Map<String, SqlText> questions() {
    var first = question(null, null);
    var questions = new LinkedHashMap<String, SqlText>();
    questions.put(FIRST, WorkListQueries.asked(first, null, 101));
    questions.put(
        FURTHER,
        WorkListQueries.asked(
            first,
            new WorkListQueries.Key(LocalDate.parse("2021-12-01"), new UUID(0, 0), "decision-term"),
            101));
    questions.put(
        "Last days in one week",
        WorkListQueries.asked(
            question(LocalDate.parse("2022-01-03"), LocalDate.parse("2022-01-10")), null, 101));
    return questions;
  }

  private static WorkListQuestion question(
      @Nullable LocalDate dueFrom, @Nullable LocalDate dueBefore) {
    var today = LocalDate.parse("2021-12-31");
    return new WorkListQuestion("PLAN", today, dueFrom, dueBefore, Map.of(), null, null, null);
  }

  private static void stock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : STOCK) {
        statement.execute(sql);
      }
    }
  }

  private static String plan(Connection connection, SqlText sql) {
    var explained = new SqlText().add("explain (costs off)").add(sql);
    try (var query = explained.prepare(connection);
        var rows = query.executeQuery()) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return String.join("\n", lines);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertThatDocumentShows(Map<String, String> plans) throws IOException {
    var written = new StringBuilder(Files.readString(DOCUMENT).split("\n## ", 2)[0]);
    plans.forEach(
        (title, plan) ->
            written
                .append(written.charAt(written.length() - 1) == '\n' ? "\n" : "\n\n")
                .append("## %s\n\n```\n%s\n```\n".formatted(title, plan)));
    if ("true".equals(System.getenv("PLAN_WRITE"))) {
      Files.writeString(DOCUMENT, written);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(written.toString());
  }
}
