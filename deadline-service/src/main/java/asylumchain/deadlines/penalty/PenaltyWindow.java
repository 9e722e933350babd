package asylumchain.deadlines.penalty;

import static java.time.temporal.ChronoUnit.DAYS;

import asylumchain.deadlines.law.RuleBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which the administrative penalty grows: calendar days, whatever day of the week.
///
/// Source: Awb art. 4:17(1) and (3). That the first day is the fifteenth after receipt, and that
/// the day of the decision does not count, are conventions.
///
/// @param graceEnds last of the two weeks that the authority still has
/// @param firstDay the first day that costs
/// @param lastDay the last day that costs, when no decision ends it earlier
public record PenaltyWindow(LocalDate graceEnds, LocalDate firstDay, LocalDate lastDay) {

  private static final String RULE = "awb417-window";

  /// The window that a notice opens.
  ///
  /// @param received the day the notice was received; it has effect
  public static PenaltyWindow after(LocalDate received, RuleBook book) {
    var ends = book.known(RULE).latest().ends();
    var graceEnds = ends.getFirst().length().after(received);
    var lastDay = ends.getLast().length().after(graceEnds);
    return new PenaltyWindow(graceEnds, graceEnds.plusDays(1), lastDay);
  }

  /// The day on which the notice was received that opened the window with this first day.
  public static LocalDate receivedFor(LocalDate firstDay, RuleBook book) {
    var day = firstDay.minusDays(1);
    var length = book.known(RULE).latest().ends().getFirst().length();
    while (length.after(day).isAfter(firstDay.minusDays(1))) {
      day = day.minusDays(1);
    }
    return day;
  }

  /// From which day an appeal against not deciding in time is open. Source: Awb art. 6:12(2).
  public LocalDate appealFrom() {
    return firstDay;
  }

  /// How many days have cost by the end of a day.
  ///
  /// @param endedOn the day on which it was decided, which does not count; `null` while it was not
  public int daysBy(LocalDate asOf, @Nullable LocalDate endedOn) {
    var last = endedOn == null || endedOn.isAfter(asOf) ? asOf : endedOn.minusDays(1);
    if (last.isAfter(lastDay)) {
      last = lastDay;
    }
    return last.isBefore(firstDay) ? 0 : Math.toIntExact(DAYS.between(firstDay, last) + 1);
  }
}
