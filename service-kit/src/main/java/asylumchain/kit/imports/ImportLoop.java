package asylumchain.kit.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks for deliveries that nobody works on: a new one, or one whose process died.
@ApplicationScoped
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
class ImportLoop {

  private static final Logger LOG = Logger.getLogger(ImportLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LeaseTable leases;
  private final ImportWorker worker;
  private final boolean enabled;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  ImportLoop(LeaseTable leases, ImportWorker worker, ImportsConfig config) {
    this.leases = leases;
    this.worker = worker;
    this.enabled = config.start();
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    ring();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  /// There is something to do.
  void ring() {
    bell.release();
  }

  private void run() {
    while (!stopping) {
      try {
        var job = leases.claim();
        if (job.isPresent()) {
          worker.work(job.get());
        } else {
          await();
        }
      } catch (LeaseLost lost) {
        LOG.info("an import went on in another process, or was cancelled");
      } catch (RuntimeException e) {
        LOG.warnf("imports wait after %s", e.getClass().getSimpleName());
        LOG.debug("because", e);
        await();
      }
    }
  }

  private void await() {
    try {
      if (bell.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }
}
