package asylumchain.cases.identity;

/// Where a claim is kept that belongs to no partition of a journal.
final class Spread {

  private static final int PARTS = 24;

  private Spread() {}

  /// `String.hashCode` is specified, so it never moves.
  static int of(String key) {
    return Math.floorMod(key.hashCode(), PARTS);
  }
}
