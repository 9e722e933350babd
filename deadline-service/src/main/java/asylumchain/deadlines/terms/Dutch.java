package asylumchain.deadlines.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the law files say in English, in Dutch. It changes no day, and is no part of the rule book.
final class Dutch {

  private static final String FILE = "/terms/dutch.yaml";

  private static final Dutch SHIPPED = new Dutch(contents(TextFile.read(FILE)));

  private final List<List<String>> citations;
  private final Map<String, String> notes = new HashMap<>();

  private Dutch(Contents contents) {
    citations = contents.citations();
    contents
        .notes()
        .forEach(note -> notes.put(TextFile.in(Language.EN, note), TextFile.in(Language.NL, note)));
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

  @SuppressWarnings("unchecked") // a file of this release, read by its own tests
  private static Contents contents(Map<String, Object> file) {
    return new Contents(
        (List<List<String>>) Objects.requireNonNull(file.get("citations"), "citations"),
        (List<Map<String, String>>) Objects.requireNonNull(file.get("notes"), "notes"));
  }
}
