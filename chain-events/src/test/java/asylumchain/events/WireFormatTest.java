package asylumchain.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormatTest {

  static List<Wire.EventType> types() {
    return Wire.types();
  }

  @Test
  void every_permitted_event_has_a_wire_name() {
    var named = Wire.types().stream().map(Wire.EventType::type).collect(Collectors.toSet());
    assertThat(leaves(CaseEvent.class).collect(Collectors.toSet()))
        .as("records of CaseEvent")
        .isEqualTo(
            named.stream().filter(CaseEvent.class::isAssignableFrom).collect(Collectors.toSet()));
    assertThat(leaves(DeadlineEvent.class).allMatch(named::contains)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_wire_name_is_the_name_of_the_record_in_kebab_case(Wire.EventType type) {
    var kebab = type.type().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    assertThat(type.name()).isEqualToIgnoringCase(kebab);
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_event_declares_one_audience(Wire.EventType type) {
    assertThat(Travels.class.isAssignableFrom(type.type()))
        .isNotEqualTo(Stays.class.isAssignableFrom(type.type()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_golden_sample_of_every_released_version_is_read_and_written_as_it_stands(
      Wire.EventType type) throws IOException {
    var sample = Wire.JSON.writeValueAsString(SampleEvent.of(type.type()));
    var golden = Wire.standing(Wire.GOLDEN, type, sample);
    var event = Wire.JSON.readValue(golden, type.root());
    assertThat(event).isInstanceOf(type.type());
    assertThat(Wire.JSON.readTree(Wire.JSON.writeValueAsString(event)))
        .isEqualTo(Wire.JSON.readTree(golden));
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_published_schema_says_what_the_record_says(Wire.EventType type) throws IOException {
    var schema = Wire.JSON.writeValueAsString(SchemaOf.event(type));
    assertThat(Wire.JSON.readTree(Wire.standing(Wire.SCHEMAS, type, schema)))
        .isEqualTo(Wire.JSON.readTree(schema));
  }

  @ParameterizedTest
  @MethodSource("types")
  void todays_event_is_valid_under_the_released_schema(Wire.EventType type) throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Wire.SCHEMAS.resolve(type.name() + ".json")));
    var event = Wire.JSON.valueToTree(SampleEvent.of(type.type()));
    assertThat(schema.validate(event)).isEmpty();
    var broken = event.deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) broken).remove("type");
    assertThat(schema.validate(broken)).as("a schema that lets anything through").isNotEmpty();
  }

  @Test
  void nothing_stands_in_the_contract_that_nobody_is_told() throws IOException {
    var names = Wire.types().stream().map(Wire.EventType::name).collect(Collectors.toSet());
    names.add(CaseSharedTest.NAME);
    names.add(CaseSharedTest.OF_CLOCKS);
    for (var folder : List.of(Wire.SCHEMAS, Wire.GOLDEN)) {
      try (var files = Files.list(folder)) {
        Set<String> found = new HashSet<>();
        files.forEach(file -> found.add(file.getFileName().toString().replace(".json", "")));
        assertThat(found).isEqualTo(names);
      }
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(WireFormatTest::leaves);
  }
}
