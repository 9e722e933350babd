package asylumchain.cases.intake.bulk;

import static asylumchain.cases.intake.bulk.ImportDoor.deliver;
import static asylumchain.cases.intake.bulk.ImportDoor.finished;
import static asylumchain.cases.intake.bulk.ImportDoor.json;
import static asylumchain.cases.intake.bulk.ImportDoor.results;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A lodging that a source puts on another day, after somebody else turned out to be the applicant.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class RelodgedLinesTest {

  @Test
  void whoever_is_the_applicant_now_is_as_old_as_on_the_day_that_the_source_puts_right() {
    var ref = "EIGHTEEN" + UUID.randomUUID();
    var location = delivered(lodgedAtEighteen(ref));
    var into = applicant(delivered(lodgedAtEighteen("TOO" + ref))).path("personId").asText();
    var from = applicant(location).path("personId").asText();
    assertThat(applicant(location).path("ageBand").asText()).isEqualTo("AGE_18_34");
    var merged =
        Door.knock("POST", "/v1/persons/" + from + "/merges")
            .as("IND", "persons:merge")
            .with("If-Match", "*")
            .json("{\"into\":\"" + into + "\"}")
            .answer();
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(201);

    delivered(
        """
        {"source":"INDIGO","sourceRef":"%s","events":[\
        {"type":"fact-corrected","occurredOn":"2019-06-01","version":2,"replacement":\
        {"type":"application-lodged","occurredOn":"2019-05-01","applicationKind":"FIRST"}}]}\
        """
            .formatted(ref));

    var applicant = applicant(location);
    assertThat(applicant.path("personId").asText()).isEqualTo(into);
    assertThat(applicant.path("ageBand").asText()).isEqualTo("AGE_12_17");
    assertThat(read(location + "/events").path("items"))
        .extracting(item -> item.at("/data/replacement/type").asText())
        .containsExactly("", "", "", "application-lodged", "duplicate-merged");
  }

  private static String lodgedAtEighteen(String ref) {
    return Lines.lodged(ref).replace("1990-05-01", "2001-05-02");
  }

  /// Where the case of the only line stands.
  private static String delivered(String line) {
    var done = finished(deliver("application/x-ndjson", "", line));
    assertThat(done.path("taken").asInt()).as(results(done, "text/csv")).isEqualTo(1);
    var row = results(done, "text/csv").lines().skip(1).findFirst().orElseThrow();
    return "/v1/cases/" + row.split(",", -1)[2];
  }

  private static JsonNode applicant(String location) {
    return read(location).path("applicant");
  }

  private static JsonNode read(String path) {
    return json(Door.knock("GET", path).as("IND", "cases:read").answer().body());
  }
}
