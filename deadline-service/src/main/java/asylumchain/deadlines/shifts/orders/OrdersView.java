package asylumchain.deadlines.shifts.orders;

import asylumchain.deadlines.board.CaseReading;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.penalty.cases.CourtOrder;
import asylumchain.deadlines.penalty.told.OrderTold;
import asylumchain.deadlines.terms.Derivation;
import asylumchain.deadlines.terms.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /// @param steps how it came to be, as codes and values, each with its sentence
  /// @param explanation the same as a readable paragraph, by language
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
          LocalDate appealFrom,
      List<Derivation.Step> steps,
      Map<String, String> explanation) {}

  /// Euros, for all cases of the ruling together.
  public record PenaltyView(BigDecimal perDay, BigDecimal maximum) {}

  static OrdersView of(CaseReading reading, Set<Language> languages) {
    return new OrdersView(
        reading.caseId(),
        reading.asOf(),
        reading.knownAt(),
        reading.lateness().orders().stream().map(order -> view(order, languages)).toList());
  }

  private static OrderView view(CourtOrder order, Set<Language> languages) {
    var penalty = order.penalty();
    var steps = OrderTold.of(order);
    return new OrderView(
        order.orderId(),
        order.rulingId(),
        order.sentOn(),
        order.clock(),
        order.dueOn(),
        order.dateWasGiven(),
        order.posted(),
        penalty == null ? null : new PenaltyView(penalty.perDay(), penalty.maximum()),
        order.appealFrom(),
        Derivation.of(steps, languages),
        DeadlinesView.explanation(steps, languages));
  }

  Optional<OrderView> find(UUID orderId) {
    return courtOrders.stream().filter(it -> it.orderId().equals(orderId)).findFirst();
  }
}
