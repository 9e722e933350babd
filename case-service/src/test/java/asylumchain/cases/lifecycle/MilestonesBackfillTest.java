package asylumchain.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
@SuppressWarnings("NullAway.Init")
class MilestonesBackfillTest {

  private static final String BACKFILL = "select case_milestones(part) from journal_partition";

  @Inject DataSource database;

  @Test
  void the_days_of_cases_of_before_are_told_by_their_journals() throws SQLException {
    var decided = Bodies.registered();
    Bodies.post(decided, Bodies.event("netherlands-responsible", "2021-04-03"));
    Bodies.post(decided, Bodies.decision("2021-06-01"));
    Bodies.post(decided, corrected(3, Bodies.decision("2021-06-02")));
    Bodies.post(decided, corrected(2, "null"));
    Bodies.post(decided, Bodies.event("netherlands-responsible", "2021-04-05"));
    var withdrawn = Bodies.registered();
    Bodies.post(withdrawn, Bodies.decision("2021-06-01"));
    Bodies.post(withdrawn, Bodies.event("decision-withdrawn", "2021-06-10"));
    var resumed = Bodies.registered();
    Bodies.post(resumed, Bodies.decision("2021-06-01"));
    Bodies.post(
        resumed,
        Bodies.event("application-withdrawn", "2021-06-10")
            .replace("}", ",\"withdrawal\":\"IMPLICIT\"}"));
    Bodies.post(resumed, Bodies.event("application-resumed", "2021-06-20"));
    var remanded = Bodies.registered();
    Bodies.post(remanded, Bodies.decision("2021-06-01"));
    Bodies.post(
        remanded,
        Bodies.event("appeal-lodged", "2021-06-10")
            .replace("}", ",\"instance\":\"DISTRICT_COURT\",\"againstNoDecision\":false}"));
    Bodies.post(
        remanded,
        Bodies.event("judgment-sent", "2021-06-19")
            .replace("}", ",\"instance\":\"DISTRICT_COURT\",\"result\":\"FOUNDED\"}"));
    Bodies.post(remanded, Bodies.event("case-remanded", "2021-06-20"));
    var kept = days();
    assertThat(kept).containsEntry(id(decided), "2021-04-05 2021-06-02");
    assertThat(kept).containsEntry(id(withdrawn), "null null");
    assertThat(kept).containsEntry(id(resumed), "null null");
    assertThat(kept).containsEntry(id(remanded), "null null");

    execute("update asylum_case set netherlands_responsible_on = null, decided_on = null");
    assertThat(days()).containsEntry(id(decided), "null null");
    execute(BACKFILL);
    assertThat(days()).isEqualTo(kept);

    execute(
        "update asylum_case set netherlands_responsible_on = made_on, decided_on = '2020-01-01'");
    execute(BACKFILL);

    assertThat(days()).isEqualTo(kept);
  }

  private static String corrected(int version, String right) {
    return "{\"type\":\"fact-corrected\",\"occurredOn\":\"2021-07-01\",\"version\":%d,\"replacement\":%s}"
        .formatted(version, right);
  }

  private TreeMap<String, String> days() throws SQLException {
    var days = new TreeMap<String, String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select case_id, netherlands_responsible_on, decided_on from asylum_case")) {
      while (rows.next()) {
        days.put(rows.getString(1), rows.getString(2) + " " + rows.getString(3));
      }
    }
    return days;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
