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

/// case-service as built, as one of several processes on the same database and broker.
public final class CaseProcess implements AutoCloseable {

  private final LocalService service;
  private final LocalDatabase database;
  private final String kafka;
  private final LocalIssuer issuer;

  public CaseProcess(Path home, LocalDatabase database, String kafka, LocalIssuer issuer) {
    var ports =
        Map.of(
            "CHAIN_CASE_PORT", "" + Ports.free(),
            "CHAIN_CASE_MANAGEMENT_PORT", "" + Ports.free());
    this.service = new LocalService(Service.CASE, new Settings(ChainScript.root(), home, ports));
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

  /// Where it answers.
  public URI door() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + service.port());
  }

  @Override
  public void close() {
    kill();
  }
}
