package asylumchain.cases.destruction;

import static asylumchain.cases.destruction.DestructionDoors.approved;
import static asylumchain.cases.destruction.DestructionDoors.ended;
import static asylumchain.cases.destruction.DestructionDoors.id;
import static asylumchain.cases.destruction.DestructionDoors.proposed;
import static asylumchain.cases.destruction.DestructionDoors.shown;
import static asylumchain.cases.destruction.DestructionDoors.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class NobodyElseDestroysTest {

  private final DataSource database;
  private final Destroyer destroyer;

  NobodyElseDestroysTest(DataSource database, Destroyer destroyer) {
    this.database = database;
    this.destroyer = destroyer;
  }

  @Test
  void a_process_that_lost_a_run_destroys_nothing_more() {
    ended();
    var run = proposed("{\"includeUnverified\":true}");
    var stale = new RunTable.Lease(UUID.fromString(id(run)), -1, 0);
    assertThatThrownBy(() -> destroyer.next(stale)).isInstanceOf(RunLost.class);
    assertThatThrownBy(() -> destroyer.passOver(stale)).isInstanceOf(RunLost.class);
    approved(run);
  }

  @Test
  void no_partner_says_that_a_case_is_destroyed() {
    var location = Bodies.registered();
    assertThat(
            type(
                Door.knock("POST", location + "/events")
                    .as("IND", "cases:write")
                    .with("If-Match", "*")
                    .json(Bodies.event("case-destroyed", "2021-04-01"))
                    .refusal(409)))
        .endsWith("destroyed-by-run");
  }

  @Test
  void the_service_cannot_delete_what_no_run_of_two_persons_lists() {
    var caseId = ended();
    var run = id(proposed("{\"includeUnverified\":true}"));
    var merged = mergedInto(shown("/v1/cases/" + caseId).at("/applicant/personId").asText());
    for (var attempt :
        List.of(
            "select case_destroy('%s', part, case_id, '2026-01-01') from asylum_case where case_id = '%s'"
                .formatted(run, caseId),
            "delete from asylum_case where case_id = '%s'".formatted(caseId),
            "delete from journal_payload",
            "delete from family",
            "select family_forget('%s', array['F-1'])".formatted(run),
            "delete from person where person_id = '%s'".formatted(merged),
            "select person_number_release(part, v_number, person_id) from person_number"
                + " where person_id = '%s'".formatted(merged),
            "select person_destroy('%s', part, person_id) from person where person_id = '%s'"
                .formatted(run, merged))) {
      assertThatThrownBy(() -> execute(attempt))
          .as(attempt)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void what_runs_with_the_rights_of_the_owner_looks_at_tables_of_a_session_last()
      throws SQLException {
    var paths = new ArrayList<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select proname || ' ' || array_to_string(proconfig, ';') from pg_proc"
                    + " where prosecdef and pronamespace = 'public'::regnamespace"
                    + " order by proname")) {
      while (rows.next()) {
        paths.add(rows.getString(1));
      }
    }
    assertThat(paths)
        .containsExactly(
            "case_destroy search_path=pg_catalog, public, pg_temp",
            "family_forget search_path=pg_catalog, public, pg_temp",
            "journal_destroy search_path=pg_catalog, public, pg_temp",
            "person_destroy search_path=pg_catalog, public, pg_temp",
            "person_number_release search_path=pg_catalog, public, pg_temp");
  }

  /// A person without a case, who turned out to be this one.
  private static String mergedInto(String person) {
    var location = Bodies.registered();
    var from = shown(location).at("/applicant/personId").asText();
    assertThat(
            Door.knock("POST", "/v1/persons/" + from + "/merges")
                .as("IND", "persons:merge")
                .with("If-Match", "*")
                .json("{\"into\":\"" + person + "\"}")
                .answer()
                .statusCode())
        .isEqualTo(201);
    return from;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
