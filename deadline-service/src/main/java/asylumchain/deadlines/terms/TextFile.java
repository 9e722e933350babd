package asylumchain.deadlines.terms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Words of this release that stand in a file. They change no day, and are no part of the rule
// book.
final class TextFile {

  private TextFile() {}

  /// What a file holds, by its first keys.
  static <T> Map<String, T> read(String file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (var stream = TextFile.class.getResourceAsStream(file)) {
      var reader = new InputStreamReader(Objects.requireNonNull(stream, file), UTF_8);
      return new Yaml(new SafeConstructor(options)).load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /// A text in a language.
  ///
  /// @throws NullPointerException if the file lacks it
  static String in(Language language, Map<String, String> text) {
    var key =
        switch (language) {
          case NL -> "nl";
          case EN -> "en";
        };
    return Objects.requireNonNull(text.get(key), "a text lacks its language " + key);
  }
}
