package asylumchain.events;

import java.time.LocalDate;

/// The decision in first instance, or the end of the application without one.
public sealed interface DecisionEvent extends CaseEvent {

  /// What was decided.
  enum Outcome {
    REFUGEE,
    SUBSIDIARY,
    HUMANITARIAN,
    REJECTED_UNFOUNDED,
    REJECTED_MANIFESTLY_UNFOUNDED,
    INADMISSIBLE,
    NOT_TAKEN_INTO_CONSIDERATION,
    DISCONTINUED,
    WITHDRAWN,
    LAPSED
  }

  /// How an application was withdrawn.
  enum Withdrawal {
    EXPLICIT,
    IMPLICIT
  }

  /// A decision was made.
  ///
  /// @param authorityLevel who was allowed to decide, as a code
  /// @param secondReader whether a second officer read the decision
  record DecisionMade(
      LocalDate occurredOn, Outcome outcome, Code authorityLevel, boolean secondReader)
      implements DecisionEvent, Travels {}

  /// The decision was announced to the applicant (bekendmaking); terms for appeal start.
  record DecisionAnnounced(LocalDate occurredOn) implements DecisionEvent, Travels {}

  /// The decision was withdrawn; the application is open again.
  record DecisionWithdrawn(LocalDate occurredOn) implements DecisionEvent, Travels {}

  /// The applicant withdrew the application.
  record ApplicationWithdrawn(LocalDate occurredOn, Withdrawal withdrawal)
      implements DecisionEvent, Travels {}

  /// A withdrawn application is examined again.
  record ApplicationResumed(LocalDate occurredOn) implements DecisionEvent, Travels {}
}
