package asylumchain.cases.destruction;

import asylumchain.cases.destruction.RunTable.Lease;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.projection.Passing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks for runs that were approved and nobody carries out: a new one, or one whose process died.
@ApplicationScoped
class DestructionLoop {

  private static final Logger LOG = Logger.getLogger(DestructionLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_ATTEMPTS = 5;

  private final Destroyer destroyer;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  DestructionLoop(Destroyer destroyer) {
    this.destroyer = destroyer;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("destruction").daemon().start(this::run);
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
        var lease = destroyer.claim();
        if (lease.isPresent()) {
          carryOut(lease.get());
        } else {
          await();
        }
      } catch (RunLost lost) {
        LOG.info("a destruction run went on in another process");
      } catch (RuntimeException e) {
        LOG.warnf("destruction waits after %s", e.getClass().getSimpleName());
        LOG.debug("because", e);
        await();
      }
    }
  }

  private void carryOut(Lease lease) {
    var attempts = lease.attempts();
    try {
      while (!stopping && Deadlocks.broken(() -> destroyer.next(lease))) {
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
