package asylumchain.kit.journal;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Names for events: UUIDs of version 7, so that an index of them grows at one end.
public final class EventIds {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private EventIds() {}

  /// A fresh name. It tells when it was made, and nothing else; it is not a secret.
  public static UUID next(Clock clock) {
    var random = ThreadLocalRandom.current();
    var most = clock.millis() << 16 | VERSION_7 | random.nextInt(0x1000);
    var least = VARIANT | random.nextLong() >>> 2;
    return new UUID(most, least);
  }
}
