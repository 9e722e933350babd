package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Map<Class<?>, String> CHANNELS =
      Map.of(CaseEvent.class, "caseEvents", DeadlineEvent.class, "deadlineEvents");

  private static JsonNode document = new YAMLMapper().createObjectNode();

  @BeforeAll
  static void read() throws IOException {
    document = new YAMLMapper().readTree(Files.readString(RESOURCES.resolve("asyncapi.yaml")));
  }

  static List<Wire.EventType> types() {
    return Wire.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_event_is_described_with_its_schema(Wire.EventType type) {
    describes(type.name(), WireNames.of(type.type()));
  }

  @Test
  void what_a_partner_that_joins_is_told_stands_apart_from_the_topics() {
    describes(CaseSharedTest.NAME, "nl.asielketen.case.case-shared");
    describes(CaseSharedTest.OF_CLOCKS, "nl.asielketen.deadline.case-shared");
    assertThat(document.at("/channels/partnerEvents/messages").fieldNames())
        .toIterable()
        .containsExactly(CaseSharedTest.NAME, CaseSharedTest.OF_CLOCKS);
  }

  private static void describes(String name, String title) {
    var message = document.at("/components/messages/" + name);
    assertThat(message.path("title").asText()).isEqualTo(title);
    assertThat(RESOURCES.resolve(message.at("/payload/schema/$ref").asText()))
        .exists()
        .hasFileName(name + ".json");
  }

  @Test
  void a_topic_lists_its_events_and_the_heartbeat_and_nothing_else() {
    CHANNELS.forEach(
        (root, channel) -> {
          var listed = new TreeSet<String>();
          document
              .at("/channels/" + channel + "/messages")
              .fieldNames()
              .forEachRemaining(listed::add);
          var known = new TreeSet<>(List.of("heartbeat"));
          Wire.types().stream()
              .filter(type -> type.root().equals(root))
              .forEach(type -> known.add(type.name()));
          assertThat(listed).as(channel).isEqualTo(known);
        });
  }
}
