package asylumchain.local.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The days on which offices work: no weekends, no Dutch public holidays.
final class WorkingDays {

  private final Set<LocalDate> holidays =
      Table.at("/scenario/holidays.csv").rows().stream()
          .map(row -> row.date("date"))
          .collect(Collectors.toUnmodifiableSet());

  boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }

  LocalDate onOrAfter(LocalDate day) {
    return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
  }

  LocalDate onOrBefore(LocalDate day) {
    return isWorkingDay(day) ? day : onOrBefore(day.minusDays(1));
  }

  /// The working days of a stretch of time, in order.
  ///
  /// @param after the first day that is out
  /// @param until the last day that is in
  List<LocalDate> between(LocalDate after, LocalDate until) {
    return after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isWorkingDay).toList();
  }
}
