package asylumchain.events;

import java.time.LocalDate;

/// What the passing of a day brings; once for each clock and each last day it was given.
public sealed interface PassingEvent extends DeadlineEvent {

  /// The day on which it counts in law.
  LocalDate occurredOn();

  /// The last day of a clock comes near.
  ///
  /// @param occurredOn the business day on which it was so many days ahead
  /// @param daysLeft calendar days from that day to the last day
  record DeadlineApproaching(
      LocalDate occurredOn, String clock, String rule, LocalDate dueOn, int daysLeft)
      implements PassingEvent, Travels {}

  /// The last day of a clock has passed.
  ///
  /// @param occurredOn the first day after it
  record DeadlinePassed(LocalDate occurredOn, String clock, String rule, LocalDate dueOn)
      implements PassingEvent, Travels {}
}
