package asylumchain.backends;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition, never for an amount of time.
public final class Patience {
  private static final long SHORTEST_GLANCE = Duration.ofMillis(25).toNanos();
  private static final long LONGEST_GLANCE = Duration.ofMillis(500).toNanos();
  private static final int GLANCES_SO_FAR = 20;

  private Patience() {}

  /// Whether the condition came true within the limit. The longer it takes, the more seldom it is
  /// looked at: at least every half second.
  public static boolean until(BooleanSupplier condition, Duration limit) {
    var begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      var waited = System.nanoTime() - begin;
      if (waited > limit.toNanos()) {
        return false;
      }
      LockSupport.parkNanos(Math.clamp(waited / GLANCES_SO_FAR, SHORTEST_GLANCE, LONGEST_GLANCE));
    }
    return true;
  }
}
