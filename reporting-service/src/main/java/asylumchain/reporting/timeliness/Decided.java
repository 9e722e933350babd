package asylumchain.reporting.timeliness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of the applications of a period.
///
/// @param from first day of the period
/// @param applications all of them
/// @param decidedInTerm decided on or before the due date
/// @param decidedLate decided after it
/// @param decidedWithoutTerm decided while no due date was known
/// @param endedOtherwise withdrawn, lapsed or transferred: without a decision
/// @param openInTerm still open, due date not past
/// @param openLate still open, due date past
/// @param openOther still open, term not running: suspended, not started, or for a person to look
///   at
/// @param pending clocks not computed yet
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decided(
    LocalDate from,
    Map<String, String> group,
    long applications,
    long decidedInTerm,
    long decidedLate,
    long decidedWithoutTerm,
    long endedOtherwise,
    long openInTerm,
    long openLate,
    long openOther,
    long pending) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Per cent of the decisions with a term that were made within it; `null` when there is none.
  @JsonProperty
  public @Nullable BigDecimal shareOfDecisions() {
    return share(decidedInTerm, decidedInTerm + decidedLate);
  }

  /// Per cent that will be decided within term at least: as if every case still open came too late.
  /// `null` when there is none.
  @JsonProperty
  public @Nullable BigDecimal shareAtLeast() {
    return share(decidedInTerm, comparable());
  }

  /// Per cent that can be decided within term at most: as if every case still open and not late
  /// came in time. `null` when there is none.
  @JsonProperty
  public @Nullable BigDecimal shareAtMost() {
    return share(decidedInTerm + openInTerm + openOther + pending, comparable());
  }

  /// What is decided with a term, or may still be.
  private long comparable() {
    return decidedInTerm + decidedLate + openInTerm + openLate + openOther + pending;
  }

  private static @Nullable BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
