package asylumchain.deadlines.board.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The first lines of a list of which the lines come in any order, and the order of all.
final class FirstLines {

  private final PriorityQueue<Line> first =
      new PriorityQueue<>(Comparator.comparing(Line::key, ListOrder.IN_ORDER).reversed());
  private final WorkListQueries.@Nullable Key after;
  private final int most;
  private final List<WorkListQueries.Key> keys = new ArrayList<>();

  /// @param after the line before the first; `null` at the beginning of the list
  /// @param most how many to keep
  FirstLines(WorkListQueries.@Nullable Key after, int most) {
    this.after = after;
    this.most = most;
  }

  void offer(Line line) {
    keys.add(line.key());
    keep(line);
  }

  private void keep(Line line) {
    if (after == null || ListOrder.IN_ORDER.compare(line.key(), after) > 0) {
      first.add(line);
      if (first.size() > most) {
        first.remove();
      }
    }
  }

  /// These and others of the same list.
  FirstLines and(FirstLines others) {
    others.first.forEach(this::keep);
    keys.addAll(others.keys);
    return this;
  }

  /// In the order of the list.
  List<Line> lines() {
    return first.stream().sorted(Comparator.comparing(Line::key, ListOrder.IN_ORDER)).toList();
  }

  /// All that were offered, those before the first included.
  ListOrder order() {
    return ListOrder.of(keys);
  }
}
