package asylumchain.kit.projection;

/// Whether a consumer has handed over all that it fetched. Under load it hands over as much as it
/// may at once, round after round, while whole partitions wait in its buffer; how far such a
/// partition lags behind it does not know yet. Belongs to one thread.
final class Drain {

  /// One for the buffer, one for what was on its way meanwhile, and one to be sure.
  private static final int ROUNDS = 3;

  private final int most;
  private int shortRounds;

  /// @param most as many records as a consumer hands over at once
  Drain(int most) {
    this.most = most;
  }

  /// A round that brought so many records.
  void round(int records) {
    shortRounds = records < most ? Math.min(ROUNDS, shortRounds + 1) : 0;
  }

  /// Whether nothing waits in the buffer.
  boolean isDry() {
    return shortRounds == ROUNDS;
  }
}
