package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The engine: facts and rules in, clocks and an explanation out. Without I/O and without a clock;
/// the calculator, the case path and every recomputation call the same function.
public final class Terms {

  /// Where legal days begin and end.
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private Terms() {}

  /// The clocks of a case.
  ///
  /// @param asOf facts and decrees of a later day do not count
  /// @param knownAt what became known later does not count
  public static Determination evaluate(
      CaseRecord record, RuleBook book, WorkingCalendar calendar, LocalDate asOf, Instant knownAt) {
    var counted = CaseFacts.of(record, asOf, knownAt);
    var lodgedOn = counted.lodgedOn();
    if (lodgedOn == null) {
      return new Determination(counted, List.of());
    }
    var decision = new DecisionClock(book, calendar, asOf, knownAt, counted);
    return new Determination(counted, List.of(decision.told(lodgedOn)));
  }

  /// The last moment of a day.
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1);
  }

  /// The latest moment at which a decree of this book changed what is known.
  public static Instant lastChange(RuleBook book) {
    return book.decrees().stream()
        .flatMap(decree -> decree.momentsOfKnowledge().stream())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /// Refuses a rule book that lacks a rule which the engine names.
  ///
  /// @throws IllegalArgumentException if one is missing
  public static void check(RuleBook book) {
    DecisionClock.NAMED_RULES.forEach(book::known);
  }
}
