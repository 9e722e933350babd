package asylumchain.reporting.integrity;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Problem;

/// A discrepancy with its place in the list of all that one reconciliation found: first what it
/// noted, by partition, then what was back-dated, by partition, source and number of the journal.
///
/// @param cursor what the list goes on with behind it
record Numbered(Discrepancy discrepancy, Cursor cursor) {

  /// Before the first.
  static final Cursor START = Cursor.after(0, 0);

  private static final int OF_NOTED = 2;

  /// A place in the list.
  sealed interface Place {}

  /// After this number of this partition.
  record Noted(int part, int number) implements Place {}

  /// Among what was back-dated, after this number of the journal of a source.
  ///
  /// @param layer `CASE` or `DEADLINE`; empty before the first
  record Recorded(int part, String layer, long seq) implements Place {

    static final Recorded START = new Recorded(-1, "", 0);
  }

  /// One that was noted as the one of its partition that has this number.
  static Numbered noted(Discrepancy some, int number) {
    return new Numbered(some, Cursor.after(some.part(), number));
  }

  /// One that was back-dated.
  static Numbered backDated(Discrepancy some, long seq) {
    return new Numbered(some, Cursor.after(some.part(), some.layer(), seq));
  }

  /// @throws Problem 400 when it is no cursor of this list
  static Place place(Cursor cursor) {
    try {
      var key = cursor.key();
      var part = Integer.parseInt(key.getFirst());
      return key.size() == OF_NOTED
          ? new Noted(part, Integer.parseInt(key.getLast()))
          : new Recorded(part, Layer.valueOf(key.get(1)).name(), Long.parseLong(key.getLast()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
