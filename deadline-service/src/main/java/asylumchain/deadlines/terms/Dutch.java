package asylumchain.deadlines.terms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the law files say in English, in Dutch. It changes no day, and is no part of the rule book.
final class Dutch {

  private static final String FILE = "/terms/dutch.yaml";

  private static final Dutch SHIPPED = read();

  private final List<List<String>> citations;
  private final Map<String, String> notes = new HashMap<>();

  private Dutch(Contents contents) {
    citations = contents.citations();
    contents.notes().forEach(note -> notes.put(text(note, "en"), text(note, "nl")));
  }

  private record Contents(List<List<String>> citations, List<Map<String, String>> notes) {}

  /// An article, as it is cited in Dutch.
  static String citation(String basis) {
    var cited = basis;
    for (var part : SHIPPED.citations) {
      cited = cited.replace(part.getFirst(), part.getLast());
    }
    return cited;
  }

  /// A note in Dutch; a text that has no Dutch, such as a code or a name, as it stands.
  static String of(String text) {
    return SHIPPED.notes.getOrDefault(text, text);
  }

  private static String text(Map<String, String> note, String language) {
    return Objects.requireNonNull(
        note.get(language), "a note of %s lacks a language".formatted(FILE));
  }

  private static Dutch read() {
    try (var stream = Dutch.class.getResourceAsStream(FILE)) {
      var reader = new InputStreamReader(Objects.requireNonNull(stream, FILE), UTF_8);
      Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new Dutch(contents(file));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  @SuppressWarnings("unchecked") // a file of this release, read by its own tests
  private static Contents contents(Map<String, Object> file) {
    return new Contents(
        (List<List<String>>) Objects.requireNonNull(file.get("citations"), "citations"),
        (List<Map<String, String>>) Objects.requireNonNull(file.get("notes"), "notes"));
  }
}
