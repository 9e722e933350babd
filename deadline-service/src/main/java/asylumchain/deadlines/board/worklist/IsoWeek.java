package asylumchain.deadlines.board.worklist;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/// A week from Monday to Sunday (ISO 8601).
///
/// @param monday its first day
record IsoWeek(LocalDate monday) {

  static final String MUST = "must be this, next or an ISO week such as 2026-W48";

  private static final Pattern SHAPE = Pattern.compile("(\\d{4})-W(0[1-9]|[1-4]\\d|5[0-3])");

  /// The week that is meant; empty when there is none such.
  static Optional<IsoWeek> of(String text, LocalDate today) {
    var thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (text) {
      case "this" -> Optional.of(new IsoWeek(thisMonday));
      case "next" -> Optional.of(new IsoWeek(thisMonday.plusWeeks(1)));
      default -> numbered(text);
    };
  }

  /// Not every year has a week 53.
  private static Optional<IsoWeek> numbered(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(shape.group(1));
    int week = Integer.parseInt(shape.group(2));
    var monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(week - 1L);
    return monday.get(WEEK_BASED_YEAR) == year && monday.get(WEEK_OF_WEEK_BASED_YEAR) == week
        ? Optional.of(new IsoWeek(monday))
        : Optional.empty();
  }

  LocalDate nextMonday() {
    return monday.plusWeeks(1);
  }
}
