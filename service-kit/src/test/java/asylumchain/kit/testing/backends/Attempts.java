package asylumchain.kit.testing.backends;

import asylumchain.backends.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What is begun anew when a busy machine could not begin it.
final class Attempts {
  private static final int MOST = 4;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int TOLD = 20;

  private Attempts() {}

  /// What a start gives. A busy machine may refuse it a process or a port, or take the port between
  /// its choice and its use: then it is begun anew a little later, on other ports and in another
  /// directory. Each failure is told at once, since the report of a test run says little about what
  /// a class under test could not begin with.
  static <T> T begun(Supplier<T> start) {
    for (var attempt = 1; ; attempt++) {
      try {
        return start.get();
      } catch (RuntimeException failure) {
        System.err.println("attempt " + attempt + ": " + failure + end(failure));
        if (attempt == MOST) {
          throw failure;
        }
        LockSupport.parkNanos(attempt * PAUSE.toNanos());
      }
    }
  }

  private static String end(RuntimeException failure) {
    var log = failure instanceof StartFailed failed ? failed.log() : null;
    if (log == null || !Files.exists(log)) {
      return "";
    }
    try {
      var lines = Files.readAllLines(log);
      return lines.stream()
          .skip(Math.max(0, lines.size() - TOLD))
          .collect(Collectors.joining("\n  ", "; its log ends with\n  ", ""));
    } catch (IOException e) {
      return "; its log cannot be read: " + e.getMessage();
    }
  }
}
