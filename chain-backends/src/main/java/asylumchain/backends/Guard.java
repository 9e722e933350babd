package asylumchain.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Ties a child process to this JVM: a shell that reads from us until we are gone, also by
/// `kill -9`, then ends the child and removes its directory.
final class Guard implements AutoCloseable {
  private static final String WATCH =
      """
      trap '' INT TERM HUP
      cat >/dev/null
      kill -$1 $2 2>/dev/null
      rounds=0
      while kill -0 $2 2>/dev/null && [ $rounds -lt 100 ]; do sleep 0.1; rounds=$((rounds + 1)); done
      kill -KILL $2 2>/dev/null
      rm -rf "$3"
      """;

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  static Guard over(Child child, String signal, Path scratch) {
    try {
      return new Guard(
          new ProcessBuilder(
                  "sh", "-c", WATCH, "guard", signal, "" + child.pid(), scratch.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
