package asylumchain.reporting.facts;

import asylumchain.events.CaseEvent;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import org.jspecify.annotations.Nullable;

/// How an application was settled (afgedaan): by which decision, or how without one.
public enum Settlement {
  REFUGEE,
  SUBSIDIARY,
  HUMANITARIAN,
  REJECTED_UNFOUNDED,
  REJECTED_MANIFESTLY_UNFOUNDED,
  INADMISSIBLE,
  NOT_TAKEN_INTO_CONSIDERATION,
  DISCONTINUED,
  WITHDRAWN,
  LAPSED,
  /// Closed for a reason that nobody can explain: the register says that the case is gone, no
  /// more.
  UNEXPLAINED,
  /// The applicant was brought to another state before any decision.
  TRANSFERRED,
  /// A later step shows that the application was settled; no event says how.
  UNSTATED;

  /// Whether protection was granted.
  public boolean isGrant() {
    return this == REFUGEE || this == SUBSIDIARY || this == HUMANITARIAN;
  }

  /// Whether it is a decision in first instance; withdrawn and lapsed applications end without one.
  public boolean isDecision() {
    return switch (this) {
      case REFUGEE,
          SUBSIDIARY,
          HUMANITARIAN,
          REJECTED_UNFOUNDED,
          REJECTED_MANIFESTLY_UNFOUNDED,
          INADMISSIBLE,
          NOT_TAKEN_INTO_CONSIDERATION,
          DISCONTINUED ->
          true;
      case WITHDRAWN, LAPSED, UNEXPLAINED, TRANSFERRED, UNSTATED -> false;
    };
  }

  /// How the application is settled once this event has settled it, or left it settled. A decision
  /// replaces what was there before; an end without one does not.
  ///
  /// @param before `null` when it was open
  static Settlement by(CaseEvent event, @Nullable Settlement before) {
    if (event instanceof DecisionEvent.DecisionMade decision) {
      return valueOf(decision.outcome().name());
    }
    return before == null ? withoutDecision(event) : before;
  }

  private static Settlement withoutDecision(CaseEvent event) {
    return switch (event) {
      case DecisionEvent.ApplicationWithdrawn _ -> WITHDRAWN;
      case ResponsibilityEvent.TransferredToState _ -> TRANSFERRED;
      case EndEvent.CaseClosed(_, var reason) ->
          reason.text().equals(UNEXPLAINED.name()) ? UNEXPLAINED : LAPSED;
      case IntakeEvent _,
          ResponsibilityEvent _,
          ExaminationEvent _,
          DecisionEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          UNSTATED;
    };
  }
}
