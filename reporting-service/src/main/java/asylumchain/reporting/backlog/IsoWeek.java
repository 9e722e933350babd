package asylumchain.reporting.backlog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// A week from Monday to Sunday, with the number that ISO 8601 gives it.
public record IsoWeek(LocalDate monday) {

  private static final int TO_SUNDAY = 6;

  /// The week in which a day lies.
  public static IsoWeek of(LocalDate day) {
    return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  public LocalDate sunday() {
    return monday.plusDays(TO_SUNDAY);
  }

  public IsoWeek next() {
    return new IsoWeek(monday.plusWeeks(1));
  }

  /// As in `2020-W53`: the year is that of its Thursday.
  @Override
  public String toString() {
    return "%04d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
