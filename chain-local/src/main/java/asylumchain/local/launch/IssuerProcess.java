package asylumchain.local.launch;

import asylumchain.backends.Child;
import asylumchain.backends.Ports;
import asylumchain.backends.StartFailed;
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

  /// Refuses a port that another program holds.
  ///
  /// @throws StartFailed if it is taken
  void requirePort() {
    Ports.requireFree(TITLE, port());
  }

  /// Starts it where it does not run, and returns at once.
  Child start() {
    return running().orElseGet(() -> Child.start(TITLE, command(), Map.of(), log(), pid()));
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

  private Path log() {
    return settings.logs().resolve(TITLE + ".log");
  }

  private Path pid() {
    return settings.issuer().resolve("pid");
  }
}
