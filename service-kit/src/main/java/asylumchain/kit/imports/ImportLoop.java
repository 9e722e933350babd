package asylumchain.kit.imports;

import asylumchain.kit.work.WorkLoop;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Looks for deliveries that nobody works on: a new one, or one whose process died.
@ApplicationScoped
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
class ImportLoop {

  private static final Logger LOG = Logger.getLogger(ImportLoop.class);

  private final LeaseTable leases;
  private final ImportWorker worker;
  private final boolean enabled;
  private final WorkLoop loop = new WorkLoop("imports", this::round);

  ImportLoop(LeaseTable leases, ImportWorker worker, ImportsConfig config) {
    this.leases = leases;
    this.worker = worker;
    this.enabled = config.start();
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      loop.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop();
  }

  /// There is something to do.
  void ring() {
    loop.ring();
  }

  private boolean round() {
    try {
      var job = leases.claim();
      job.ifPresent(worker::work);
      return job.isPresent();
    } catch (LeaseLost lost) {
      LOG.info("an import went on in another process, or was cancelled");
      return true;
    }
  }
}
