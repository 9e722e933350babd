package asylumchain.deadlines.board.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which clocks are asked for.
///
/// @param partner who asks: sees the cases in which it takes part now
/// @param today the day on which status, days and ages are seen
/// @param dueFrom first last day; `null` for any
/// @param dueBefore first last day that is left out; `null` for any
/// @param readyToDecide `null` for either
/// @param cohort `null` for all
record WorkListQuestion(
    String partner,
    LocalDate today,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueBefore,
    Map<Facet, List<String>> facets,
    @Nullable Boolean readyToDecide,
    WorkListConfig.@Nullable Cohort cohort) {

  /// Whether only clocks with a last day are asked for.
  boolean asksForDueDates() {
    return dueFrom != null || dueBefore != null;
  }
}
