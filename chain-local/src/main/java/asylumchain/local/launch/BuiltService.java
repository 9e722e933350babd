package asylumchain.local.launch;

import asylumchain.backends.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What a service runs from: a copy of what was built, so that the next build disturbs nobody.
///
/// @param built the build's own directory
/// @param copy where the running service has it
record BuiltService(Path built, Path copy) {

  /// When it was built, to the millisecond, and how large it is.
  String stamp() throws IOException {
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new StartFailed(built + " is not built; run ./mvnw -Dquick package");
    }
    long newest = 0;
    long size = 0;
    for (var file : files()) {
      newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
      size += Files.size(file);
    }
    return newest + "-" + size;
  }

  /// Copies it afresh; only for a service that does not run.
  void refresh() throws IOException {
    if (Files.exists(copy)) {
      try (var old = Files.walk(copy)) {
        for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (var file : files()) {
      var target = copy.resolve(built.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(built)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
