package asylumchain.deadlines.penalty.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a case did not wait for a decision: from each decision, or other end, to its reopening.
///
/// @param ends in the order of days; only the last can be without a reopening
record Waits(List<End> ends) {

  Waits {
    ends = List.copyOf(ends);
  }

  /// A stretch in which it did not wait.
  ///
  /// @param from the day of the decision as announced, or of the other end
  /// @param reopenedOn the day from which it waits again; `null` while it does not
  /// @param notDue whether what ended it makes a penalty not due (Awb art. 4:17(5)(c))
  record End(LocalDate from, @Nullable LocalDate reopenedOn, boolean notDue) {

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (reopenedOn == null || day.isBefore(reopenedOn));
    }
  }

  /// The end that lies over a day, or the first one after it; `null` where it waits for good.
  @Nullable End onOrAfter(LocalDate day) {
    for (var end : ends) {
      if (end.covers(day) || end.from().isAfter(day)) {
        return end;
      }
    }
    return null;
  }

  /// Writes them down as they come to pass.
  static final class Log {
    private final List<End> ends = new ArrayList<>();
    private @Nullable End current;

    void ends(LocalDate on, boolean notDue) {
      if (current == null) {
        current = new End(on, null, notDue);
      }
    }

    /// A decision has its effect when it is announced.
    void announced(LocalDate on) {
      var decided = current;
      if (decided != null && on.isAfter(decided.from())) {
        current = new End(on, null, decided.notDue());
      }
    }

    void reopens(LocalDate on) {
      var ended = current;
      if (ended != null) {
        ends.add(new End(ended.from(), on, ended.notDue()));
        current = null;
      }
    }

    Waits read() {
      var all = new ArrayList<>(ends);
      if (current != null) {
        all.add(current);
      }
      return new Waits(all);
    }
  }
}
