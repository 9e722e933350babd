package asylumchain.local.launch;

import asylumchain.backends.Child;
import asylumchain.backends.Ports;
import asylumchain.backends.StartFailed;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The development issuer's pages, where people log in, as a process of their own: no service has
/// them, and so no image.
final class IssuerProcess {
  static final String TITLE = "issuer";

  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final Settings settings;

  IssuerProcess(Settings settings) {
    this.settings = settings;
  }

  int port() {
    return settings.issuerPort();
  }

  Optional<Child> running() {
    return Child.running(TITLE, log(), pid());
  }

  /// Whether it runs, but from an older build.
  boolean outdated() {
    try {
      return running().isPresent()
          && !(Files.exists(version()) && Files.readString(version()).equals(built()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Refuses a port that another program holds.
  ///
  /// @throws StartFailed if it is taken
  void requirePort() {
    Ports.requireFree(TITLE, port());
  }

  /// Starts it where it does not run, and returns at once.
  Child start() {
    return running().orElseGet(this::started);
  }

  private Child started() {
    try {
      Files.deleteIfExists(version());
      var child = Child.start(TITLE, command(), Map.of(), log(), pid());
      Files.writeString(version(), built());
      return child;
    } catch (IOException e) {
      throw new StartFailed(TITLE + " cannot be prepared: " + e.getMessage());
    }
  }

  /// Waits until somebody can log in.
  ///
  /// @throws StartFailed if it dies or stays unready
  void awaitReady(Child child) {
    child.awaitReady(this::ready, START_LIMIT);
  }

  void stop() {
    running().ifPresent(child -> child.stop("TERM", STOP_LIMIT));
  }

  boolean ready() {
    return Answering.at(settings.issuerUrl() + "/.well-known/openid-configuration");
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx32m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Launch.class.getName(),
        TITLE);
  }

  /// When its classes were built, to the millisecond.
  private static String built() throws IOException {
    long newest = 0;
    for (var place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      try (var files = Files.walk(Path.of(place))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
        }
      }
    }
    return Long.toString(newest);
  }

  private Path version() {
    return settings.issuer().resolve("version");
  }

  private Path log() {
    return settings.logs().resolve(TITLE + ".log");
  }

  private Path pid() {
    return settings.issuer().resolve("pid");
  }
}
