package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.penalty.CourtPenalty;
import asylumchain.deadlines.terms.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A term that a court set in one case, with what it attached to it.
///
/// @param rulingId the same for all cases that the ruling is about
/// @param clock which term it replaces
/// @param decides the term of the decision that it leads to, where it is about hearing first; the
///   same as `clock` otherwise
/// @param dueOn last day of the court's term
/// @param dateWasGiven whether that day stands in the judgment; then nothing was computed
/// @param penalty for all cases of the ruling together; `null` where the court attached none
/// @param steps how its last day was reached
/// @param posted whether it was posted here; otherwise it follows from the judgment itself
public record CourtOrder(
    UUID orderId,
    UUID rulingId,
    LocalDate sentOn,
    String clock,
    String decides,
    LocalDate dueOn,
    boolean dateWasGiven,
    @Nullable CourtPenalty penalty,
    List<Step> steps,
    boolean posted) {

  public CourtOrder {
    steps = List.copyOf(steps);
  }

  /// From which day a new appeal against not deciding in time is open. No second notice of default
  /// is needed. Source: Awb art. 6:12(3); RBDHA:2025:12547.
  public LocalDate appealFrom() {
    return dueOn.plusDays(1);
  }
}
