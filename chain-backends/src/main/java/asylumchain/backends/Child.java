package asylumchain.backends;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// A process on this machine that outlives the one that started it, known by a file with its pid
/// and how it began (a pid alone may have gone to a stranger since).
public final class Child {
  private static final int GLANCES = 10;

  private static boolean noMore;

  private final String name;
  private final ProcessHandle process;
  private final Path log;

  private Child(String name, ProcessHandle process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /// Starts a command; its output is appended to the log.
  public static Child start(
      String name, List<String> command, Map<String, String> environment, Path log, Path pidFile) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Files.createDirectories(pidFile.toAbsolutePath().getParent());
      var process = begin(name, builder).toHandle();
      Files.writeString(pidFile, process.pid() + " " + Birth.of(process).text() + "\n");
      return new Child(name, process, log);
    } catch (IOException e) {
      throw new StartFailed(name + " cannot be started: " + e.getMessage());
    }
  }

  /// From now on this JVM starts nothing: it is about to end, and stops what it started.
  public static void startNoMore() {
    synchronized (Child.class) {
      noMore = true;
    }
  }

  private static Process begin(String name, ProcessBuilder builder) throws IOException {
    synchronized (Child.class) {
      if (noMore) {
        throw new StartFailed(name + " is not started any more");
      }
      return builder.start();
    }
  }

  /// Runs a command to its end and tells its exit code.
  static int run(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return builder.start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /// The running process that a pid file names; empty if it is gone.
  public static Optional<Child> running(String name, Path log, Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      var words = Files.readString(pidFile).trim().split(" ", -1);
      if (words.length != 2) {
        return Optional.empty();
      }
      var birth = new Birth(words[1]);
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(birth::isOf)
          .map(it -> new Child(name, it, log))
          .filter(Child::alive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  /// Whether the process still runs; a zombie that nobody has reaped does not.
  public boolean alive() {
    return process.isAlive() && !zombie();
  }

  /// Waits until the process answers.
  ///
  /// @throws StartFailed if it dies before, or does not answer within the limit
  public Child awaitReady(BooleanSupplier ready, Duration limit) {
    return awaitReady(ready, limit, () -> 0);
  }

  /// Waits until the process answers, and goes on as long as it gets on.
  ///
  /// @param progress looked at ten times per limit; whenever it is another number than before, the
  ///   limit begins anew
  /// @throws StartFailed if it dies before, or neither answers nor gets on within the limit
  public Child awaitReady(BooleanSupplier ready, Duration limit, LongSupplier progress) {
    var seen = progress.getAsLong();
    var movedAt = System.nanoTime();
    while (!Patience.until(() -> !alive() || ready.getAsBoolean(), limit.dividedBy(GLANCES))) {
      var now = progress.getAsLong();
      if (now != seen) {
        seen = now;
        movedAt = System.nanoTime();
      } else if (System.nanoTime() - movedAt > limit.toNanos()) {
        throw new StartFailed(name + " does not answer after " + limit.toSeconds() + " s", log);
      }
    }
    if (!alive()) {
      throw new StartFailed(name + " died while starting", log);
    }
    return this;
  }

  /// Asks the process to end with a signal such as `TERM`, and insists after the limit.
  public void stop(String signal, Duration limit) {
    signal(signal);
    if (!Patience.until(() -> !alive(), limit)) {
      signal("KILL");
      Patience.until(() -> !alive(), Duration.ofSeconds(10));
    }
  }

  /// Sends a signal by its name, `KILL` and `STOP` included.
  public void signal(String signal) {
    if (!alive()) {
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Only once its last thread is gone: until then it still holds its ports.
  private boolean zombie() {
    var proc = Path.of("/proc/" + pid());
    try (var threads = Files.list(proc.resolve("task"))) {
      var stat = Files.readString(proc.resolve("stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2) && threads.count() <= 1;
    } catch (IOException e) {
      return false;
    }
  }
}
