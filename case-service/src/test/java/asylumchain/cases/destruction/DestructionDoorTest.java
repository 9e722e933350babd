package asylumchain.cases.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.cases.Bodies;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DestructionDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROPOSE = "destruction:propose";
  private static final String APPROVE = "destruction:approve";

  private final DataSource database;
  private final Destroyer destroyer;

  DestructionDoorTest(DataSource database, Destroyer destroyer) {
    this.database = database;
    this.destroyer = destroyer;
  }

  @Test
  void a_case_that_two_persons_destroy_is_gone_from_everywhere_and_leaves_proof() {
    var canary = "Kanarie" + Long.toString(System.nanoTime(), 36);
    var caseId = delivered(canary);
    var location = "/v1/cases/" + caseId;
    var person = shown(location).at("/applicant/personId").asText();
    named(person, canary);
    held(location, canary);
    assertThat(holding(canary).keySet())
        .contains(
            "person",
            "person_name",
            "person_foreign_id",
            "family",
            "source_reference",
            "legal_hold",
            "journal_payload");

    var run = proposed("{\"includeUnverified\":true}");
    assertThat(list(run)).anyMatch(it -> it.path("caseId").asText().equals(caseId));
    approved(run);

    assertThat(holding(canary)).isEmpty();
    proves(ofCase(certificate(run), caseId), caseId);
    assertThat(certificateAsTable(run)).contains(caseId, "DESTROYED");
    var gone = Door.knock("GET", location).as("IND", "cases:read").refusal(404);
    assertThat(gone.path("type").asText()).endsWith("case-destroyed");
    assertThat(gone.path("detail").asText()).contains(run + "/certificate");
    assertThat(
            Door.knock("GET", location + "/timeline")
                .as("COA", "cases:read")
                .refusal(404)
                .path("type")
                .asText())
        .endsWith("not-found");
    var log = "/v1/access-log?subject=" + caseId;
    assertThat(json(Door.knock("GET", log).as("INSPECTIE", "audit:read")).path("items"))
        .extracting(
            line -> line.path("organisation").asText() + " " + line.path("outcome").asText())
        .startsWith("INSPECTIE ALLOWED", "COA REFUSED", "IND ALLOWED");
    Door.knock("GET", "/v1/persons/" + person).as("IND", "persons:read").refusal(404);
    Door.knock("POST", location + "/events")
        .as("IND", "cases:write")
        .with("If-Match", "*")
        .json(Bodies.event("case-reopened", "2021-04-01"))
        .refusal(404);
  }

  @Test
  void the_chain_still_verifies_and_says_what_was_destroyed() {
    var caseId = ended();
    approved(proposed("{\"includeUnverified\":true}"));
    var found =
        json(
            Door.knock("GET", "/v1/journal-verification?subject=" + caseId)
                .as("INSPECTIE", "audit:read"));
    assertThat(found.path("sound").asBoolean()).as(found.toString()).isTrue();
    assertThat(found.at("/destructions/0/subject").asText()).isEqualTo(caseId);
    assertThat(found.at("/destructions/0/rowsGone").asInt()).isEqualTo(2);
  }

  @Test
  void nobody_approves_their_own_run_and_nobody_without_a_name() {
    ended();
    var run = proposed("{\"includeUnverified\":true}");
    assertThat(type(decide(run, "approvals", "anna", APPROVE).refusal(409)))
        .endsWith("same-person");
    assertThat(
            type(
                Door.knock("POST", run + "/approvals")
                    .as("IND", APPROVE)
                    .with("If-Match", "*")
                    .refusal(409)))
        .endsWith("employee-required");
    Door.knock("POST", run + "/approvals").asEmployee("berend", "IND", APPROVE).refusal(428);
    Door.knock("POST", run + "/approvals")
        .asEmployee("berend", "IND", APPROVE)
        .with("If-Match", "\"7\"")
        .refusal(412);
    Door.knock("GET", run).as("COA", PROPOSE).refusal(404);
    assertThat(
            type(
                decide(run, "withdrawals", "berend", PROPOSE)
                    .json("{\"ground\":\"too early\"}")
                    .refusal(409)))
        .endsWith("not-yours");
    assertThat(
            decide(run, "rejections", "berend", APPROVE)
                .json("{\"ground\":\"too early\"}")
                .answer()
                .statusCode())
        .isEqualTo(201);
    var rejected = json(Door.knock("GET", run).as("IND", PROPOSE));
    assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
    assertThat(type(decide(run, "approvals", "berend", APPROVE).refusal(409)))
        .endsWith("run-decided");
  }

  @Test
  void what_keeps_a_case_when_its_turn_comes_keeps_it_and_a_person_may_take_it_off_before() {
    var held = ended();
    var excluded = ended();
    var reopened = ended();
    var gone = ended();
    var run = proposed("{\"includeUnverified\":true}");
    Door.knock("POST", "/v1/cases/" + held + "/legal-holds")
        .as("IND", "retention:hold")
        .json("{\"ground\":\"LITIGATION\"}")
        .answer();
    Bodies.post(
        "/v1/cases/" + reopened, "{\"type\":\"case-reopened\",\"occurredOn\":\"2021-10-01\"}");
    assertThat(
            decide(run, "exclusions", "anna", PROPOSE)
                .json("{\"caseId\":\"%s\",\"ground\":\"asked for\"}".formatted(excluded))
                .answer()
                .statusCode())
        .isEqualTo(201);
    approved(run);
    var certificate = certificate(run);
    assertThat(ofCase(certificate, held).path("reason").asText()).isEqualTo("LEGAL_HOLD");
    assertThat(ofCase(certificate, reopened).path("reason").asText()).isEqualTo("NOT_ENDED");
    assertThat(ofCase(certificate, excluded).path("state").asText()).isEqualTo("EXCLUDED");
    assertThat(ofCase(certificate, gone).path("state").asText()).isEqualTo("DESTROYED");
    assertThat(shown("/v1/cases/" + held).path("stage").asText()).isEqualTo("CLOSED");
    assertThat(shown("/v1/cases/" + excluded).path("stage").asText()).isEqualTo("CLOSED");
    assertThat(certificate.at("/run/proposedBy").asText()).isEqualTo("anna");
    assertThat(certificate.at("/run/decidedBy").asText()).isEqualTo("berend");
  }

  @Test
  void a_person_stays_while_another_case_is_left() {
    var person = Bodies.person();
    var first = registered(person, "2009-03-01");
    close(first, "2010-03-01");
    var second = registered(person, "2019-03-01");
    close(second, "2020-03-01");
    var personId = shown(second).at("/applicant/personId").asText();
    var run = proposed("{\"includeUnverified\":true}");
    approved(run);
    assertThat(ofCase(certificate(run), id(first)).path("personToo").asBoolean()).isFalse();
    assertThat(json(Door.knock("GET", "/v1/persons/" + personId).as("IND", "persons:read")))
        .isNotEmpty();
  }

  @Test
  void a_case_that_was_decided_long_ago_and_closed_lately_is_listed() {
    var location = registered(Bodies.person(), "2009-03-01");
    Bodies.post(location, Bodies.decision("2010-03-01").replace("REFUGEE", "REJECTED_UNFOUNDED"));
    close(location, "2025-03-01");
    var lately = registered(Bodies.person(), "2009-03-01");
    Bodies.post(lately, Bodies.decision("2020-03-01").replace("REFUGEE", "REJECTED_UNFOUNDED"));
    close(lately, "2025-03-01");
    assertThat(list(proposed("{\"includeUnverified\":true}")))
        .extracting(it -> it.path("caseId").asText())
        .contains(id(location))
        .doesNotContain(id(lately));
  }

  @Test
  void a_case_by_an_unverified_period_is_listed_only_when_that_is_asked_for() {
    var caseId = ended();
    var answer = propose("{}").answer();
    if (answer.statusCode() == 201) {
      assertThat(list(answer.headers().firstValue("Location").orElseThrow()))
          .noneMatch(it -> it.path("caseId").asText().equals(caseId));
    } else {
      assertThat(answer.body()).contains("nothing-due");
    }
    propose("{\"asOn\":\"2999-01-01\"}").refusal(400);
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
  void who_read_a_list_and_who_read_the_access_log_stand_in_it() {
    var caseId = ended();
    list(proposed("{\"includeUnverified\":true}"));
    var path = "/v1/access-log?subject=" + caseId;
    assertThat(json(Door.knock("GET", path).as("INSPECTIE", "audit:read")).path("items"))
        .extracting(line -> line.path("action").asText())
        .contains("destruction-list-read");
    assertThat(json(Door.knock("GET", path).as("INSPECTIE", "audit:read")).path("items"))
        .extracting(line -> line.path("action").asText())
        .contains("access-log-read");
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
            "delete from person where person_id = '%s'".formatted(merged),
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
            "journal_destroy search_path=pg_catalog, public, pg_temp",
            "person_destroy search_path=pg_catalog, public, pg_temp");
  }

  /// A person without a case, who turned out to be this one.
  private static String mergedInto(String person) {
    var location = Bodies.registered();
    var from = shown(location).at("/applicant/personId").asText();
    assertThat(
            Door.knock("POST", "/v1/persons/" + from + "/merges")
                .as("IND", "persons:merge")
                .json("{\"into\":\"" + person + "\"}")
                .answer()
                .statusCode())
        .isEqualTo(201);
    return from;
  }

  /// The digest is that of the rows that stand in the journal, and the journal says where.
  private static void proves(JsonNode proof, String caseId) {
    var feed = json(Door.knock("GET", "/v1/feed?subject=" + caseId).as("IND", "feed:whole"));
    var rows = feed.path("events");
    var last = rows.get(rows.size() - 1);
    assertThat(last.path("type").asText()).endsWith("case-destroyed");
    assertThat(last.path("seq").asLong()).isEqualTo(proof.path("seq").asLong());
    assertThat(last.path("part").asInt()).isEqualTo(proof.path("part").asInt());
    assertThat(last.at("/data/type").asText()).isEqualTo("case-destroyed");
    var sha = sha256();
    for (int i = 0; i < rows.size() - 1; i++) {
      assertThat(rows.get(i).has("data")).isFalse();
      sha.update(rows.get(i).path("hash").asText().getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(proof.path("digest").asText()).isEqualTo(HexFormat.of().formatHex(sha.digest()));
    assertThat(proof.path("rows").asInt()).isEqualTo(rows.size() - 1);
    assertThat(proof.path("personToo").asBoolean()).isTrue();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How often each table of the database holds a text, in whatever column.
  private Map<String, Long> holding(String text) {
    var holding = new TreeMap<String, Long>();
    var columns =
        """
        select c.table_name, c.column_name, c.data_type
          from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
           and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea')
        """;
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(columns)) {
      while (rows.next()) {
        var read =
            rows.getString(3).equals("bytea")
                ? "encode(%s, 'escape')".formatted(rows.getString(2))
                : rows.getString(2) + "::text";
        try (var counting = connection.createStatement();
            var count =
                counting.executeQuery(
                    "select count(*) from %s where lower(%s) like '%%%s%%'"
                        .formatted(rows.getString(1), read, text.toLowerCase(Locale.ROOT)))) {
          count.next();
          if (count.getLong(1) > 0) {
            holding.merge(rows.getString(1), count.getLong(1), Long::sum);
          }
        }
      }
      return holding;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// A case that a delivery brought, with canaries in every field of the person and in a private
  /// fact.
  private static String delivered(String canary) {
    var line =
        """
        {"source":"INDIGO","sourceRef":"REF-%1$s","person":{"familyName":"%1$s","givenNames":"Voor%1$s",\
        "birthDate":"1980-03","sex":"M","nationality":"ERI","familyRef":"FAM-%1$s",\
        "otherNames":[{"familyName":"Alias%1$s"}],\
        "foreignIds":[{"kind":"PASSPORT","country":"ITA","number":"%2$s"}]},\
        "events":[{"type":"application-lodged","occurredOn":"2009-03-01","applicationKind":"FIRST"},\
        {"type":"lawyer-assigned","occurredOn":"2009-04-01","lawyerReference":"Advocaat%1$s"},\
        {"type":"case-closed","occurredOn":"2010-03-01","reason":"ENDED"}]}
        """
            .formatted(canary, canary.toUpperCase(Locale.ROOT));
    var accepted =
        Door.knock("POST", "/v1/imports")
            .as("IND", "cases:import")
            .with("Content-Type", "application/x-ndjson")
            .body(line)
            .answer();
    var location = accepted.headers().firstValue("Location").orElseThrow();
    var done = until(location, "cases:import", it -> it.has("finishedAt"));
    assertThat(done.path("taken").asInt())
        .as(
            "%s",
            Door.knock("GET", location + "/refusals").as("IND", "cases:import").answer().body())
        .isEqualTo(1);
    var found =
        json(
            Door.knock("POST", "/v1/cases/_search")
                .as("IND", "cases:read")
                .json("{\"source\":\"INDIGO\",\"sourceRef\":\"REF-" + canary + "\"}"));
    return found.at("/items/0/caseId").asText();
  }

  /// The person is put right, with a reason in words.
  private static void named(String personId, String canary) {
    var answer =
        Door.knock("POST", "/v1/persons/" + personId + "/corrections")
            .as("IND", "persons:write")
            .with("If-Match", "*")
            .json(
                """
                {"person":{"familyName":"Nieuw%1$s","givenNames":"Voor%1$s","birthDate":"1980-03",\
                "sex":"M","nationality":"ERI","foreignIds":[{"kind":"PASSPORT","country":"ITA","number":"%2$s"}]},\
                "reason":"Omdat%1$s"}
                """
                    .formatted(canary, canary.toUpperCase(Locale.ROOT)))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void held(String location, String canary) {
    var answer =
        Door.knock("POST", location + "/legal-holds")
            .as("IND", "retention:hold")
            .json("{\"ground\":\"CLAIM\",\"explanation\":\"Uitleg%s\"}".formatted(canary))
            .answer();
    var hold = answer.headers().firstValue("Location").orElseThrow();
    Door.knock("POST", hold + "/releases").as("IND", "retention:hold").answer();
  }

  private static String ended() {
    var location = registered(Bodies.person(), "2009-03-01");
    close(location, "2010-03-01");
    return id(location);
  }

  private static String registered(String person, String lodgedOn) {
    var answer =
        Door.knock("POST", "/v1/cases")
            .as("IND", "cases:write")
            .json(Bodies.registration(person).replace("2021-03-01", lodgedOn))
            .answer();
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void close(String location, String on) {
    Bodies.post(
        location,
        "{\"type\":\"case-closed\",\"occurredOn\":\"%s\",\"reason\":\"ENDED\"}".formatted(on));
  }

  private static Door propose(String body) {
    return Door.knock("POST", "/v1/destruction-runs").asEmployee("anna", "IND", PROPOSE).json(body);
  }

  private static String proposed(String body) {
    var answer = propose(body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static Door decide(String run, String what, String who, String scope) {
    return Door.knock("POST", run + "/" + what).asEmployee(who, "IND", scope).with("If-Match", "*");
  }

  /// Somebody else approves the run as it stands; it is carried out.
  private static void approved(String run) {
    var etag =
        Door.knock("GET", run)
            .as("IND", APPROVE)
            .answer()
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    var answer =
        Door.knock("POST", run + "/approvals")
            .asEmployee("berend", "IND", APPROVE)
            .with("If-Match", etag)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    until(run, APPROVE, it -> it.path("state").asText().equals("DONE"));
  }

  private static JsonNode until(String location, String scope, Predicate<JsonNode> done) {
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = json(Door.knock("GET", location).as("IND", scope));
    while (!done.test(view)) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = json(Door.knock("GET", location).as("IND", scope));
    }
    return view;
  }

  private static Iterable<JsonNode> list(String run) {
    return json(Door.knock("GET", run + "/cases?limit=500").as("IND", PROPOSE)).path("items");
  }

  private static JsonNode certificate(String run) {
    return json(Door.knock("GET", run + "/certificate").as("IND", PROPOSE));
  }

  private static String certificateAsTable(String run) {
    return Door.knock("GET", run + "/certificate")
        .as("IND", PROPOSE)
        .with("Accept", "text/csv")
        .answer()
        .body();
  }

  private static JsonNode ofCase(JsonNode certificate, String caseId) {
    return StreamSupport.stream(certificate.path("cases").spliterator(), false)
        .filter(it -> it.path("caseId").asText().equals(caseId))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode shown(String location) {
    return json(Door.knock("GET", location).as("IND", "cases:read"));
  }

  private static String type(JsonNode problem) {
    return problem.path("type").asText();
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static JsonNode json(Door door) {
    var answer = door.answer();
    assertThat(answer.statusCode()).as("%s: %s", door, answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
