package asylumchain.local.demo;

import asylumchain.local.scenario.TaskforceScenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Lines of a thin scenario, with a word in every personal field that stands nowhere else.
///
/// @param canaries those words
public record CanaryLines(String lines, int cases, int events, List<String> canaries) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param source what the lines call the system they come from; one's references are not
  ///     another's
  /// @param which the numbers of the lines to take
  public static CanaryLines of(long seed, int step, String source, IntPredicate which)
      throws IOException {
    var whole = new ByteArrayOutputStream();
    new TaskforceScenario(seed).write(whole, step);
    var lines = new ByteArrayOutputStream();
    var canaries = new ArrayList<String>();
    int number = 0;
    int cases = 0;
    int events = 0;
    for (var line : whole.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isEmpty() && which.test(number)) {
        var json = (ObjectNode) JSON.readTree(line);
        json.put("source", source);
        mark((ObjectNode) json.get("person"), source, number, canaries);
        canaries.add(json.get("sourceRef").asText());
        lines.write(JSON.writeValueAsBytes(json));
        lines.write('\n');
        cases++;
        events += json.get("events").size();
      }
    }
    return new CanaryLines(lines.toString(StandardCharsets.UTF_8), cases, events, canaries);
  }

  private static void mark(ObjectNode person, String source, int number, List<String> canaries) {
    var word = "Kanarie" + source + number;
    person.put("vNumber", "%02d%08d".formatted(90 + source.length(), number));
    person.put("familyName", word + "Familie");
    person.put("givenNames", word + "Voornaam");
    person.put("familyRef", word + "Gezin");
    person.put("birthDate", LocalDate.of(1931, 1, 1).plusDays(number).toString());
    person.put("unaccompaniedMinor", false);
    for (var field : List.of("vNumber", "familyName", "givenNames", "familyRef", "birthDate")) {
      canaries.add(person.get(field).asText());
    }
    var passport = "KANARIE%s%d".formatted(source, number);
    person
        .putArray("foreignIds")
        .addObject()
        .put("kind", "PASSPORT")
        .put("country", person.get("nationality").asText())
        .put("number", passport);
    var otherScript = "Канарейка" + number;
    person.putArray("otherNames").addObject().put("familyName", otherScript);
    canaries.addAll(List.of(passport, otherScript));
  }
}
