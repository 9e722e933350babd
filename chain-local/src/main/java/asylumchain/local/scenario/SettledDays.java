package asylumchain.local.scenario;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// When each application was settled: decided, withdrawn or closed.
final class SettledDays {

  private final @Nullable LocalDate[] days;

  SettledDays(int applications) {
    days = new LocalDate[applications + 1];
  }

  /// Notes the day.
  ///
  /// @throws IllegalStateException if it was settled before
  void settle(Application application, LocalDate day) {
    if (days[application.number()] != null) {
      throw new IllegalStateException("settled twice: " + application);
    }
    days[application.number()] = day;
  }

  /// `null` while it is open.
  @Nullable LocalDate of(Application application) {
    return days[application.number()];
  }

  /// Lodged and not settled at the end of the day.
  boolean openOn(LocalDate day, Application application) {
    var settledOn = of(application);
    return !application.lodgedOn().isAfter(day) && (settledOn == null || settledOn.isAfter(day));
  }

  int openOn(LocalDate day, Collection<Application> applications) {
    return (int) applications.stream().filter(one -> openOn(day, one)).count();
  }

  /// How many were settled after the first day and not after the second.
  int settledBetween(LocalDate after, LocalDate until, Collection<Application> applications) {
    return (int)
        applications.stream()
            .map(this::of)
            .filter(day -> day != null && day.isAfter(after) && !day.isAfter(until))
            .count();
  }
}
