package asylumchain.cases.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.imports.ImportDesk;
import asylumchain.kit.imports.ImportQueries;
import asylumchain.kit.imports.ImportView.Refusal;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// What deliveries say of persons, and where that may go.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class ImportedPersonsTest {

  private final SourceSystem source;

  ImportedPersonsTest(ImportDesk desk, ImportQueries queries, DataSource database) {
    this.source = new SourceSystem(desk, queries, database);
  }

  @Test
  void a_source_goes_on_with_the_person_it_knows_after_a_merge_and_after_a_correction() {
    source.deliver(
        SourceSystem.MIGRATION,
        Lines.lodged("KNOWN-1"),
        Lines.lodged("KNOWN-2").replace("\"Canary\"", "\"Survivor\""),
        Lines.lodged("KNOWN-3"));
    person("KNOWN-1", "merges", "{\"into\":\"" + applicant("KNOWN-2") + "\"}");
    person(
        "KNOWN-3",
        "corrections",
        "{\"person\":"
            + Lines.person(SourceSystem.number("KNOWN-3"))
                .replace("\"Canary\"", "\"Corrected\"")
                .replace(",\"familyRef\":null", "")
            + "}");
    var later =
        source.deliver(
            SourceSystem.DAILY,
            decidedAbout("KNOWN-1", "Canary"),
            decidedAbout("KNOWN-3", "Canary"),
            decidedAbout("KNOWN-2", "Stranger"));
    assertThat(later.taken()).isEqualTo(2);
    assertThat(source.refusals(later.id(), 0, 50))
        .extracting(Refusal::line, Refusal::reason, Refusal::detail)
        .containsExactly(SourceSystem.line(3, "person-differs", "/person"));
  }

  @Test
  void whom_a_delivery_likely_brings_a_second_time_is_told_until_a_reviewer_has_decided()
      throws IOException {
    source.deliver(SourceSystem.MIGRATION, nameless("LIKE-1", "Quastelibrandt"));
    var again =
        source.deliver(
            SourceSystem.MIGRATION,
            nameless("LIKE-2", "Quastelibrand"),
            nameless("LIKE-3", "Wimmelzwoerd")
                .replace("Kanarie", "Spreeuw")
                .replace("1990", "1951"));
    assertThat(again.taken()).isEqualTo(2);
    var first = duplicates(again.id(), "?limit=1");
    assertThat(first.findValuesAsText("line")).containsExactly("1");
    assertThat(first.at("/0/personId").asText()).isEqualTo(applicant("LIKE-2"));
    assertThat(first.at("/0/likelyDuplicateOf/personId").asText()).isEqualTo(applicant("LIKE-1"));
    assertThat(first.at("/0/likelyDuplicateOf/score").asDouble()).isGreaterThanOrEqualTo(12);
    assertThat(first.toString()).doesNotContain("Quastel");
    assertThat(duplicates(again.id(), "")).hasSize(1);
    Door.knock("POST", "/v1/duplicate-candidates/verdicts")
        .as("IND", "persons:match")
        .json(
            "{\"one\":\"%s\",\"other\":\"%s\",\"same\":false}"
                .formatted(applicant("LIKE-1"), applicant("LIKE-2")))
        .answer();
    assertThat(duplicates(again.id(), "")).isEmpty();
  }

  @Test
  void nothing_personal_leaves_the_tables_of_persons_and_the_private_payloads() {
    source.deliver(
        SourceSystem.MIGRATION,
        Lines.whole("CANARY-1").replace("\"Kanarie\"", "\"Kanarie\",\"nickname\":\"Kanarie\""),
        Lines.whole("CANARY-2"));
    for (var table :
        List.of(
            "asylum_case",
            "case_partner",
            "journal",
            "source_reference",
            "delivered_content",
            "import_job",
            "import_line",
            "import_chunk",
            "import_rehearsal",
            "access_log")) {
      assertThat(
              source.count(
                  "select count(*) from %s t where t::text like '%%Kanarie%%'".formatted(table)))
          .as(table)
          .isZero();
    }
    assertThat(
            source.count(
                "select count(*) from journal_payload where audience = 'CHAIN' and payload like"
                    + " '%Kanarie%'"))
        .isZero();
    assertThat(
            source.count(
                "select count(*) from journal_payload where audience = 'PRIVATE' and payload like"
                    + " '%Kanarie%'"))
        .isPositive();
  }

  private static String nameless(String ref, String familyName) {
    return Lines.lodged(ref)
        .replaceFirst("\"vNumber\":\"\\d+\",", "")
        .replace("\"Canary\"", "\"" + familyName + "\"");
  }

  private static JsonNode duplicates(UUID importId, String query) throws IOException {
    var answer =
        Door.knock("GET", "/v1/imports/" + importId + "/likely-duplicates" + query)
            .as("IND", "persons:match")
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body()).path("items");
  }

  private static String decidedAbout(String ref, String familyName) {
    var person =
        Lines.person(SourceSystem.number(ref)).replace("\"Canary\"", "\"" + familyName + "\"");
    return Lines.decided(ref)
        .replace("\"events\"", "\"person\":" + person + ",\"events\"")
        .replaceAll(",\"recordedAt\":\"[^\"]*\"", "");
  }

  /// Does something about the applicant in the case of a reference.
  private void person(String ref, String act, String body) {
    var answer =
        Door.knock("POST", "/v1/persons/" + applicant(ref) + "/" + act)
            .as("IND", "persons:merge", "persons:write")
            .with("If-Match", "*")
            .json(body)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String applicant(String ref) {
    return source.text(
        "select person_id from asylum_case join source_reference using (case_id) where source_ref ="
            + " '%s'".formatted(ref));
  }
}
