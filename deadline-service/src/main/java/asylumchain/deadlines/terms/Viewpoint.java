package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.RuleBook;
import java.time.Instant;
import java.time.LocalDate;

/// From where a case is looked at.
///
/// @param asOf facts and decrees of a later day do not count
/// @param today silence before this day is silence; what it will bring later is open
/// @param knownAt what became known later does not count
public record Viewpoint(
    RuleBook book, WorkingCalendar calendar, LocalDate asOf, LocalDate today, Instant knownAt) {

  /// The day of the moment of knowledge, in Europe/Amsterdam.
  public LocalDate knownOn() {
    return LocalDate.ofInstant(knownAt, Terms.ZONE);
  }
}
