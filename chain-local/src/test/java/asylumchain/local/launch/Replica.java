package asylumchain.local.launch;

import asylumchain.backends.Child;
import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.Patience;
import asylumchain.backends.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Another process of a service, beside the one that a suite has: with the same database, broker,
/// issuer and business date, and ports of its own.
public final class Replica implements AutoCloseable {

  private final LocalService service;
  private final LocalDatabase database;
  private final String kafka;
  private final LocalIssuer issuer;

  /// @param title of the service
  /// @param suite where the suite keeps its state
  /// @param environment the settings of the suite
  Replica(String title, Path suite, Map<String, String> environment, LocalDatabase database)
      throws IOException {
    var one = Arrays.stream(Service.values()).filter(it -> it.title().equals(title)).findFirst();
    var ports = new HashMap<>(environment);
    ports.put("CHAIN_" + one.orElseThrow().word() + "_PORT", "" + Ports.free());
    ports.put("CHAIN_" + one.orElseThrow().word() + "_MANAGEMENT_PORT", "" + Ports.free());
    var home = Files.createDirectories(suite.resolve("replica-of-" + title));
    Files.copy(suite.resolve("business-date"), home.resolve("business-date"));
    var settings = new Settings(ChainScript.root(), home, ports);
    this.service = new LocalService(one.orElseThrow(), settings);
    this.database = database;
    this.kafka = Ports.LOOPBACK + ":" + settings.kafkaPort();
    this.issuer = LocalIssuer.in(suite.resolve("issuer"));
    new Tokens(issuer, Clock.systemUTC()).write(settings.tokens());
  }

  /// Starts it and returns when it is ready for work.
  public void start() {
    service.awaitReady(service.start(database, kafka, issuer));
  }

  /// Lets it finish and hand over, as a roll-out does.
  public void stop() {
    service.stop();
  }

  /// Ends it without a word, as a power cut would.
  public void kill() {
    service.running().ifPresent(Replica::kill);
  }

  private static void kill(Child child) {
    child.signal("KILL");
    if (!Patience.until(() -> !child.alive(), Duration.ofSeconds(10))) {
      throw new IllegalStateException("a replica survives");
    }
  }

  /// Where it answers.
  public URI door() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + service.port());
  }

  @Override
  public void close() {
    kill();
  }
}
