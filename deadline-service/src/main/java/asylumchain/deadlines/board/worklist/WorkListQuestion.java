package asylumchain.deadlines.board.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which clocks are asked for.
///
/// @param partner who asks: sees the cases in which it takes part now; `null`: an auditor sees all
/// @param today the day on which status, days and ages are seen
/// @param dueFrom first last day; `null` for any
/// @param dueBefore first last day that is left out; `null` for any
/// @param readyToDecide `null` for either
/// @param cohort `null` for all
/// @param moment from where the cases are looked at; `null` for how they stand on the board now
record WorkListQuestion(
    @Nullable String partner,
    LocalDate today,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueBefore,
    Map<Facet, List<String>> facets,
    @Nullable Boolean readyToDecide,
    @Nullable Cohort cohort,
    @Nullable Moment moment) {

  /// A moment of law and one of knowledge.
  ///
  /// @param asOf what counts in law after this day does not show
  /// @param knownAt what became known later does not count; `null` for all that is known
  record Moment(LocalDate asOf, @Nullable Instant knownAt) {}

  /// Whether only clocks with a last day are asked for.
  boolean asksForDueDates() {
    return dueFrom != null || dueBefore != null;
  }

  /// Whether a line is among those asked for, its cohort apart: as the board is asked in SQL.
  boolean admits(Line line) {
    return admits(line.dueOn())
        && (readyToDecide == null || readyToDecide == line.readyToDecide())
        && facets.entrySet().stream()
            .allMatch(asked -> asked.getKey().admits(line, asked.getValue()));
  }

  private boolean admits(@Nullable LocalDate dueOn) {
    if (dueOn == null) {
      return !asksForDueDates();
    }
    return (dueFrom == null || !dueOn.isBefore(dueFrom))
        && (dueBefore == null || dueOn.isBefore(dueBefore));
  }
}
