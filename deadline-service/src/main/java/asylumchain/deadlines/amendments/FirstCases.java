package asylumchain.deadlines.amendments;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import asylumchain.deadlines.amendments.ChangedCase.ChangedClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The first of the changed cases that somebody may see, by the first of their new last days. So
/// many are kept, and some of which it is still to be asked whether they may be seen.
final class FirstCases {

  static final int MOST = 100;
  static final int ASKED_AT_ONCE = 500;

  private static final Comparator<ChangedCase> IN_ORDER =
      comparing(FirstCases::firstDay, nullsLast(naturalOrder()))
          .thenComparing(it -> it.of().caseId());

  private final PriorityQueue<ChangedCase> first = new PriorityQueue<>(IN_ORDER.reversed());
  private final List<ChangedCase> unasked = new ArrayList<>();
  private final UnaryOperator<Set<UUID>> visible;

  /// @param visible those of some cases that may be seen
  FirstCases(UnaryOperator<Set<UUID>> visible) {
    this.visible = visible;
  }

  void offer(ChangedCase compared) {
    if (compared.isChanged() && couldBeAmongThem(compared)) {
      unasked.add(compared);
      if (unasked.size() == ASKED_AT_ONCE) {
        ask();
      }
    }
  }

  private boolean couldBeAmongThem(ChangedCase compared) {
    var last = first.peek();
    return first.size() < MOST || last == null || IN_ORDER.compare(compared, last) < 0;
  }

  private void ask() {
    if (!unasked.isEmpty()) {
      var seen =
          visible.apply(unasked.stream().map(it -> it.of().caseId()).collect(Collectors.toSet()));
      unasked.stream().filter(it -> seen.contains(it.of().caseId())).forEach(this::keep);
      unasked.clear();
    }
  }

  private void keep(ChangedCase compared) {
    first.add(compared);
    if (first.size() > MOST) {
      first.remove();
    }
  }

  /// These and others.
  FirstCases and(FirstCases others) {
    others.inOrder().forEach(this::keep);
    return this;
  }

  List<ChangedCase> inOrder() {
    ask();
    return first.stream().sorted(IN_ORDER).toList();
  }

  /// How many cases it holds at the moment.
  int held() {
    return first.size() + unasked.size();
  }

  private static @Nullable LocalDate firstDay(ChangedCase changed) {
    return changed.clocks().stream()
        .map(ChangedClock::dueAfter)
        .filter(Objects::nonNull)
        .min(naturalOrder())
        .orElse(null);
  }
}
