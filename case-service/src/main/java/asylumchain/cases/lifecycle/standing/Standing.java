package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CaseEvent;
import asylumchain.events.Code;
import asylumchain.events.CustodyEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import asylumchain.events.Waiting;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How one case stands: how far its procedure has come, and what runs beside it. No clock, no
/// database, no framework.
///
/// @param waiting what it waits for, by all its facts
/// @param told what it waits for, by the facts that travel
public record Standing(
    AsylumCase procedure,
    Responsibility responsibility,
    Examination examination,
    Remedies remedies,
    Circumstances circumstances,
    Desk desk,
    Waiting waiting,
    Waiting told) {

  /// Before anything is known.
  public static final Standing UNOPENED =
      new Standing(
          new AsylumCase.Unopened(),
          new Responsibility.Unasked(),
          Examination.NOTHING_ASKED,
          Remedies.NONE,
          Circumstances.ORDINARY,
          Desk.OF_IND,
          Waiting.NOTHING,
          Waiting.NOTHING);

  @JsonIgnore
  public boolean isOpened() {
    return !(procedure instanceof AsylumCase.Unopened);
  }

  /// Whether its JSON tells all of it. Of a case that has ended, and of one in which a remedy was
  /// decided, the journal tells more.
  @JsonIgnore
  public boolean isKeptWhole() {
    return !(procedure instanceof AsylumCase.Ended) && !remedies.answered();
  }

  /// Why this fact cannot happen here; `null` when it can.
  public @Nullable Reason refusal(CaseEvent event) {
    var reason = closedTo(event);
    if (reason != null) {
      return reason;
    }
    return switch (event) {
      case IntakeEvent intake -> desk.refusal(intake);
      case ResponsibilityEvent asked -> responsibility.refusal(asked);
      case RemedyEvent remedy -> remedies.refusal(remedy);
      case ExaminationEvent _, DecisionEvent _, CustodyEvent _, EndEvent _ -> null;
    };
  }

  /// Short wire names of the events that can happen here and that a partner can say, if the details
  /// fit.
  public SortedSet<String> possible(Code partner) {
    var possible = new TreeSet<String>();
    for (var kind : Blanks.ALL) {
      if (closedTo(kind.event()) == null
          && !PersonWord.is(kind.event())
          && desk.isSaidBy(partner, kind.event())) {
        possible.add(kind.name());
      }
    }
    return possible;
  }

  /// The same once a fact counts that can happen here.
  public Standing after(CaseEvent event) {
    return new Standing(
        procedure.after(event),
        event instanceof ResponsibilityEvent it ? responsibility.after(it) : responsibility,
        examinationAfter(event),
        remediesAfter(event),
        circumstancesAfter(event),
        event instanceof IntakeEvent intake ? desk.after(intake) : desk,
        waiting.after(event),
        event.travels() ? told.after(event) : told);
  }

  /// Why no fact of this kind can happen here, whatever its details; `null` when one can.
  private @Nullable Reason closedTo(CaseEvent event) {
    var reason = procedure.refusal(Step.of(event));
    if (reason != null) {
      return reason;
    }
    return switch (event) {
      case IntakeEvent intake -> desk.closedTo(intake);
      case ResponsibilityEvent it -> {
        var gone = circumstances.refusal(it);
        yield gone == null ? responsibility.closedTo(it) : gone;
      }
      case ExaminationEvent asked -> examination.refusal(asked);
      case RemedyEvent remedy -> remedies.closedTo(remedy);
      case CustodyEvent custody -> circumstances.refusal(custody);
      case EndEvent.PermitIssued _ ->
          procedure.isGranted() || remedies.won() ? null : Reason.NOT_GRANTED;
      case EndEvent.DepartureStarted _ ->
          procedure.isGranted() && !remedies.answered() ? Reason.GRANTED : null;
      case EndEvent.CaseDestroyed _ -> Reason.DESTROYED_BY_RUN;
      case DecisionEvent _, EndEvent.CaseClosed _, EndEvent.CaseReopened _ -> null;
    };
  }

  private Examination examinationAfter(CaseEvent event) {
    return switch (event) {
      case ExaminationEvent asked -> examination.after(asked);
      case DecisionEvent.DecisionMade _ -> Examination.NOTHING_ASKED;
      case DecisionEvent _,
          IntakeEvent _,
          ResponsibilityEvent _,
          RemedyEvent _,
          CustodyEvent _,
          EndEvent _ ->
          examination;
    };
  }

  private Remedies remediesAfter(CaseEvent event) {
    return switch (event) {
      case RemedyEvent remedy -> remedies.after(remedy);
      case DecisionEvent.DecisionMade _, DecisionEvent.DecisionWithdrawn _ ->
          remedies.againstAnotherDecision();
      case DecisionEvent _,
          IntakeEvent _,
          ResponsibilityEvent _,
          ExaminationEvent _,
          CustodyEvent _,
          EndEvent _ ->
          remedies;
    };
  }

  private Circumstances circumstancesAfter(CaseEvent event) {
    return switch (event) {
      case ResponsibilityEvent it -> circumstances.after(it);
      case CustodyEvent custody -> circumstances.after(custody);
      case DecisionEvent _, IntakeEvent _, ExaminationEvent _, RemedyEvent _, EndEvent _ ->
          circumstances;
    };
  }
}
