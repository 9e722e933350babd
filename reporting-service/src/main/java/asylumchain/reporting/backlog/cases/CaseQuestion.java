package asylumchain.reporting.backlog.cases;

import asylumchain.reporting.backlog.StockQuestion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which cases are listed: those that a question about the stock counts.
///
/// @param stock counts them; it is grouped by nothing
/// @param dueFrom only cases that are due on this day or later; `null`: or earlier
/// @param dueTo only cases that are due on this day or earlier; `null`: or later
public record CaseQuestion(
    StockQuestion stock, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo) {}
