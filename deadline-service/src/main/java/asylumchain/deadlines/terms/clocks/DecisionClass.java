package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Regime;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.DecisionEvent.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A decision against which remedies are open, by the class that chooses their terms.
///
/// @param category as `vw69-appeal` knows it
/// @param isNewLaw whether it was announced from 12 June 2026
/// @param departureDays within which the person must leave, where the decision shortened that;
///   `null` otherwise
record DecisionClass(
    Outcome outcome,
    String category,
    boolean isNewLaw,
    boolean isDublinUnderAmmr,
    @Nullable Integer departureDays) {

  private static final Set<String> ONE_WEEK =
      Set.of(
          "UNFOUNDED_AA",
          "MANIFESTLY_UNFOUNDED",
          "INADMISSIBLE",
          "NOT_TAKEN_INTO_CONSIDERATION",
          "DISCONTINUED",
          "WITHDRAWN");

  /// The class of a decision, announced that day.
  ///
  /// @return empty when there is nothing to appeal against
  static Optional<DecisionClass> of(Gathering gathering, DecisionMade made, LocalDate announcedOn) {
    var isNewLaw = Regime.onLodging(gathering.view().book(), announcedOn).word() == Word.APR;
    return category(gathering, made, isNewLaw)
        .map(
            category ->
                new DecisionClass(
                    made.outcome(),
                    category,
                    isNewLaw,
                    isUnderAmmr(gathering, made.outcome()),
                    made.departureDays()));
  }

  /// The class of the decision that was announced.
  ///
  /// @return empty when there is nothing to appeal against, or no decision came before
  static Optional<DecisionClass> announced(Gathering gathering, DecisionAnnounced announced) {
    return gathering
        .facts()
        .lastBefore(announced, DecisionMade.class)
        .flatMap(made -> of(gathering, made, announced.occurredOn()));
  }

  private static Optional<String> category(
      Gathering gathering, DecisionMade made, boolean isNewLaw) {
    return switch (made.outcome()) {
      case REJECTED_UNFOUNDED ->
          Optional.of(!isNewLaw && isWithinAa(gathering, made) ? "UNFOUNDED_AA" : "UNFOUNDED");
      case REJECTED_MANIFESTLY_UNFOUNDED -> Optional.of("MANIFESTLY_UNFOUNDED");
      case INADMISSIBLE -> Optional.of("INADMISSIBLE");
      case NOT_TAKEN_INTO_CONSIDERATION -> Optional.of("NOT_TAKEN_INTO_CONSIDERATION");
      case DISCONTINUED -> Optional.of("DISCONTINUED");
      case SUBSIDIARY -> Optional.of("SUBSIDIARY_ONLY");
      case HUMANITARIAN -> Optional.of("FOUR_WEEKS");
      case REFUGEE, WITHDRAWN, LAPSED -> Optional.empty();
    };
  }

  private static boolean isWithinAa(Gathering gathering, DecisionMade made) {
    var lastDay = ExaminationClocks.lastDayOfGeneralProcedure(gathering);
    return lastDay != null && !made.occurredOn().isAfter(lastDay);
  }

  private static boolean isUnderAmmr(Gathering gathering, Outcome outcome) {
    var days = gathering.facts().days();
    var registeredOn = days.registeredOn() == null ? days.lodgedOn() : days.registeredOn();
    return outcome == Outcome.NOT_TAKEN_INTO_CONSIDERATION
        && registeredOn != null
        && Regime.onRegistration(gathering.view().book(), registeredOn).word() == Word.AMMR;
  }

  Map<String, String> attributes() {
    return Map.of("category", category);
  }

  boolean isOneWeekCase() {
    return ONE_WEEK.contains(category);
  }

  /// Under the new law one week follows from art. 30c(1)(b) only, which the outcome does not tell.
  boolean isGroundUnknown() {
    return isNewLaw && outcome == Outcome.DISCONTINUED;
  }

  /// Whether the decision is also a return decision.
  boolean mustLeave() {
    return switch (outcome) {
      case REJECTED_UNFOUNDED, REJECTED_MANIFESTLY_UNFOUNDED, INADMISSIBLE, DISCONTINUED -> true;
      case NOT_TAKEN_INTO_CONSIDERATION, REFUGEE, SUBSIDIARY, HUMANITARIAN, WITHDRAWN, LAPSED ->
          false;
    };
  }

  Step told() {
    return Step.of(StepCode.CLASS_OF_DECISION, "Vw 2000, art. 69").with("class", category);
  }
}
