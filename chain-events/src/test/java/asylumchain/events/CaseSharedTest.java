package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a partner that joins a case is told first. It is made of events, and is none itself.
class CaseSharedTest {

  static final String NAME = "case-shared";

  /// What deadline-service tells, under the same name.
  static final String OF_CLOCKS = "deadline-case-shared";

  @ParameterizedTest
  @ValueSource(strings = {NAME, OF_CLOCKS})
  void the_golden_sample_is_valid_under_the_released_schema_and_without_its_events_is_not(
      String name) throws IOException {
    assertThat(schema(name).validate(golden(name))).isEmpty();
    var broken = golden(name);
    broken.remove("events");
    assertThat(schema(name).validate(broken)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME, OF_CLOCKS})
  void each_event_in_it_is_one_of_the_contract_as_it_was_published(String shared)
      throws IOException {
    for (var told : golden(shared).path("events")) {
      var name =
          told.path("type").asText().replaceFirst("^nl\\.asielketen\\.(case|deadline)\\.", "");
      assertThat(Wire.types()).extracting(Wire.EventType::name).contains(name);
      if (told.has("data")) {
        assertThat(schema(name).validate(told.path("data"))).as(name).isEmpty();
        Class<?> root = shared.equals(NAME) ? CaseEvent.class : DeadlineEvent.class;
        var event = Wire.JSON.treeToValue(told.path("data"), root);
        assertThat(WireNames.of(event.getClass())).isEqualTo(told.path("type").asText());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME, OF_CLOCKS})
  void they_come_in_the_order_of_the_case(String name) throws IOException {
    assertThat(golden(name).path("events"))
        .extracting(told -> told.path("sequence").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static ObjectNode golden(String name) throws IOException {
    JsonNode sample = Wire.JSON.readTree(Files.readString(Wire.GOLDEN.resolve(name + ".json")));
    return (ObjectNode) sample;
  }

  private static JsonSchema schema(String name) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(Wire.SCHEMAS.resolve(name + ".json")));
  }
}
