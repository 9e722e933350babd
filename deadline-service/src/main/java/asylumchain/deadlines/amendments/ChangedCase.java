package asylumchain.deadlines.amendments;

import asylumchain.deadlines.board.ReachTable.Candidate;
import asylumchain.deadlines.terms.TermStatus;
import asylumchain.events.Clock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case that looks different under another rule book.
///
/// @param clocks those that differ
record ChangedCase(Candidate of, List<ChangedClock> clocks, Lateness lateness) {

  ChangedCase {
    clocks = List.copyOf(clocks);
  }

  boolean isChanged() {
    return !clocks.isEmpty() || !lateness.equals(Lateness.NONE);
  }

  /// A clock before and after.
  ///
  /// @param clock its name
  /// @param before `null` where no such clock was
  /// @param after `null` where no such clock is
  record ChangedClock(String clock, @Nullable Seen before, @Nullable Seen after) {

    @Nullable LocalDate dueBefore() {
      return before == null ? null : before.clock().dueOn();
    }

    @Nullable LocalDate dueAfter() {
      return after == null ? null : after.clock().dueOn();
    }

    /// By how much its last day moves; `null` where it has none before or after.
    @Nullable Shift shift() {
      var from = dueBefore();
      var to = dueAfter();
      return from == null || to == null ? null : Shift.between(from, to);
    }
  }

  /// A clock and how it stands.
  record Seen(Clock clock, TermStatus.Code status) {}

  /// By how much a day moves.
  ///
  /// @param amount below 0 for an earlier day
  record Shift(long amount, ChronoUnit unit) {

    /// In whole months where that leads from one to the other, clamped to the end of a month; else
    /// in days.
    static Shift between(LocalDate from, LocalDate to) {
      var months = Math.round(ChronoUnit.DAYS.between(from, to) / 30.436875);
      return months != 0
              && (from.plusMonths(months).equals(to) || to.minusMonths(months).equals(from))
          ? new Shift(months, ChronoUnit.MONTHS)
          : new Shift(ChronoUnit.DAYS.between(from, to), ChronoUnit.DAYS);
    }
  }

  /// What it does to notices of default and to administrative penalties.
  ///
  /// @param timely notices that come to count
  /// @param withoutEffect notices that counted, and do no longer
  /// @param accruedBefore,accruedAfter euros of administrative penalties
  record Lateness(
      int timely, int withoutEffect, BigDecimal accruedBefore, BigDecimal accruedAfter) {

    static final Lateness NONE = new Lateness(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    Lateness and(Lateness other) {
      return new Lateness(
          timely + other.timely,
          withoutEffect + other.withoutEffect,
          accruedBefore.add(other.accruedBefore),
          accruedAfter.add(other.accruedAfter));
    }
  }
}
