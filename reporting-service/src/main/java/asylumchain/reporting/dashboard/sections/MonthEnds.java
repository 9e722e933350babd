package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The stock at the end of each month, and perhaps, last of all, of the day asked about.
///
/// @param cohort which stands apart; `null` while none is frozen
public record MonthEnds(
    StockDefinition.Name definition, @Nullable CohortView cohort, List<MonthEnd> ends) {

  public MonthEnds {
    ends = List.copyOf(ends);
  }

  /// The last end shown.
  public MonthEnd latest() {
    return ends.getLast();
  }

  /// The last of the months shown.
  LocalDate lastMonth() {
    return ends.reversed().stream().filter(MonthEnd::endsMonth).findFirst().orElseThrow().day();
  }

  /// The same with one more at the end.
  MonthEnds and(MonthEnd last) {
    return new MonthEnds(
        definition, cohort, Stream.concat(ends.stream(), Stream.of(last)).toList());
  }

  /// The month end that lies a year before the latest, of a day within a month the first after that
  /// day of the year before; if none does, the first shown. How many from the latest back.
  int aYearBack() {
    var yearBefore = latest().day().minusYears(1);
    return (int) ends.stream().filter(it -> !it.day().isBefore(yearBefore)).count() - 1;
  }
}
