package asylumchain.reporting.durations;

import asylumchain.reporting.backlog.StockQuestion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long cases take, by which grouping, and over which period.
///
/// @param cases which cases, and as of when
/// @param periodFrom first day of the period, which ends on the last day observed; `null`: six
///   months before that end
/// @param since from which day a duration counts
public record DurationsQuestion(StockQuestion cases, @Nullable LocalDate periodFrom, Since since) {

  private static final int MONTHS_BY_DEFAULT = 6;

  /// From which day a duration counts.
  public enum Since {
    /// The application was lodged (ingediend).
    LODGED,
    /// The wish for asylum was made (asielwens geuit), or the first fact that is known.
    MADE
  }

  /// The first day of the period that ends on this day; the day after it when the period is empty.
  LocalDate firstDay(LocalDate observedTo) {
    var end = observedTo.plusDays(1);
    var first = periodFrom == null ? end.minusMonths(MONTHS_BY_DEFAULT) : periodFrom;
    return first.isAfter(end) ? end : first;
  }
}
