package asylumchain.kit.projection;

import java.util.ArrayDeque;
import java.util.Deque;

/// Whether a consumer has handed over all that its topics have of a partition. Under load it hands
/// over as much as it may at once while whole partitions wait in its buffer, and does not know yet
/// how far such a partition lags behind. And a round may take long: what came meanwhile is handed
/// over in the next. Belongs to one thread.
final class Drain {

  /// One for the buffer, one for what was on its way meanwhile, and one to be sure.
  private static final int ROUNDS = 3;

  private final int most;
  private final Deque<Long> shortRounds = new ArrayDeque<>();

  /// @param most as many records as a consumer hands over at once
  Drain(int most) {
    this.most = most;
  }

  /// A round brought so many records.
  ///
  /// @param at on the clock of [System#nanoTime]
  void round(int records, long at) {
    if (records >= most) {
      shortRounds.clear();
      return;
    }
    shortRounds.addLast(at);
    if (shortRounds.size() > ROUNDS) {
      shortRounds.removeFirst();
    }
  }

  /// Whether a partition that has brought nothing since then has nothing more to bring: three
  /// rounds that left nothing waiting came after that.
  ///
  /// @param since on the clock of [System#nanoTime]
  boolean isDry(long since) {
    return shortRounds.size() == ROUNDS && shortRounds.getFirst() - since > 0;
  }
}
