package asylumchain.kit.projection;

import java.util.concurrent.TimeUnit;

/// How many records go into one transaction, so that none takes longer than a tenth of a second.
/// Belongs to one thread.
final class Pace {

  private static final int MOST = 1_000;

  /// What each transaction costs, however few its records, would be most of it below this: on a
  /// machine that is busy, smaller ones would only make it busier.
  private static final int LEAST = 50;

  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(40);
  private static final long LONG = TimeUnit.MILLISECONDS.toNanos(90);

  private int size = 200;

  int size() {
    return size;
  }

  /// Learns from a transaction of this many records that took this long.
  void learn(int records, long nanos) {
    if (nanos > LONG) {
      size = Math.max(LEAST, Math.min(size, records) * 2 / 3);
    } else if (nanos < SHORT && records >= size) {
      size = Math.min(MOST, size * 3 / 2);
    }
  }
}
