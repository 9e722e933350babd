package asylumchain.deadlines.board.walk;

import asylumchain.kit.http.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets one at a time do what goes through many cases. Most take less than what somebody would be
/// asked to wait; few wait at a time: each holds a thread.
public final class Turn {

  private static final int MOST_WAITING = 4;
  private static final Duration UNTIL_THE_OTHER_IS_DONE = Duration.ofSeconds(5);

  private final Semaphore oneAtATime = new Semaphore(1);
  private final String busy;

  /// @param busy what is said to whoever waited in vain
  public Turn(String busy) {
    this.busy = busy;
  }

  /// Does it as soon as nobody else does.
  ///
  /// @throws Problem 503 when the other one takes long
  public <T> T take(Supplier<T> work) {
    await();
    try {
      return work.get();
    } finally {
      oneAtATime.release();
    }
  }

  private void await() {
    try {
      if (oneAtATime.getQueueLength() < MOST_WAITING
          && oneAtATime.tryAcquire(UNTIL_THE_OTHER_IS_DONE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw Problem.unavailable(UNTIL_THE_OTHER_IS_DONE, busy);
  }
}
