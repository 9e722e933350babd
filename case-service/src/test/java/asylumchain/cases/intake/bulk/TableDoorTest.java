package asylumchain.cases.intake.bulk;

import static asylumchain.cases.intake.bulk.ImportDoor.deliver;
import static asylumchain.cases.intake.bulk.ImportDoor.finished;
import static asylumchain.cases.intake.bulk.ImportDoor.imports;
import static asylumchain.cases.intake.bulk.ImportDoor.json;
import static asylumchain.cases.intake.bulk.ImportDoor.results;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Tables in, tables out.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class TableDoorTest {

  private static final String MAPPING =
      """
      {"name":"the old register","separator":";",
       "columns":{"Zaak":"sourceRef","V-nummer":"person.vNumber","Achternaam":"person.familyName",
         "Geslacht":"person.sex","Land":"person.nationality","Gezin":"person.familySize",
         "Alleen":"person.unaccompaniedMinor","Ingediend":"events.0.occurredOn",
         "Besloten":"events.1.occurredOn","Uitkomst":"events.1.outcome"},
       "constants":{"source":"OLDREG","events.0.type":"application-lodged",
         "events.0.applicationKind":"FIRST","events.1.type":"decision-made",
         "events.1.authorityLevel":"SENIOR","events.1.secondReader":"true"},
       "values":{"person.sex":{"V":"F"},"person.unaccompaniedMinor":{"nee":"false","ja":"true"},
         "events.1.outcome":{"toegewezen":"REFUGEE"}},
       "dates":{"events.0.occurredOn":"dd-MM-yyyy","events.1.occurredOn":"dd-MM-yyyy"}}
      """;

  private static final String HEADING =
      "Zaak;V-nummer;Achternaam;Geslacht;Land;Gezin;Alleen;Ingediend;Besloten;Uitkomst;Geheim\n";

  @Test
  void a_foreign_table_becomes_cases_and_each_row_has_its_result_by_its_own_number() {
    var ref = "T" + UUID.randomUUID();
    var table =
        HEADING
            + row(ref + "a", "01-03-2020;04-06-2020;toegewezen;kanarie")
            + row(ref + "b", "01-03-2020;;;")
            + row(ref + "c", "31-02-2020;;;")
            + row(ref + "d", "01-03-2020;04-06-2020;;");
    var done = finished(deliver("text/csv", "?mapping=" + mapping(), table));
    assertThat(done.path("lines").asInt()).isEqualTo(4);
    assertThat(done.path("taken").asInt()).as("%s", done).isEqualTo(2);
    assertThat(done.path("events").asInt()).isEqualTo(3);
    var results = results(done, "text/csv").lines().toList();
    assertThat(results.getFirst()).isEqualTo("line,result,subjectId,reason,detail");
    assertThat(results.get(1)).startsWith("2,TAKEN,");
    assertThat(results.get(3)).isEqualTo("4,REFUSED,,invalid,/events/0/occurredOn cannot be read");
    assertThat(results.get(4)).startsWith("5,REFUSED,,invalid,/events/1/outcome");
    assertThat(results(done, "application/x-ndjson").lines().toList().get(1))
        .startsWith("{\"line\":3,\"result\":\"TAKEN\",\"subjectId\":");
    assertThat(json(results(done, "application/json")).path("items")).hasSize(4);
  }

  @Test
  void a_dry_run_of_a_table_reports_the_same_and_keeps_nothing() {
    var table = HEADING + row("DRY" + UUID.randomUUID(), "01-03-2020;;;");
    var dry = finished(deliver("text/csv", "?dryRun=true&mapping=" + mapping(), table));
    assertThat(dry.path("taken").asInt()).isEqualTo(1);
    var real = finished(deliver("text/csv", "?mapping=" + mapping(), table));
    assertThat(real.path("taken").asInt()).isEqualTo(1);
  }

  @Test
  void a_table_that_does_not_fit_is_refused_as_a_whole_with_the_reason() {
    var other = Door.knock("POST", "/v1/imports?mapping=" + mapping());
    assertThat(imports(other, "text/csv").body("Zaak;Naam\n1;x\n").refusal(400).toString())
        .contains("line 1: the heading lacks the column");
    var unknown = Door.knock("POST", "/v1/imports?mapping=" + UUID.randomUUID());
    assertThat(imports(unknown, "text/csv").body(HEADING).refusal(400).toString())
        .contains("is no mapping of yours");
    var broken =
        imports(Door.knock("POST", "/v1/imports"), "text/csv").body("source,sourceRef\nA,\"b\n");
    assertThat(broken.refusal(400).toString()).contains("line 2: not a row of cells");
  }

  @Test
  void what_was_known_before_published_figures_must_be_delivered_as_a_restatement() {
    var said =
        Door.knock("POST", "/v1/publications")
            .as("CBS", "figures:publish")
            .json("{\"knownAt\":\"2001-01-31T23:00:00Z\",\"figures\":\"stock of January 2001\"}")
            .answer();
    assertThat(said.statusCode()).isEqualTo(201);
    var location = said.headers().firstValue("Location").orElseThrow();
    assertThat(Door.knock("GET", location).as("IND", "cases:import").answer().body())
        .contains("stock of January 2001");
    var line =
        Lines.lodged("RESTATED" + UUID.randomUUID())
            .replace("2019-05-01", "2001-01-30")
            .replace("2019-05-03", "2001-02-03");
    var refused = finished(deliver("application/x-ndjson", "", line));
    assertThat(results(refused, "text/csv"))
        .contains("figures-were-published,/events/0/recordedAt");
    var restated = finished(deliver("application/x-ndjson", "?restatement=true", line));
    assertThat(restated.path("taken").asInt()).isEqualTo(1);
    assertThat(restated.path("restatement").asBoolean()).isTrue();
  }

  @Test
  void a_partner_takes_its_cases_and_their_journals_away_and_each_is_in_the_access_log() {
    var ref = "OUT" + UUID.randomUUID();
    var done = finished(deliver("application/x-ndjson", "", Lines.whole(ref)));
    var caseId = json(results(done, "application/json")).at("/items/0/subjectId").asText();
    var cases = export("cases", "IND", "application/x-ndjson", "cases:export");
    assertThat(cases.lines().filter(line -> line.contains(caseId))).hasSize(1);
    var table = export("cases", "IND", "text/csv", "cases:export").lines().toList();
    assertThat(table.getFirst()).startsWith("caseId,version,stage,applicationKind,track,partner");
    assertThat(table).anyMatch(row -> row.startsWith(caseId + ",5,"));
    var events = export("events", "IND", "application/x-ndjson", "cases:export");
    var own = events.lines().filter(line -> line.contains(caseId)).toList();
    assertThat(own).hasSize(5).noneMatch(line -> line.contains("confidential"));
    assertThat(json(own.getFirst()).at("/data/type").asText()).isEqualTo("application-registered");
    var audited = export("events", "IND", "text/csv", "cases:export", "audit:read");
    assertThat(audited.lines().filter(line -> line.startsWith(caseId)).findFirst())
        .get()
        .asString()
        .contains("importId");
    assertThat(export("cases", "DJI", "application/x-ndjson", "cases:export")).isEmpty();
    var log = Door.knock("GET", "/v1/access-log?subject=" + caseId).as("AP", "audit:read").answer();
    assertThat(log.body()).contains("cases-exported", "journals-exported");
  }

  private static String row(String ref, String rest) {
    return "%s;%010d;Kanarie;V;SYR;2;nee;%s\n"
        .formatted(ref, Math.floorMod(ref.hashCode(), 1_000_000_000), rest);
  }

  private static String mapping() {
    var made =
        Door.knock("POST", "/v1/import-mappings").as("IND", "cases:import").json(MAPPING).answer();
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    var location = made.headers().firstValue("Location").orElseThrow();
    assertThat(Door.knock("GET", location).as("IND", "cases:import").answer().body())
        .contains("the old register");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static String export(String what, String partner, String form, String... scopes) {
    var answer =
        Door.knock("GET", "/v1/exports/" + what).as(partner, scopes).with("Accept", form).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(form);
    return answer.body();
  }
}
