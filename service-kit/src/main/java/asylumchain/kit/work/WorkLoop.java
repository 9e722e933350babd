package asylumchain.kit.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A thread that does one round after the other: at once where there was something to do, else when
/// somebody rings or a second has passed. A round that fails is told and tried again.
public final class WorkLoop {

  private static final Logger LOG = Logger.getLogger(WorkLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final BooleanSupplier round;
  private final Duration pause;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /// @param name of its thread, and in the log
  /// @param round does what there is to do, and says whether there was anything
  public WorkLoop(String name, BooleanSupplier round) {
    this(name, round, PAUSE);
  }

  WorkLoop(String name, BooleanSupplier round, Duration pause) {
    this.name = name;
    this.round = round;
    this.pause = pause;
  }

  public void start() {
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  /// Lets the round end that is going on, for ten seconds at most.
  public void stop() throws InterruptedException {
    stopping = true;
    ring();
    if (thread != null) {
      thread.join(PATIENCE);
    }
  }

  /// Whether a round that has more to do should leave it to the next process.
  public boolean isStopping() {
    return stopping;
  }

  /// There is something to do.
  public void ring() {
    bell.release();
  }

  private void run() {
    while (!stopping) {
      try {
        if (!round.getAsBoolean()) {
          await();
        }
      } catch (RuntimeException e) {
        LOG.warnf("%s: waits after %s", name, e.getClass().getSimpleName());
        LOG.debug("because", e);
        await();
      }
    }
  }

  private void await() {
    try {
      if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }
}
