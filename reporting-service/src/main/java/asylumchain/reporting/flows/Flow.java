package asylumchain.reporting.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// So many cases that moved alike within a period.
///
/// @param from the first day of the period
/// @param cameFrom the stage before, of what came in; `NONE` when the case was new; else `null`
/// @param wentTo the stage after, of what went out; else `null`
/// @param outcome how the application was settled, where that took it out; else `null`
/// @param fromGroup the group it left; `null` for what came in
/// @param toGroup the group it joined; `null` for what went out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Flow(
    LocalDate from,
    Kind kind,
    @Nullable String cameFrom,
    @Nullable String wentTo,
    @Nullable String outcome,
    @Nullable Map<String, String> fromGroup,
    @Nullable Map<String, String> toGroup,
    long count) {

  /// Which way.
  public enum Kind {
    IN,
    OUT,
    /// From one group to another, within the stock.
    MOVED
  }
}
