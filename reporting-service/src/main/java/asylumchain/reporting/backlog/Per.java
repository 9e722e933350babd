package asylumchain.reporting.backlog;

import asylumchain.kit.http.Violation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How finely a span of days is told: by calendar day, ISO week, month, quarter or year, or as one.
public enum Per {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  /// The whole span as one period.
  PERIOD;

  /// The name in questions.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads it from a question.
  ///
  /// @param text `null`: `otherwise`
  /// @param wrong a violation is added here
  public static Per read(@Nullable String text, Per otherwise, List<Violation> wrong) {
    if (text == null) {
      return otherwise;
    }
    for (var per : values()) {
      if (per.text().equals(text)) {
        return per;
      }
    }
    var known = Arrays.stream(values()).map(Per::text).collect(Collectors.joining(", "));
    wrong.add(new Violation("per", "must be one of " + known));
    return otherwise;
  }

  /// A part of a span, both days included.
  public record Period(LocalDate from, LocalDate to) {}

  /// The periods that a span falls into, in order; the first and the last may be cut short.
  public List<Period> within(LocalDate from, LocalDate to) {
    var periods = new ArrayList<Period>();
    for (var first = from; !first.isAfter(to); first = periods.getLast().to().plusDays(1)) {
      var last = this == PERIOD ? to : lastDay(first);
      periods.add(new Period(first, last.isAfter(to) ? to : last));
    }
    return List.copyOf(periods);
  }

  private LocalDate lastDay(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
      case QUARTER ->
          day.withDayOfMonth(1)
              .plusMonths(2 - (day.getMonthValue() - 1) % 3)
              .with(TemporalAdjusters.lastDayOfMonth());
      case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
      case PERIOD -> LocalDate.MAX;
    };
  }
}
