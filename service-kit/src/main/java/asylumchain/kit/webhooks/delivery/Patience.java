package asylumchain.kit.webhooks.delivery;

import java.time.Duration;
import java.util.List;

/// How long to wait before the next attempt: soon at first, then ever more rarely, at least every
/// three hours.
final class Patience {

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3));

  private Patience() {}

  /// @param failures in a row, at least 1
  static Duration after(int failures) {
    return WAITS.get(Math.min(failures, WAITS.size()) - 1);
  }
}
