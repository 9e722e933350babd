package asylumchain.reporting.integrity;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Problem;

/// A discrepancy with its place among those of its partition.
record Numbered(int number, Discrepancy discrepancy) {

  /// Before the first.
  static final Cursor START = Cursor.after(0, 0);

  /// A place in the list: after this number of this partition.
  record Place(int part, int number) {}

  /// @throws Problem 400 when it is no cursor of this list
  static Place place(Cursor cursor) {
    try {
      return new Place(
          Integer.parseInt(cursor.key().getFirst()), Integer.parseInt(cursor.key().getLast()));
    } catch (NumberFormatException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }

  Cursor cursor() {
    return Cursor.after(discrepancy.part(), number);
  }
}
