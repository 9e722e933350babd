package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The contract files beside the code, and how they are read and written.
///
/// A new event type gets its files with `CONTRACT_WRITE=true` in the environment; what stands is
/// never rewritten.
final class Wire {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static final Path SCHEMAS = Path.of("src/main/resources/schema/v1");
  static final Path GOLDEN = Path.of("src/test/resources/golden/v1");

  private Wire() {}

  /// One event type: its short name on the wire, its class, and the sealed type it is read as.
  record EventType(String name, Class<?> type, Class<?> root) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<EventType> types() {
    return Stream.of(CaseEvent.class, DeadlineEvent.class)
        .flatMap(
            root ->
                Arrays.stream(root.getAnnotation(JsonSubTypes.class).value())
                    .map(sub -> new EventType(sub.name(), sub.value(), root)))
        .toList();
  }

  /// What stands in the contract file; a missing one is written first when that was asked for.
  static String standing(Path folder, EventType type, String proposal) throws IOException {
    var file = folder.resolve(type.name() + ".json");
    if (Boolean.parseBoolean(System.getenv("CONTRACT_WRITE")) && !Files.exists(file)) {
      Files.createDirectories(folder);
      Files.writeString(file, proposal + "\n");
    }
    return Files.readString(file).stripTrailing();
  }
}
