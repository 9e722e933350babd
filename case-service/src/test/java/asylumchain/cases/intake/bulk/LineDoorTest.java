package asylumchain.cases.intake.bulk;

import static asylumchain.cases.intake.bulk.ImportDoor.deliver;
import static asylumchain.cases.intake.bulk.ImportDoor.finished;
import static asylumchain.cases.intake.bulk.ImportDoor.imports;
import static asylumchain.cases.intake.bulk.ImportDoor.json;
import static asylumchain.cases.intake.bulk.ImportDoor.results;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.cases.Bodies;
import asylumchain.kit.database.Sql;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What becomes of lines at the door: one key for one delivery, and what no line can say.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class LineDoorTest {

  private final Sql sql;

  LineDoorTest(Sql sql) {
    this.sql = sql;
  }

  @Test
  void one_key_is_for_one_delivery_and_another_under_it_is_refused_not_lost() {
    var key = UUID.randomUUID().toString();
    var line = Lines.lodged("KEY" + UUID.randomUUID());
    var first = keyed(key, "?dryRun=true", line).answer();
    assertThat(first.statusCode()).isEqualTo(202);
    var again = keyed(key, "?dryRun=true", line).answer();
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(keyed(key, "", line).refusal(409).path("type").asText())
        .endsWith("idempotency-key-reused");
    var other = Lines.lodged("KEY" + UUID.randomUUID());
    assertThat(keyed(key, "?dryRun=true", other).refusal(409).path("type").asText())
        .endsWith("idempotency-key-reused");
  }

  private static Door keyed(String key, String question, String body) {
    return imports(Door.knock("POST", "/v1/imports" + question), "application/x-ndjson")
        .with("Idempotency-Key", key)
        .body(body);
  }

  @Test
  void why_and_from_where_a_delivery_comes_is_said_of_its_lines_to_whoever_sent_it() {
    var answer =
        imports(Door.knock("POST", "/v1/imports"), "application/x-ndjson")
            .with("Fact-Reason", "kanariereden van de migratie")
            .with("Fact-Source", "schijf 7")
            .body(Lines.lodged("WHY" + UUID.randomUUID()))
            .answer();
    var done = finished(answer.headers().firstValue("Location").orElseThrow());
    assertThat(done.toString()).doesNotContain("kanariereden", "schijf");
    var row = results(done, "text/csv").lines().skip(1).findFirst().orElseThrow();
    var timeline = "/v1/cases/" + row.split(",", -1)[2] + "/timeline";
    for (var reader : List.of("IND/cases:read", "INSPECTIE/audit:read")) {
      var who = reader.split("/", -1);
      var by =
          json(Door.knock("GET", timeline).as(who[0], who[1]).answer().body()).at("/items/0/by");
      assertThat(by.path("reason").asText()).isEqualTo("kanariereden van de migratie");
      assertThat(by.path("source").asText()).isEqualTo("INDIGO; schijf 7");
    }
    var told = Door.knock("GET", "/v1/feed?limit=1000").as("IND", "feed:read").answer().body();
    assertThat(told).doesNotContain("kanariereden", "schijf 7");
    assertThat(
            sql.list(
                "select import_id from import_job where reason is not null or source is not null",
                found -> found.getString(1)))
        .as("it stands with the facts, and goes with them")
        .isEmpty();
  }

  @Test
  void a_text_that_no_database_takes_is_refused_and_holds_up_no_other_line() {
    var lines =
        String.join(
            "\n",
            Lines.lodged("NUL" + UUID.randomUUID()).replace("Canary", "Can\\u0000ary"),
            Lines.lodged("HALF" + UUID.randomUUID()).replace("Kanarie", "Kan\\ud83darie"),
            Lines.lodged("NUL\\u0000" + UUID.randomUUID()),
            Lines.lodged("WHOLE" + UUID.randomUUID()).replace("Canary", "Can\\ud83d\\udc26ary"));
    var done = finished(deliver("application/x-ndjson", "", lines));
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(results(done, "text/csv").lines().skip(1).limit(3))
        .containsExactly(
            "1,REFUSED,,invalid,/person/familyName cannot be read",
            "2,REFUSED,,invalid,/person/givenNames cannot be read",
            "3,REFUSED,,invalid,/sourceRef cannot be read");
    assertThat(done.path("taken").asInt()).isEqualTo(1);
  }

  @Test
  void a_dry_run_tells_of_a_number_that_belongs_to_somebody_else() {
    var number = "%010d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    finished(deliver("application/x-ndjson", "", Lines.lodged("WHO" + number, number)));
    var other = "%010d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    var lines =
        String.join(
            "\n",
            Lines.lodged("WHOM" + number, number).replace("\"Canary\"", "\"Somebody\""),
            Lines.lodged("WHO" + other, other),
            Lines.lodged("SAME" + number, number));
    var dry = finished(deliver("application/x-ndjson", "?dryRun=true", lines));
    var real = finished(deliver("application/x-ndjson", "", lines));
    for (var done : List.of(dry, real)) {
      assertThat(results(done, "text/csv").lines().filter(it -> it.contains("REFUSED")))
          .containsExactly("1,REFUSED,,person-differs,/person/vNumber");
      assertThat(done.path("taken").asInt()).isEqualTo(2);
    }
  }

  @Test
  void a_dry_run_tells_of_two_persons_under_one_new_number_however_far_apart_they_stand() {
    var number = "%010d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    var other = "%010d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    var between = Lines.lodged("BETWEEN" + other, other) + "\n";
    var lines =
        Lines.lodged("FIRST" + number, number)
            + "\n"
            + between.repeat(600_000 / between.length())
            + Lines.lodged("SECOND" + number, number).replace("\"Canary\"", "\"Somebody\"")
            + "\n"
            + Lines.lodged("THIRD" + number, number);
    var dry = finished(deliver("application/x-ndjson", "?dryRun=true", lines));
    var real = finished(deliver("application/x-ndjson", "", lines));
    for (var done : List.of(dry, real)) {
      assertThat(results(done, "text/csv").lines().filter(it -> it.contains("REFUSED")))
          .singleElement()
          .asString()
          .endsWith("REFUSED,,person-differs,/person/vNumber");
      assertThat(done.path("taken").asInt()).isEqualTo(3);
    }
  }

  @Test
  void a_line_cannot_take_back_what_a_merge_of_persons_said() {
    var ref = "TAKENBACK" + UUID.randomUUID();
    var moved = applicantOf(ref);
    var into = applicantOf(ref + "b");
    var merged =
        Door.knock("POST", "/v1/persons/" + moved + "/merges")
            .as("IND", "persons:merge")
            .with("If-Match", "*")
            .json("{\"into\":\"" + into + "\"}")
            .answer();
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);
    var line =
        """
        {"source":"INDIGO","sourceRef":"%s","events":[{"type":"fact-corrected",\
        "occurredOn":"2021-04-01","version":3,"replacement":null}]}\
        """
            .formatted(ref);
    assertThat(results(finished(deliver("application/x-ndjson", "", line)), "text/csv"))
        .contains("impossible-transition,/events/0: said-of-persons");
  }

  private static String applicantOf(String ref) {
    var done = finished(deliver("application/x-ndjson", "", Lines.lodged(ref)));
    var caseId = json(results(done, "application/json")).at("/items/0/subjectId").asText();
    var shown = Door.knock("GET", "/v1/cases/" + caseId).as("IND", "cases:read").answer().body();
    return json(shown).at("/applicant/personId").asText();
  }

  @Test
  void a_line_cannot_say_that_two_records_are_one_person() {
    var line =
        Lines.whole("MERGED" + UUID.randomUUID())
            .replace("\"events\":[", "\"events\":[" + Bodies.duplicateMerged("2019-04-01") + ",");
    assertThat(results(finished(deliver("application/x-ndjson", "", line)), "text/csv"))
        .contains("impossible-transition,/events/0: said-of-persons");
  }
}
