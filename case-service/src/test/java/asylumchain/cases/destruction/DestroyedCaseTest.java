package asylumchain.cases.destruction;

import static asylumchain.cases.destruction.DestructionDoors.PROPOSE;
import static asylumchain.cases.destruction.DestructionDoors.approved;
import static asylumchain.cases.destruction.DestructionDoors.certificate;
import static asylumchain.cases.destruction.DestructionDoors.close;
import static asylumchain.cases.destruction.DestructionDoors.ended;
import static asylumchain.cases.destruction.DestructionDoors.id;
import static asylumchain.cases.destruction.DestructionDoors.json;
import static asylumchain.cases.destruction.DestructionDoors.list;
import static asylumchain.cases.destruction.DestructionDoors.ofCase;
import static asylumchain.cases.destruction.DestructionDoors.proposed;
import static asylumchain.cases.destruction.DestructionDoors.registered;
import static asylumchain.cases.destruction.DestructionDoors.shown;
import static asylumchain.cases.destruction.DestructionDoors.until;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.cases.Circles;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class DestroyedCaseTest {

  private final DataSource database;

  DestroyedCaseTest(DataSource database) {
    this.database = database;
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
  void a_decision_that_is_destroyed_is_counted_in_a_sample_and_not_drawn_any_more() {
    var location = registered(Bodies.person(), "2009-03-01");
    Bodies.post(location, Bodies.decision("2009-06-01").replace("REFUGEE", "DISCONTINUED"));
    close(location, "2010-03-01");
    var before = sampled("");
    assertThat(before.findValuesAsText("caseId")).containsExactly(id(location));
    assertThat(before.path("destroyed").asInt()).isZero();
    approved(proposed("{\"includeUnverified\":true}"));
    var after = sampled("&journalledAt=" + before.path("journalledAt").asText());
    assertThat(after.findValuesAsText("caseId")).isEmpty();
    assertThat(after.path("destroyed").asInt()).isEqualTo(1);
  }

  private static JsonNode sampled(String more) {
    var question = "/v1/decision-samples?seed=a&from=2009-06-01&until=2009-06-01";
    return json(Door.knock("GET", question + more).as("INSPECTIE", "audit:read"));
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
  void of_a_person_in_a_circle_no_record_goes_before_the_last_case_under_any_of_them()
      throws SQLException {
    var first = ended();
    var second = ended();
    var one = applicant(first);
    var other = applicant(second);
    Circles.standsFor(database, one, other);
    Circles.standsFor(database, other, one);
    var run = proposed("{\"includeUnverified\":true}");
    approved(run);
    var certificate = certificate(run);
    assertThat(List.of(ofCase(certificate, first), ofCase(certificate, second)))
        .extracting(it -> it.path("state").asText() + " " + it.path("personToo").asBoolean())
        .containsExactlyInAnyOrder("DESTROYED false", "DESTROYED true");
    for (var person : List.of(one, other)) {
      Door.knock("GET", "/v1/persons/" + person).as("IND", "persons:read").refusal(404);
    }
  }

  @Test
  void an_open_case_under_another_record_of_the_circle_keeps_a_case() throws SQLException {
    var ended = ended();
    var open = registered(Bodies.person(), "2009-03-01");
    var one = applicant(ended);
    var other = applicant(id(open));
    Circles.standsFor(database, one, other);
    Circles.standsFor(database, other, one);
    var view = json(Door.knock("GET", "/v1/cases/" + ended + "/retention").as("IND", "cases:read"));
    assertThat(view.path("keptBecause"))
        .extracting(it -> it.path("reason").asText())
        .containsExactly("OTHER_CASE_OPEN");
  }

  private static String applicant(String caseId) {
    return shown("/v1/cases/" + caseId).at("/applicant/personId").asText();
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

  /// The person is put right, with a reason in words, and into another family.
  private static void named(String personId, String canary) {
    var answer =
        Door.knock("POST", "/v1/persons/" + personId + "/corrections")
            .as("IND", "persons:write")
            .with("If-Match", "*")
            .with("Fact-Source", "Bron" + canary)
            .json(
                """
                {"person":{"familyName":"Nieuw%1$s","givenNames":"Voor%1$s","birthDate":"1980-03",\
                "sex":"M","nationality":"ERI","foreignIds":[{"kind":"PASSPORT","country":"ITA","number":"%2$s"}]},\
                "family":{"ref":"ANDER-%1$s"},"reason":"Omdat%1$s"}
                """
                    .formatted(canary, canary.toUpperCase(Locale.ROOT)))
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static void held(String location, String canary) {
    var answer =
        Door.knock("POST", location + "/legal-holds")
            .as("IND", "retention:hold")
            .with("If-Match", "\"0\"")
            .with("Fact-Reason", "Reden" + canary)
            .json("{\"ground\":\"CLAIM\",\"explanation\":\"Uitleg%s\"}".formatted(canary))
            .answer();
    var hold = answer.headers().firstValue("Location").orElseThrow();
    Door.knock("POST", hold + "/releases")
        .as("IND", "retention:hold")
        .with("If-Match", "\"1\"")
        .with("Fact-Source", "Bron" + canary)
        .answer();
  }

  private static String certificateAsTable(String run) {
    return Door.knock("GET", run + "/certificate")
        .as("IND", PROPOSE)
        .with("Accept", "text/csv")
        .answer()
        .body();
  }
}
