package asylumchain.reporting.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands beside a figure of success: how much a stock fell from the end of one day to the end
/// of another, and how much was added elsewhere in the chain in the same time.
///
/// @param cohort whose stock it is; `null`: that of all applications
/// @param since the first day
/// @param to the last day
/// @param fall cases fewer in the stock; negative when it rose
/// @param riseElsewhere cases more in every other stock that rose, together
/// @param risePer100 riseElsewhere per 100 of fall, to one decimal; `null` when nothing fell
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Displaced(
    StockDefinition.Name definition,
    @Nullable String cohort,
    LocalDate since,
    LocalDate to,
    long fall,
    long riseElsewhere,
    @Nullable BigDecimal risePer100) {

  /// By name, as columns of a table.
  Map<String, @Nullable Object> cells() {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    cells.put("displacementOf", cohort);
    cells.put("displacementSince", since);
    cells.put("displacementTo", to);
    cells.put("fall", fall);
    cells.put("riseElsewhere", riseElsewhere);
    cells.put("risePer100", risePer100);
    return cells;
  }
}
