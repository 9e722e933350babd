package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ResponsibilityEvent;

/// Whether a case has come to its end altogether.
final class Closing {

  private Closing() {}

  static boolean isClosed(CaseFacts facts) {
    var closed = false;
    for (var event : facts.events()) {
      if (event instanceof EndEvent.CaseClosed
          || event instanceof EndEvent.PermitIssued
          || event instanceof DecisionEvent.ApplicationWithdrawn
          || event instanceof ResponsibilityEvent.TransferredToState) {
        closed = true;
      } else if (event instanceof EndEvent.CaseReopened
          || event instanceof DecisionEvent.ApplicationResumed) {
        closed = false;
      }
    }
    return closed;
  }
}
