package asylumchain.deadlines.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Where law files come from: with the release, or from a directory that an operator mounted.
final class LawTexts {

  private LawTexts() {}

  /// A file of this release.
  ///
  /// @throws BadLaw if there is none of that name
  static String shipped(String file) {
    try (var stream = LawTexts.class.getResourceAsStream("/legal/" + file)) {
      if (stream == null) {
        throw new BadLaw(file, 1, "there is no such file in the rule book");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /// The files of a directory that end in `.yaml`, by name, in the order of their names.
  static Map<String, String> mounted(Path directory) {
    var files = new TreeMap<String, String>();
    try (var found = Files.newDirectoryStream(directory, "*.yaml")) {
      for (var file : found) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the directory of law files %s cannot be read".formatted(directory), e);
    }
    return files;
  }
}
