package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.util.List;
import java.util.function.Predicate;

/// Whether a case, or a decision in it, has come to its end.
final class Closing {

  private Closing() {}

  /// Whether it has done so altogether.
  static boolean isClosed(CaseFacts facts) {
    return isOver(
        facts.events(),
        event ->
            isGivenUp(event)
                || event instanceof EndEvent.PermitIssued
                || event instanceof ResponsibilityEvent.TransferredToState);
  }

  /// Whether, after these events, nobody asks for anything any more: closed or withdrawn, and not
  /// taken up again. A permit or a transfer does not say so: an appeal may go on.
  static boolean isGivenUp(List<CaseEvent> events) {
    return isOver(events, Closing::isGivenUp);
  }

  /// Whether an event takes the place of a decision, and of the remedies against it.
  static boolean overtakes(CaseEvent event) {
    return switch (event) {
      case DecisionEvent.DecisionMade _,
          DecisionEvent.DecisionWithdrawn _,
          RemedyEvent.CaseRemanded _,
          ResponsibilityEvent.TransferredToState _,
          EndEvent.PermitIssued _,
          EndEvent.CaseClosed _ ->
          true;
      case CaseEvent _ -> false;
    };
  }

  private static boolean isGivenUp(CaseEvent event) {
    return event instanceof EndEvent.CaseClosed
        || event instanceof DecisionEvent.ApplicationWithdrawn;
  }

  private static boolean isOver(List<CaseEvent> events, Predicate<CaseEvent> ends) {
    var over = false;
    for (var event : events) {
      if (ends.test(event)) {
        over = true;
      } else if (event instanceof EndEvent.CaseReopened
          || event instanceof DecisionEvent.ApplicationResumed) {
        over = false;
      }
    }
    return over;
  }
}
