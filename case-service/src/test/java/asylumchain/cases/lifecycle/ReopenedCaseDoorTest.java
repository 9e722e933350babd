package asylumchain.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
@SuppressWarnings("NullAway.Init")
class ReopenedCaseDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REOPENED = Bodies.event("case-reopened", "2021-10-01");

  /// More than are told anew at once, and before all others.
  private static final String WITHOUT_FACTS =
      """
      insert into asylum_case
      select (jsonb_populate_record(
                c,
                jsonb_build_object(
                  'part', 0,
                  'case_id', '00000000-0000-0000-0000-' || lpad(n::text, 12, '0'),
                  'standing', null))).*
        from asylum_case c, generate_series(1, 120) n
       where c.case_id = '%s'
      """;

  @Inject DataSource database;

  @Test
  void a_case_that_was_refused_and_closed_is_opened_again_as_refused() {
    var location = refusedAndClosed();
    var problem = post(location, Bodies.event("decision-withdrawn", "2021-09-15")).refusal(409);
    assertThat(problem.path("type").asText()).endsWith("case-ended");
    assertThat(problem.path("possible")).extracting(JsonNode::asText).contains("case-reopened");

    Bodies.post(location, REOPENED);
    assertThat(shown(location, "").path("stage").asText()).isEqualTo("APPEAL");
    assertThat(shown(location, "").path("waitingFor").asText()).isEqualTo("COURT");
    assertThat(shown(location, "").path("decidedOn").asText()).isEqualTo("2021-06-01");
    assertThat(shown(location, "?asOf=2021-09-30").path("stage").asText()).isEqualTo("CLOSED");

    var again = post(location, Bodies.decision("2021-10-05")).refusal(409);
    assertThat(again.path("type").asText()).endsWith("already-decided");
    assertThat(again.path("possible"))
        .extracting(JsonNode::asText)
        .contains("judgment-sent", "decision-withdrawn", "departure-started")
        .doesNotContain("decision-made", "case-reopened");
    Bodies.post(location, Bodies.event("decision-withdrawn", "2021-10-05"));
    Bodies.post(location, Bodies.decision("2021-10-06"));
    assertThat(shown(location, "").path("stage").asText()).isEqualTo("DECIDED");
  }

  @Test
  void a_judgment_that_came_while_it_was_closed_counts_once_it_is_open_again() {
    var location = refusedAndClosed();
    Bodies.post(location, judgment("UNFOUNDED"));
    Bodies.post(location, REOPENED);
    assertThat(shown(location, "").path("stage").asText()).isEqualTo("DECIDED");
    var permit = post(location, Bodies.event("permit-issued", "2021-10-05")).refusal(409);
    assertThat(permit.path("type").asText()).endsWith("not-granted");
    assertThat(permit.path("detail").asText()).contains("withdraw the decision", "decide anew");
    assertThat(permit.path("possible"))
        .extracting(JsonNode::asText)
        .contains("decision-withdrawn", "case-remanded")
        .doesNotContain("permit-issued");
  }

  @Test
  void a_permit_follows_where_the_judge_found_the_appeal_well_founded() {
    var location = refusedAndClosed();
    Bodies.post(location, judgment("FOUNDED"));
    Bodies.post(location, REOPENED);
    Bodies.post(location, Bodies.event("permit-issued", "2021-10-05"));
    assertThat(shown(location, "").path("stage").asText()).isEqualTo("FINAL");
  }

  @Test
  void a_case_that_a_release_of_before_opened_again_as_undecided_is_told_anew()
      throws SQLException {
    var location = refusedAndClosed();
    Bodies.post(location, REOPENED);
    var id = location.substring(location.lastIndexOf('/') + 1);
    execute("update asylum_case set stage = 'LODGED' where case_id = '" + id + "'");
    assertThat(shown(location, "").path("stage").asText()).as("as it was kept").isEqualTo("LODGED");

    execute("select reopened_cases_anew(part) from journal_partition");
    assertThat(shown(location, "").path("stage").asText()).isEqualTo("APPEAL");
    assertThat(Patience.until(() -> inAppeal().contains(id), Duration.ofSeconds(30)))
        .as("in the lists within seconds")
        .isTrue();
  }

  @Test
  void cases_that_cannot_be_read_hold_up_no_other() throws SQLException {
    var location = refusedAndClosed();
    Bodies.post(location, REOPENED);
    var id = location.substring(location.lastIndexOf('/') + 1);
    try {
      execute(WITHOUT_FACTS.formatted(id));
      execute(
          "update asylum_case set standing = null, stage = 'LODGED' where case_id = '" + id + "'");
      assertThat(Patience.until(() -> inAppeal().contains(id), Duration.ofSeconds(30))).isTrue();
    } finally {
      forgetThoseWithoutFacts();
    }
  }

  private static String inAppeal() {
    return Door.knock("GET", "/v1/cases?stage=APPEAL&limit=500")
        .as("IND", "cases:read")
        .answer()
        .body();
  }

  private static String refusedAndClosed() {
    var location = Bodies.registered();
    Bodies.post(location, Bodies.decision("2021-06-01").replace("REFUGEE", "REJECTED_UNFOUNDED"));
    Bodies.post(location, Bodies.event("decision-announced", "2021-06-02"));
    Bodies.post(
        location,
        """
        {"type":"appeal-lodged","occurredOn":"2021-06-20","instance":"DISTRICT_COURT",\
        "againstNoDecision":false}\
        """);
    Bodies.post(
        location, "{\"type\":\"case-closed\",\"occurredOn\":\"2021-09-01\",\"reason\":\"GONE\"}");
    return location;
  }

  private static String judgment(String result) {
    return """
    {"type":"judgment-sent","occurredOn":"2021-09-20","instance":"DISTRICT_COURT","result":"%s"}\
    """
        .formatted(result);
  }

  private static Door post(String location, String event) {
    return Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(event);
  }

  private static JsonNode shown(String location, String query) {
    var answer = Door.knock("GET", location + query).as("IND", "cases:read").answer();
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The role of the service may not delete cases.
  private static void forgetThoseWithoutFacts() throws SQLException {
    var config = ConfigProvider.getConfig();
    try (var owner =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        var statement = owner.createStatement()) {
      statement.execute(
          "delete from asylum_case where case_id < '00000000-0000-0000-0001-000000000000'");
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
