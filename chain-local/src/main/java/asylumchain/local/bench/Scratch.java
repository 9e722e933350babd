package asylumchain.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What a measurement leaves behind.
final class Scratch {

  private Scratch() {}

  static void remove(Path home) throws IOException {
    List<Path> found;
    try (var files = Files.walk(home)) {
      found = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (var file : found) {
      Files.deleteIfExists(file);
    }
  }
}
