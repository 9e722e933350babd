package asylumchain.deadlines.rounds.days;

import java.time.LocalDate;

/// Something that was said about a last day of a clock, and is not said again.
///
/// @param mark the day on which it was to be said: so many days before the last day, or the day
///   after it
public record Saying(String clock, LocalDate dueOn, LocalDate mark) {

  static Saying passed(String clock, LocalDate dueOn) {
    return new Saying(clock, dueOn, dueOn.plusDays(1));
  }

  static Saying ahead(String clock, LocalDate dueOn, int days) {
    return new Saying(clock, dueOn, dueOn.minusDays(days));
  }

  boolean isOfPassing() {
    return mark.isAfter(dueOn);
  }
}
