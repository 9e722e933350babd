package asylumchain.deadlines.terms;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Days on which a term stood still (opschorting).
public sealed interface Suspension {

  /// So many days, as established by whoever states them.
  record Days(int days) implements Suspension {}

  /// A period, half open: the first day of standing still, the day on which the term runs again.
  record Period(LocalDate from, LocalDate until) implements Suspension {

    /// From the day after the invitation to complete the application until the day on which it was
    /// completed. Source: Awb art. 4:15(1)(a). That the last day does not count is a convention.
    public static Period afterInvitation(LocalDate invitedOn, LocalDate completedOn) {
      return new Period(invitedOn.plusDays(1), completedOn);
    }
  }

  /// How many days together; what overlaps counts once.
  public static int days(List<Suspension> suspensions) {
    int stated = 0;
    for (var suspension : suspensions) {
      stated +=
          switch (suspension) {
            case Days(var days) -> days;
            case Period _ -> 0;
          };
    }
    return stated + daysInPeriods(suspensions);
  }

  /// The day on which the last of these periods was over; empty when days are all that was stated.
  static Optional<LocalDate> lastUntil(List<Suspension> suspensions) {
    return suspensions.stream()
        .filter(Period.class::isInstance)
        .map(Period.class::cast)
        .map(Period::until)
        .max(Comparator.naturalOrder());
  }

  private static int daysInPeriods(List<Suspension> suspensions) {
    var periods =
        suspensions.stream()
            .filter(Period.class::isInstance)
            .map(Period.class::cast)
            .sorted(Comparator.comparing(Period::from))
            .toList();
    var counted = LocalDate.MIN;
    int days = 0;
    for (var period : periods) {
      var from = period.from().isBefore(counted) ? counted : period.from();
      if (period.until().isAfter(from)) {
        days += Math.toIntExact(DAYS.between(from, period.until()));
        counted = period.until();
      }
    }
    return days;
  }
}
