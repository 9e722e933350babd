package asylumchain.backends;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition, never for an amount of time.
public final class Patience {
  private static final Duration GLANCE = Duration.ofMillis(25);

  private Patience() {}

  /// Whether the condition came true within the limit.
  public static boolean until(BooleanSupplier condition, Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return true;
  }
}
