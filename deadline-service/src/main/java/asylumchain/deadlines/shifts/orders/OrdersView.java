package asylumchain.deadlines.shifts.orders;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.penalty.cases.CourtOrder;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The terms that courts set in a case, as they stood in law on a day, for whoever knew what was
/// known at a moment.
public record OrdersView(
    UUID caseId, LocalDate asOf, Instant knownAt, List<OrderView> courtOrders) {

  /// One of them.
  ///
  /// @param rulingId the same for all cases that the ruling is about
  /// @param dueOn last day of the court's term
  /// @param dateWasGiven whether that day stands in the judgment; then nothing was computed
  /// @param posted whether it was posted here; otherwise it follows from the judgment itself
  /// @param penalty absent where the court attached none
  /// @param appealFrom from which day a new appeal is open, without a second notice of default
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OrderView(
      UUID orderId,
      UUID rulingId,
      LocalDate sentOn,
      String clock,
      LocalDate dueOn,
      boolean dateWasGiven,
      boolean posted,
      @Nullable PenaltyView penalty,
      @Schema(
              description =
                  "From which day a new appeal is open; no second notice of default is needed (Awb"
                      + " art. 6:12(3)).")
          LocalDate appealFrom) {}

  /// Euros, for all cases of the ruling together.
  public record PenaltyView(BigDecimal perDay, BigDecimal maximum) {}

  static OrdersView of(CaseReading reading) {
    return new OrdersView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        reading.lateness().orders().stream().map(OrdersView::view).toList());
  }

  private static OrderView view(CourtOrder order) {
    var penalty = order.penalty();
    return new OrderView(
        order.orderId(),
        order.rulingId(),
        order.sentOn(),
        order.clock(),
        order.dueOn(),
        order.dateWasGiven(),
        order.posted(),
        penalty == null ? null : new PenaltyView(penalty.perDay(), penalty.maximum()),
        order.appealFrom());
  }

  Optional<OrderView> find(UUID orderId) {
    return courtOrders.stream().filter(it -> it.orderId().equals(orderId)).findFirst();
  }
}
