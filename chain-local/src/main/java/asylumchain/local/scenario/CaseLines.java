package asylumchain.local.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Writes cases as lines for `POST /v1/imports`.
final class CaseLines {

  private static final String SOURCE = "INDIGO";

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final OutputStream out;
  private final String prefix;

  /// @param prefix of the references that the lines are known by
  CaseLines(OutputStream out, String prefix) {
    this.out = out;
    this.prefix = prefix;
  }

  void write(Application application, Person person, List<Story.Told> story) throws IOException {
    var line = json.createObjectNode();
    line.put("source", SOURCE);
    line.put("sourceRef", String.format(Locale.ROOT, "%s-%07d", prefix, application.number()));
    line.set("person", json.valueToTree(person));
    var events = line.putArray("events");
    for (var told : story) {
      ObjectNode event = json.valueToTree(told.event());
      event.put("recordedAt", told.recordedAt().toString());
      events.add(event);
    }
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
  }
}
