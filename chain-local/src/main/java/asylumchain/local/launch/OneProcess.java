package asylumchain.local.launch;

import asylumchain.backends.Child;
import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalIssuer;
import asylumchain.backends.Patience;
import asylumchain.backends.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A service as built, as one of several processes on the same database and broker.
public final class OneProcess implements AutoCloseable {

  private final LocalService service;
  private final LocalDatabase database;
  private final String kafka;
  private final LocalIssuer issuer;

  OneProcess(LocalService service, LocalDatabase database, String kafka, LocalIssuer issuer) {
    this.service = service;
    this.database = database;
    this.kafka = kafka;
    this.issuer = issuer;
  }

  /// A process of case-service on free ports.
  ///
  /// @param root the clone, with the built services
  /// @param home where it keeps its log and its pid
  public static OneProcess ofCaseService(
      Path root, Path home, LocalDatabase database, String kafka, LocalIssuer issuer) {
    var settings = new Settings(root, home, System.getenv()).atFreePorts(Service.CASE);
    return new OneProcess(new LocalService(Service.CASE, settings), database, kafka, issuer);
  }

  /// Starts it and returns when it is ready for work.
  public void start() {
    service.awaitReady(service.start(database, kafka, issuer), _ -> {});
  }

  /// Lets it finish and hand over, as a roll-out does.
  public void stop() {
    service.stop();
  }

  /// Ends it without a word, as a power cut would.
  public void kill() {
    service.running().ifPresent(this::kill);
  }

  private void kill(Child child) {
    child.signal("KILL");
    if (!Patience.until(() -> !child.alive(), Duration.ofSeconds(10))) {
      throw new IllegalStateException(service.title() + " survives");
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
