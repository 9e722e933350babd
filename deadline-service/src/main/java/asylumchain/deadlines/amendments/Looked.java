package asylumchain.deadlines.amendments;

import static java.util.Comparator.naturalOrder;

import asylumchain.deadlines.amendments.ChangedCase.ChangedClock;
import asylumchain.deadlines.amendments.ChangedCase.Lateness;
import asylumchain.deadlines.amendments.ChangedCase.Seen;
import asylumchain.deadlines.terms.TermStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was seen of cases that were looked at one by one: counted, and none of them kept.
final class Looked {

  private static final String NOT_KNOWN = "";

  private final Map<ByShift, Moved> shifts = new HashMap<>();
  private final Map<ByStatus, Long> statuses = new HashMap<>();
  private final Map<String, Long> nationalities = new HashMap<>();
  private final Map<String, Long> units = new HashMap<>();
  private long cases;
  private long leftOut;
  private long changed;
  private Lateness lateness = Lateness.NONE;

  /// Clocks of which the last day moves by the same.
  ///
  /// @param shift `null` where there is no last day before or after
  record ByShift(String clock, ChangedCase.@Nullable Shift shift) {}

  /// Clocks that stand alike.
  ///
  /// @param before,after `null` where there is no such clock
  record ByStatus(
      String clock, TermStatus.@Nullable Code before, TermStatus.@Nullable Code after) {}

  /// From which days to which days, and of how many clocks.
  record Moved(long clocks, Days before, Days after) {

    Moved and(Moved other) {
      return new Moved(clocks + other.clocks, before.and(other.before), after.and(other.after));
    }
  }

  /// The first and the last of some days; both `null` for none.
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    Days and(Days other) {
      return new Days(
          Stream.of(first, other.first).filter(Objects::nonNull).min(naturalOrder()).orElse(null),
          Stream.of(last, other.last).filter(Objects::nonNull).max(naturalOrder()).orElse(null));
    }
  }

  /// One case more was looked at.
  void at(ChangedCase compared) {
    cases++;
    if (compared.isChanged()) {
      changed++;
      lateness = lateness.and(compared.lateness());
      count(nationalities, Objects.requireNonNullElse(compared.of().nationality(), NOT_KNOWN), 1);
      count(units, Objects.requireNonNullElse(compared.of().unit(), NOT_KNOWN), 1);
      compared.clocks().forEach(this::at);
    }
  }

  private void at(ChangedClock clock) {
    var before = clock.dueBefore();
    var after = clock.dueAfter();
    count(statuses, new ByStatus(clock.clock(), status(clock.before()), status(clock.after())), 1);
    if (!Objects.equals(before, after)) {
      shifts.merge(
          new ByShift(clock.clock(), clock.shift()),
          new Moved(1, new Days(before, before), new Days(after, after)),
          Moved::and);
    }
  }

  private static TermStatus.@Nullable Code status(@Nullable Seen seen) {
    return seen == null ? null : seen.status();
  }

  /// So many more were reached and not looked at.
  void leavingOut(long more) {
    leftOut += more;
  }

  /// These and others.
  Looked and(Looked others) {
    cases += others.cases;
    leftOut += others.leftOut;
    changed += others.changed;
    lateness = lateness.and(others.lateness);
    others.shifts.forEach((by, moved) -> shifts.merge(by, moved, Moved::and));
    others.statuses.forEach((by, more) -> count(statuses, by, more));
    others.nationalities.forEach((code, more) -> count(nationalities, code, more));
    others.units.forEach((code, more) -> count(units, code, more));
    return this;
  }

  private static <K> void count(Map<K, Long> counts, K what, long more) {
    counts.merge(what, more, Long::sum);
  }

  /// How many were looked at.
  long cases() {
    return cases;
  }

  /// How many were reached and not looked at.
  long leftOut() {
    return leftOut;
  }

  /// How many of those that were looked at change.
  long changed() {
    return changed;
  }

  Lateness lateness() {
    return lateness;
  }

  Map<ByShift, Moved> shifts() {
    return Map.copyOf(shifts);
  }

  Map<ByStatus, Long> statuses() {
    return Map.copyOf(statuses);
  }

  /// Of the changed cases; empty for a code that is not known.
  Map<String, Long> nationalities() {
    return Map.copyOf(nationalities);
  }

  /// Of the changed cases; empty for a code that is not known.
  Map<String, Long> units() {
    return Map.copyOf(units);
  }
}
