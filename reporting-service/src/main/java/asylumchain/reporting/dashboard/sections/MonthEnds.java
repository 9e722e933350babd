package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.cohort.CohortView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stock at the end of each month.
///
/// @param cohort which stands apart; `null` while none is frozen
public record MonthEnds(
    StockDefinition.Name definition, @Nullable CohortView cohort, List<MonthEnd> ends) {

  public MonthEnds {
    ends = List.copyOf(ends);
  }

  /// The last month end shown.
  public MonthEnd latest() {
    return ends.getLast();
  }
}
