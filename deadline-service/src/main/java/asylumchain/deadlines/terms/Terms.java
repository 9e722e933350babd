package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.deadlines.terms.clocks.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The engine: facts and rules in, clocks and an explanation out. Without I/O and without a clock;
/// the calculator, the case path and every recomputation call the same function.
public final class Terms {

  /// Where legal days begin and end.
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private Terms() {}

  /// The clocks of a case, as its law stands on a day.
  ///
  /// @param asOf facts and decrees of a later day do not count; silence until that day is silence
  /// @param knownAt what became known later does not count
  public static Determination evaluate(
      CaseRecord record, RuleBook book, WorkingCalendar calendar, LocalDate asOf, Instant knownAt) {
    return evaluate(
        record,
        new Viewpoint(book.asKnownAt(knownAt), calendar.asKnownAt(knownAt), asOf, asOf, knownAt));
  }

  /// The clocks of a case, from a viewpoint.
  static Determination evaluate(CaseRecord record, Viewpoint view) {
    return Clocks.of(
        view,
        CaseFacts.of(record, view.asOf(), view.knownAt()),
        Shifts.of(record, view.asOf(), view.knownAt()));
  }

  /// The last moment of a day.
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
  }

  /// The clocks of a case with all that is known, as [Evaluation] has them in the end.
  ///
  /// @param today silence before this day is silence
  public static Determination latest(
      CaseRecord record, RuleBook book, LocalDate today, Instant knownAt) {
    var calendar = book.calendar().asKnownAt(knownAt);
    return evaluate(
        record, new Viewpoint(book.asKnownAt(knownAt), calendar, LocalDate.MAX, today, knownAt));
  }

  /// The latest moment at which a register of this book changed what is known.
  public static Instant lastChange(RuleBook book) {
    return book.momentsOfKnowledge().max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /// Refuses a rule book that lacks a rule which the engine names.
  ///
  /// @throws IllegalArgumentException if one is missing
  public static void check(RuleBook book) {
    Clocks.namedRules().forEach(book::known);
  }
}
