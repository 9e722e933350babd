package asylumchain.cases.intake.bulk;

import static asylumchain.cases.intake.bulk.ImportDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Who delivers a line about a case in which it takes part no more leaves the trace that asking at
/// a single door leaves.
@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "cases"))
class HiddenCasesDoorTest {

  private static final String NOBODY_BUT_IND =
      """
      {"type":"fact-corrected","occurredOn":"2021-08-02","version":1,"replacement":\
      {"type":"application-registered","occurredOn":"2019-05-01","applicationKind":"FIRST",\
      "unit":"REGISTRATION","participants":["IND"]}}\
      """;

  private final String ref = "LEFT" + UUID.randomUUID();
  private final String caseId = left();

  @Test
  void a_line_about_a_case_that_its_partner_has_left_is_refused_and_logged() {
    var done =
        delivered("", Lines.decided(ref) + "\n" + Lines.decided(ref).replace("05-20", "05-21"));

    assertThat(results(done).lines().skip(1))
        .containsExactly(
            "1,REFUSED,,not-taking-part,/sourceRef", "2,REFUSED,,not-taking-part,/sourceRef");
    assertThat(refusedTo("AVIM")).as("one line for all that a delivery names in vain").isEqualTo(1);
  }

  @Test
  void so_is_one_in_a_dry_run() {
    delivered("?dryRun=true", Lines.decided(ref));
    assertThat(refusedTo("AVIM")).isEqualTo(1);
  }

  @Test
  void a_line_about_a_case_of_ones_own_leaves_none() {
    var own = "OWN" + UUID.randomUUID();
    var first = caseOf(delivered("", Lines.lodged(own)));
    assertThat(caseOf(delivered("", Lines.decided(own)))).isEqualTo(first);
    assertThat(log(first))
        .extracting(it -> it.path("action").asText())
        .doesNotContain("case-imported");
  }

  /// A case that AVIM delivered and takes part in no more.
  private String left() {
    var brought = caseOf(delivered("", Lines.lodged(ref)));
    var answer =
        Door.knock("POST", "/v1/cases/" + brought + "/events")
            .as("IND", "cases:write")
            .with("If-Match", "*")
            .json(NOBODY_BUT_IND)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return brought;
  }

  private static JsonNode delivered(String question, String lines) {
    var answer =
        Door.knock("POST", "/v1/imports" + question)
            .as("AVIM", "cases:import", "cases:migrate")
            .with("Content-Type", "application/x-ndjson")
            .body(lines)
            .answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var location = answer.headers().firstValue("Location").orElseThrow();
    var deadline = System.nanoTime() + 60_000_000_000L;
    var view = json("{}");
    while (!view.has("finishedAt")) {
      assertThat(System.nanoTime()).as("still %s", view).isLessThan(deadline);
      LockSupport.parkNanos(20_000_000);
      view = json(Door.knock("GET", location).as("AVIM", "cases:import").answer().body());
    }
    return view;
  }

  private static String results(JsonNode done) {
    return Door.knock("GET", "/v1/imports/" + done.path("id").asText() + "/results")
        .as("AVIM", "cases:import")
        .with("Accept", "text/csv")
        .answer()
        .body();
  }

  private static String caseOf(JsonNode done) {
    return results(done).lines().skip(1).findFirst().orElseThrow().split(",", -1)[2];
  }

  private long refusedTo(String organisation) {
    return StreamSupport.stream(log(caseId).spliterator(), false)
        .filter(line -> line.path("organisation").asText().equals(organisation))
        .filter(line -> line.path("action").asText().equals("case-imported"))
        .filter(line -> line.path("outcome").asText().equals("REFUSED"))
        .count();
  }

  private static JsonNode log(String caseId) {
    var answer =
        Door.knock("GET", "/v1/access-log?limit=500&subject=" + caseId)
            .as("AP", "audit:read")
            .answer();
    return json(answer.body()).path("items");
  }
}
