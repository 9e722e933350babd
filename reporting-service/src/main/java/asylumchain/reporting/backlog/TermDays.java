package asylumchain.reporting.backlog;

import asylumchain.events.Clock;
import asylumchain.events.Clock.State;
import asylumchain.reporting.facts.CaseFacts;
import asylumchain.reporting.facts.Standstill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the term for the decision stood on each day, as known at one moment. A published clock says
/// how it stands on the day of the calculation; on which days it stood still, the suspensions say.
///
/// @param term as published; `null` when none ran
/// @param standstills of that term that came before it was over
/// @param dueBefore its last day as determined before it stood still; `null` when it never was
record TermDays(@Nullable Clock term, List<Standstill> standstills, @Nullable LocalDate dueBefore) {

  static TermDays knownAt(CaseFacts facts, Instant moment) {
    var term = facts.decisionTermKnownAt(moment);
    var due = facts.lastDueKnownAt(moment);
    var standstills =
        facts.standstillsKnownAt(moment).stream()
            .filter(one -> due == null || one.after().isBefore(due))
            .toList();
    return new TermDays(term, standstills, due);
  }

  /// The days, after the first and before the last, on which it stops or goes on.
  ///
  /// @param to the day after the last; `null` when there is none
  SequencedSet<LocalDate> changes(LocalDate from, @Nullable LocalDate to) {
    var changes = new TreeSet<LocalDate>();
    for (var one : standstills) {
      changes.add(one.firstDay());
      Optional.ofNullable(one.firstDayAfter()).ifPresent(changes::add);
    }
    changes.removeIf(day -> !day.isAfter(from) || (to != null && !day.isBefore(to)));
    return changes;
  }

  /// How it stood on a day; `null` when none ran.
  @Nullable Clock on(LocalDate day) {
    if (term == null || !(term.state() == State.RUNNING || term.state() == State.SUSPENDED)) {
      return term;
    }
    var standing = standstills.stream().filter(one -> one.covers(day)).findFirst();
    if (standing.isPresent()) {
      return with(term, State.SUSPENDED, standing.get().until() == null ? null : term.dueOn());
    }
    return term.state() == State.SUSPENDED && !standstills.isEmpty() && dueBefore != null
        ? with(term, State.RUNNING, dueBefore)
        : term;
  }

  private static Clock with(Clock term, State state, @Nullable LocalDate dueOn) {
    return new Clock(term.clock(), term.rule(), state, term.startedOn(), dueOn);
  }
}
