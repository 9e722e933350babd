package asylumchain.local.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// June 2025, as it is told to the services.
class ReversalScenarioTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<JsonNode> lines = List.of();

  @BeforeAll
  static void tell() throws IOException {
    var out = new ByteArrayOutputStream();
    new ReversalScenario(1, 0).write(out);
    lines = out.toString(UTF_8).lines().map(ReversalScenarioTest::line).toList();
  }

  @Test
  void as_many_as_were_published_lodged_since_2024_and_are_open() {
    assertThat(lines)
        .filteredOn(line -> lodgedOn(line).compareTo("2024-01-01") >= 0)
        .filteredOn(line -> !line.findValuesAsText("type").contains("decision-made"))
        .hasSize(ReversalScenario.OPEN);
  }

  @Test
  void no_moratorium_reaches_them() {
    assertThat(lines)
        .extracting(line -> line.at("/person/nationality").asText())
        .contains("ERI", "TUR", "XXX")
        .doesNotContain("SYR");
  }

  private static String lodgedOn(JsonNode line) {
    for (var event : line.path("events")) {
      if (event.path("type").asText().equals("application-lodged")) {
        return event.path("occurredOn").asText();
      }
    }
    throw new AssertionError("not lodged: " + line);
  }

  private static JsonNode line(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
