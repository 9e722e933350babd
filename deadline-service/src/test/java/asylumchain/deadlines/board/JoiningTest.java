package asylumchain.deadlines.board;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.testing.Door;
import asylumchain.kit.testing.RealBackends;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
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
class JoiningTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject CasesForTests cases;

  @Test
  void a_partner_that_joins_a_case_is_told_its_clocks_of_before_and_then_those_that_follow() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    var before = cases.journalled(story.caseId).stream().map(JournalEvent::eventId).toList();
    var place = read("DTV", "").path("next").asText();

    cases.arrives(story.handedOver("2021-04-01", "IND", "DTV"));

    var joined = of(story, read("DTV", place));
    assertThat(joined)
        .extracting(event -> event.path("type").asText())
        .containsExactly("nl.asielketen.deadline.case-shared");
    assertThat(joined.getFirst().path("data").path("events").findValuesAsText("id"))
        .containsExactlyElementsOf(before.stream().map(Object::toString).toList());
    assertThat(published("deadline-case-shared").validate(joined.getFirst().path("data")))
        .isEmpty();
    var next = read("DTV", place).path("next").asText();
    assertThat(of(story, read("DTV", next))).isEmpty();

    cases.arrives(story.lodgingCorrected("2021-04-02", 1, "2021-03-20", "DTV"));
    assertThat(of(story, read("DTV", next)))
        .isNotEmpty()
        .noneSatisfy(event -> assertThat(event.path("type").asText()).endsWith("case-shared"));
  }

  @Test
  void that_somebody_joined_stays_here_and_is_counted_in_the_journal() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    cases.arrives(story.handedOver("2021-04-01", "IND", "DTV"));
    cases.arrives(story.lodgingCorrected("2021-04-02", 1, "2021-03-20", "DTV"));
    var rows = cases.journalled(story.caseId);
    assertThat(rows).extracting(JournalEvent::version).startsWith(1, 2, 3);
    assertThat(rows.get(1).type()).isEqualTo("nl.asielketen.deadline.participants-changed");
    assertThat(rows.get(1).audience()).isEqualTo(Audience.PRIVATE);
    assertThat(rows)
        .filteredOn(row -> row.type().endsWith("participants-changed"))
        .as("nobody joins by the correction")
        .hasSize(1);
  }

  @Test
  void who_takes_part_in_a_parked_case_is_known_all_the_same() {
    var story = cases.story().lodged("2021-03-15", "IND");
    cases.arrives(story);
    var place = read("DTV", "").path("next").asText();
    var clocks = "/v1/cases/" + story.caseId + "/deadlines";

    cases.passesBy(story.handedOver("2021-04-01", "IND", "DTV"));

    assertThat(of(story, read("DTV", place)))
        .extracting(event -> event.path("type").asText())
        .containsExactly("nl.asielketen.deadline.case-shared");
    assertThat(Door.knock("GET", clocks).as("DTV", "deadlines:read").answer().statusCode())
        .isEqualTo(200);

    cases.passesBy(story.lodgingCorrected("2021-04-02", 1, "2021-03-20", "DTV"));

    Door.knock("GET", clocks).as("IND", "deadlines:read").refusal(404);
    assertThat(of(story, read("IND", ""))).isEmpty();
  }

  private static JsonSchema published(String name) {
    var schema = JoiningTest.class.getResourceAsStream("/schema/v1/" + name + ".json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  private static List<JsonNode> of(CaseStory story, JsonNode page) {
    var events = new ArrayList<JsonNode>();
    for (var event : page.path("events")) {
      if (event.path("subject").asText().endsWith(story.caseId.toString())) {
        events.add(event);
      }
    }
    return events;
  }

  /// The last page of the feed of a partner, from a place on.
  private static JsonNode read(String partner, String after) {
    var page = page(partner, after);
    while (page.path("more").asBoolean()) {
      page = page(partner, page.path("next").asText());
    }
    return page;
  }

  private static JsonNode page(String partner, String after) {
    var path = "/v1/feed?limit=1000" + (after.isEmpty() ? "" : "&after=" + after);
    try {
      return JSON.readTree(Door.knock("GET", path).as(partner, "feed:read").answer().body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
