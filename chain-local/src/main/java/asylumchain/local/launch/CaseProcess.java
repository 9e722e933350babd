package asylumchain.local.launch;

import asylumchain.backends.Child;
import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.Patience;
import asylumchain.backends.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// case-service as built, as one of several processes on the same database and broker.
public final class CaseProcess implements AutoCloseable {

  private final LocalService service;
  private final LocalDatabase database;
  private final String kafka;
  private final LocalIssuer issuer;

  /// A process of its own on free ports.
  ///
  /// @param root the clone, with the built services
  /// @param home where it keeps its log and its pid
  public CaseProcess(
      Path root, Path home, LocalDatabase database, String kafka, LocalIssuer issuer) {
    var ports =
        Map.of(
            "CHAIN_CASE_PORT", "" + Ports.free(),
            "CHAIN_CASE_MANAGEMENT_PORT", "" + Ports.free());
    this.service = new LocalService(Service.CASE, new Settings(root, home, ports));
    this.database = database;
    this.kafka = kafka;
    this.issuer = issuer;
  }

  /// Starts it and returns when it is ready for work.
  public void start() {
    service.awaitReady(service.start(database, kafka, issuer));
  }

  /// Ends it without a word, as a power cut would.
  public void kill() {
    service.running().ifPresent(CaseProcess::kill);
  }

  private static void kill(Child child) {
    child.signal("KILL");
    if (!Patience.until(() -> !child.alive(), Duration.ofSeconds(10))) {
      throw new IllegalStateException("case-service survives");
    }
  }

  /// The process while it runs.
  public Optional<Child> running() {
    return service.running();
  }

  /// Where health and metrics are.
  public URI management() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + service.managementPort());
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
