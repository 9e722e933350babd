package asylumchain.deadlines.terms;

import static java.time.temporal.ChronoUnit.DAYS;

import asylumchain.deadlines.calendar.DayOff;
import asylumchain.deadlines.calendar.WorkingCalendar;
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
    return days(suspensions, DAYS::between);
  }

  /// How many working days together; what overlaps counts once, and days that are stated as
  /// days are taken for such.
  static int workingDays(List<Suspension> suspensions, WorkingCalendar calendar) {
    return days(
        suspensions,
        (from, until) -> calendar.workingDaysAfter(from.minusDays(1), until.minusDays(1)));
  }

  /// The days of these periods on which nobody works, each once, in their order.
  static List<DayOff> daysOffWithin(List<Suspension> suspensions, WorkingCalendar calendar) {
    return suspensions.stream()
        .filter(Period.class::isInstance)
        .map(Period.class::cast)
        .filter(period -> period.until().isAfter(period.from()))
        .flatMap(period -> calendar.daysOff(period.from(), period.until()).stream())
        .distinct()
        .sorted(Comparator.comparing(DayOff::date))
        .toList();
  }

  private static int days(List<Suspension> suspensions, LengthOfPeriod length) {
    int stated = 0;
    for (var suspension : suspensions) {
      stated +=
          switch (suspension) {
            case Days(var days) -> days;
            case Period _ -> 0;
          };
    }
    return stated + daysInPeriods(suspensions, length);
  }

  /// How many days of a half open period count.
  interface LengthOfPeriod {
    long between(LocalDate from, LocalDate until);
  }

  /// The day on which the last of these periods was over; empty when days are all that was stated.
  static Optional<LocalDate> lastUntil(List<Suspension> suspensions) {
    return suspensions.stream()
        .filter(Period.class::isInstance)
        .map(Period.class::cast)
        .filter(period -> period.until().isAfter(period.from()))
        .map(Period::until)
        .max(Comparator.naturalOrder());
  }

  private static int daysInPeriods(List<Suspension> suspensions, LengthOfPeriod length) {
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
        days += Math.toIntExact(length.between(from, period.until()));
        counted = period.until();
      }
    }
    return days;
  }
}
