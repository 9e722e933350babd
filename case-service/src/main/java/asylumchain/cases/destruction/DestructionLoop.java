package asylumchain.cases.destruction;

import asylumchain.cases.destruction.RunTable.Lease;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.projection.Passing;
import asylumchain.kit.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Looks for runs that were approved and nobody carries out: a new one, or one whose process died.
@ApplicationScoped
class DestructionLoop {

  private static final Logger LOG = Logger.getLogger(DestructionLoop.class);
  private static final int MOST_ATTEMPTS = 5;

  private final Destroyer destroyer;
  private final WorkLoop loop = new WorkLoop("destruction", this::round);

  DestructionLoop(Destroyer destroyer) {
    this.destroyer = destroyer;
  }

  void start(@Observes StartupEvent event) {
    loop.start();
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
      var lease = destroyer.claim();
      lease.ifPresent(this::carryOut);
      return lease.isPresent();
    } catch (RunLost lost) {
      LOG.info("a destruction run was stopped, or went on in another process");
      return true;
    }
  }

  private void carryOut(Lease lease) {
    var attempts = lease.attempts();
    try {
      while (!loop.isStopping() && Deadlocks.broken(() -> destroyer.next(lease))) {
        attempts = 0;
      }
    } catch (RunLost lost) {
      throw lost;
    } catch (RuntimeException e) {
      if (Passing.is(e)) {
        LOG.warnf("destruction run %s waits after %s", lease.runId(), e.getClass().getSimpleName());
        destroyer.later(lease, attempts, 1);
      } else {
        failed(lease, attempts + 1, e);
      }
    }
  }

  private void failed(Lease lease, int attempts, RuntimeException why) {
    LOG.errorf(why, "destruction run %s, next case, failed %d times", lease.runId(), attempts);
    if (attempts >= MOST_ATTEMPTS) {
      destroyer.passOver(lease);
      destroyer.later(lease, 0, 0);
    } else {
      destroyer.later(lease, attempts, attempts);
    }
  }
}
