package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a case, or a decision in it, has come to its end. A reopening undoes the end: what stood
/// before it stands again.
final class Closing {

  private Closing() {}

  /// Whether it has done so altogether.
  static boolean isClosed(CaseFacts facts) {
    return isOver(facts.events(), event -> isEnd(event) || event instanceof EndEvent.PermitIssued);
  }

  /// Whether, after these events, nobody asks for anything any more: closed or withdrawn, and not
  /// taken up again. A permit or a transfer does not say so: an appeal may go on.
  static boolean isGivenUp(List<CaseEvent> events) {
    return isOver(events, Closing::isGivenUp);
  }

  /// Whether something among these events takes the place of a decision before them, and of the
  /// remedies against it.
  static boolean isOvertaken(List<CaseEvent> events) {
    return lasting(events).stream().anyMatch(Closing::overtakes);
  }

  /// What put an end to an objection before these events: that it was decided, that the application
  /// was withdrawn, or what took the place of the decision.
  static Optional<CaseEvent> endOfObjection(List<CaseEvent> events) {
    return lasting(events).stream()
        .filter(
            event ->
                event instanceof RemedyEvent.ObjectionDecided
                    || event instanceof DecisionEvent.ApplicationWithdrawn
                    || overtakes(event))
        .findFirst();
  }

  private static boolean overtakes(CaseEvent event) {
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

  private static boolean isEnd(CaseEvent event) {
    return isGivenUp(event) || event instanceof ResponsibilityEvent.TransferredToState;
  }

  private static boolean isOver(List<CaseEvent> events, Predicate<CaseEvent> ends) {
    var over = false;
    for (var event : lasting(events)) {
      if (ends.test(event)) {
        over = true;
      } else if (event instanceof DecisionEvent.ApplicationResumed) {
        over = false;
      }
    }
    return over;
  }

  /// The events without the ends that a reopening undid. A withdrawal before the application was
  /// examined anew or before a departure is none of them: the case goes on from there.
  private static List<CaseEvent> lasting(List<CaseEvent> events) {
    var lasting = new ArrayList<CaseEvent>();
    var goesOn = 0;
    for (var event : events) {
      if (event instanceof EndEvent.CaseReopened) {
        lasting.subList(goesOn, lasting.size()).removeIf(Closing::isEnd);
      } else {
        lasting.add(event);
      }
      if (event instanceof DecisionEvent.ApplicationResumed
          || event instanceof EndEvent.DepartureStarted) {
        goesOn = lasting.size();
      }
    }
    return lasting;
  }
}
