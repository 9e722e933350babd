package asylumchain.house.broken;

import java.time.Instant;

final class ReadsTheClock {

  Instant moment() {
    return Instant.now();
  }
}
