package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = RealBackends.class,
    initArgs = @ResourceArg(name = "database", value = "deadlines"))
@SuppressWarnings("NullAway.Init")
class ReopenedCaseDoorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject CasesForTests cases;

  @Test
  void a_case_that_was_decided_closed_and_opened_again_waits_for_no_decision() {
    var story = cases.story().lodged("2021-01-04", "IND").rejected("2021-03-01", null);
    cases.arrives(story.closed("2021-03-08").reopened("2021-03-15"));
    var shown = clock(story, "decision-term");
    assertThat(shown.path("status").asText()).isEqualTo("MET");
    assertThat(listed(story)).doesNotContain("decision-term");
  }

  @Test
  void a_case_that_was_closed_undecided_and_opened_again_waits_for_its_decision() {
    var story = cases.story().lodged("2021-01-04", "IND");
    cases.arrives(story.closed("2021-03-08").reopened("2021-03-15"));
    assertThat(listed(story)).contains("decision-term");
  }

  private static JsonNode clock(CaseStory story, String name) {
    var all = read("/v1/cases/" + story.caseId + "/deadlines").path("clocks");
    for (var each : all) {
      if (each.path("clock").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " is not among " + all);
  }

  /// The names of the clocks on the work list of the case.
  private static List<String> listed(CaseStory story) {
    var names = new ArrayList<String>();
    for (var line : read("/v1/deadlines?stage=DECIDED,LODGED&limit=500").path("items")) {
      if (line.path("caseId").asText().equals(story.caseId.toString())) {
        names.add(line.path("clock").asText());
      }
    }
    return names;
  }

  private static JsonNode read(String path) {
    var answer = Door.knock("GET", path).as("IND", "deadlines:read").answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
