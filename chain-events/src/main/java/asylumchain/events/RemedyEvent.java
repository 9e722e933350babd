package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is done against a decision, or against there being none.
public sealed interface RemedyEvent extends CaseEvent {

  /// Codes of a result by which the remedy was well-founded (gegrond).
  Set<Code> WELL_FOUNDED = Set.of(Code.of("FOUNDED"), Code.of("WELL_FOUNDED"), Code.of("ANNULLED"));

  /// Which judge.
  enum Instance {
    DISTRICT_COURT,
    COUNCIL_OF_STATE
  }

  /// An objection was lodged (bezwaar).
  record ObjectionLodged(LocalDate occurredOn) implements RemedyEvent, Travels {}

  /// An objection was decided.
  ///
  /// @param result a code; see [#WELL_FOUNDED]
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
  /// @param result a code; see [#WELL_FOUNDED]
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
  /// @param perDay euros for each day of delay, from 0.01 to 999,999,999.99 in whole cents
  /// @param maximum euros in all, within the same bounds
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CourtPenalty(BigDecimal perDay, BigDecimal maximum) {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    /// @throws IllegalArgumentException if an amount lies outside its bounds or divides a cent
    public CourtPenalty {
      if (isNoAmount(perDay) || isNoAmount(maximum)) {
        throw new IllegalArgumentException("an amount is 0.01 to 999999999.99, in whole cents");
      }
    }

    /// One that was left out is for [MissingFields] to name.
    private static boolean isNoAmount(@Nullable BigDecimal euros) {
      return euros != null
          && (euros.compareTo(LEAST) < 0
              || euros.compareTo(MOST) > 0
              || euros.stripTrailingZeros().scale() > 2);
    }
  }
}
