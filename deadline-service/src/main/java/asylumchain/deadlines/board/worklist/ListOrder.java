package asylumchain.deadlines.board.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// The lines of a list of another day, by their keys and in order, as it was made for its first
/// page: so that each page that follows looks at its own cases only.
///
/// @param keys sorted
record ListOrder(List<WorkListQueries.Key> keys) {

  /// As the database sorts them: ids by their bytes.
  static final Comparator<WorkListQueries.Key> IN_ORDER =
      Comparator.comparing(WorkListQueries.Key::listedOn)
          .thenComparing(WorkListQueries.Key::caseId, ListOrder::byBytes)
          .thenComparing(WorkListQueries.Key::clock);

  ListOrder {
    keys = List.copyOf(keys);
  }

  /// Of lines that came in any order.
  static ListOrder of(List<WorkListQueries.Key> keys) {
    return new ListOrder(keys.stream().sorted(IN_ORDER).toList());
  }

  /// The keys of a page.
  ///
  /// @param after the line before it, whether that is still there or not
  /// @param most how many
  List<WorkListQueries.Key> after(WorkListQueries.Key after, int most) {
    int from = 0;
    int to = keys.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (IN_ORDER.compare(keys.get(middle), after) > 0) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return keys.subList(from, Math.min(from + most, keys.size()));
  }

  private static int byBytes(UUID one, UUID other) {
    var first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return first != 0
        ? first
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
