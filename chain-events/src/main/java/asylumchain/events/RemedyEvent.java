package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is done against a decision, or against there being none.
public sealed interface RemedyEvent extends CaseEvent {

  /// Which judge.
  enum Instance {
    DISTRICT_COURT,
    COUNCIL_OF_STATE
  }

  /// An objection was lodged (bezwaar).
  record ObjectionLodged(LocalDate occurredOn) implements RemedyEvent, Travels {}

  /// An objection was decided.
  record ObjectionDecided(LocalDate occurredOn, Code result) implements RemedyEvent, Travels {}

  /// An appeal was lodged (beroep, hoger beroep).
  ///
  /// @param againstNoDecision whether it is aimed at the absence of a decision (niet tijdig
  ///   beslissen)
  record AppealLodged(LocalDate occurredOn, Instance instance, boolean againstNoDecision)
      implements RemedyEvent, Travels {}

  /// Opposition to a simplified judgment was lodged (verzet).
  record OppositionLodged(LocalDate occurredOn) implements RemedyEvent, Travels {}

  /// An interim measure was requested (voorlopige voorziening).
  record InterimMeasureRequested(LocalDate occurredOn) implements RemedyEvent, Travels {}

  /// A judgment was sent to the parties.
  ///
  /// @param decideBy last day the court leaves for a decision; `null` when it set no term
  /// @param penalty what lateness costs; `null` when the court set none
  record JudgmentSent(
      LocalDate occurredOn,
      Instance instance,
      Code result,
      @Nullable LocalDate decideBy,
      @Nullable CourtPenalty penalty)
      implements RemedyEvent, Travels {}

  /// The court sent the case back for a new decision.
  record CaseRemanded(LocalDate occurredOn) implements RemedyEvent, Travels {}

  /// A judicial penalty (dwangsom).
  ///
  /// @param perDay euros for each day of delay
  /// @param maximum euros in all
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CourtPenalty(BigDecimal perDay, BigDecimal maximum) {}
}
