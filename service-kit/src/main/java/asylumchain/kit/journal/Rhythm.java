package asylumchain.kit.journal;

import java.time.Duration;

/// Says at most once per interval that it is time.
final class Rhythm {

  private final long interval;
  private long last;

  Rhythm(Duration interval) {
    this.interval = interval.toNanos();
    this.last = System.nanoTime() - this.interval;
  }

  boolean due() {
    var now = System.nanoTime();
    if (now - last < interval) {
      return false;
    }
    last = now;
    return true;
  }
}
