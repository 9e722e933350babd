package asylumchain.reporting.dashboard;

import asylumchain.reporting.backlog.Completeness;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything the page tells, as numbers and dates.
///
/// @param cohort `null` while none is frozen
/// @param watermark up to when everything is in
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(
    LocalDate businessDate,
    Instant watermark,
    Instant knownAt,
    Completeness completeness,
    StockDefinition.Name definition,
    @Nullable CohortView cohort,
    List<MonthEnd> monthEnds,
    List<Inflow> inflow) {

  public Figures {
    monthEnds = List.copyOf(monthEnds);
    inflow = List.copyOf(inflow);
  }

  /// The month ends from the last before the cohort was frozen, when all its members were open.
  List<MonthEnd> since(CohortView frozen) {
    var first = frozen.asOf().withDayOfMonth(1).minusDays(1);
    return monthEnds.stream().filter(end -> !end.day().isBefore(first)).toList();
  }

  /// The last month end shown.
  MonthEnd latest() {
    return monthEnds.getLast();
  }
}
