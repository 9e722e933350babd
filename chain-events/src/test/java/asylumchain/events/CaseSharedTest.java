package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// What a partner that joins a case is told first. It is made of events, and is none itself.
class CaseSharedTest {

  static final String NAME = "case-shared";

  @Test
  void the_golden_sample_is_valid_under_the_released_schema_and_without_its_events_is_not()
      throws IOException {
    assertThat(schema(NAME).validate(golden())).isEmpty();
    var broken = golden();
    broken.remove("events");
    assertThat(schema(NAME).validate(broken)).isNotEmpty();
  }

  @Test
  void each_event_in_it_is_one_of_the_contract_as_it_was_published() throws IOException {
    for (var told : golden().path("events")) {
      var name = told.path("type").asText().replaceFirst("^nl\\.asielketen\\.case\\.", "");
      assertThat(Wire.types()).extracting(Wire.EventType::name).contains(name);
      if (told.has("data")) {
        assertThat(schema(name).validate(told.path("data"))).as(name).isEmpty();
        var event = Wire.JSON.treeToValue(told.path("data"), CaseEvent.class);
        assertThat(WireNames.of(event)).isEqualTo(told.path("type").asText());
      }
    }
  }

  @Test
  void they_come_in_the_order_of_the_case() throws IOException {
    assertThat(golden().path("events"))
        .extracting(told -> told.path("sequence").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static ObjectNode golden() throws IOException {
    JsonNode sample = Wire.JSON.readTree(Files.readString(Wire.GOLDEN.resolve(NAME + ".json")));
    return (ObjectNode) sample;
  }

  private static JsonSchema schema(String name) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Wire.SCHEMAS.resolve(name + ".json")));
  }
}
