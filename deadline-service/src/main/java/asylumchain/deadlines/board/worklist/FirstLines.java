package asylumchain.deadlines.board.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The first lines of a list of which the lines come in any order, and how many there are in all.
final class FirstLines {

  /// As the database sorts them: ids by their bytes.
  private static final Comparator<WorkListQueries.Key> IN_ORDER =
      Comparator.comparing(WorkListQueries.Key::listedOn)
          .thenComparing(key -> key.caseId().toString())
          .thenComparing(WorkListQueries.Key::clock);

  private final PriorityQueue<Line> first =
      new PriorityQueue<>(Comparator.comparing(Line::key, IN_ORDER).reversed());
  private final WorkListQueries.@Nullable Key after;
  private final int most;
  private long count;

  /// @param after the line before the first; `null` at the beginning of the list
  /// @param most how many to keep
  FirstLines(WorkListQueries.@Nullable Key after, int most) {
    this.after = after;
    this.most = most;
  }

  void offer(Line line) {
    count++;
    keep(line);
  }

  private void keep(Line line) {
    if (after == null || IN_ORDER.compare(line.key(), after) > 0) {
      first.add(line);
      if (first.size() > most) {
        first.remove();
      }
    }
  }

  /// These and others of the same list.
  FirstLines and(FirstLines others) {
    others.first.forEach(this::keep);
    count += others.count;
    return this;
  }

  /// In the order of the list.
  List<Line> lines() {
    return first.stream().sorted(Comparator.comparing(Line::key, IN_ORDER)).toList();
  }

  /// How many were offered, before the first included.
  long count() {
    return count;
  }
}
