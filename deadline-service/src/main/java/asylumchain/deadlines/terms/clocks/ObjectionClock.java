package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.EndEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.ResponsibilityEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The term to decide an objection (bezwaar).
final class ObjectionClock {

  private static final String NAME = "objection-decision";
  private static final String RULE = "vw76-objection";

  /// The rule by which the period for an objection, and for an appeal after it, is counted.
  static final String PERIOD = "vw69-appeal";

  static final Map<String, String> FOUR_WEEKS = Map.of("category", "FOUR_WEEKS");

  static final List<String> NAMED_RULES = List.of(RULE);

  private final Gathering gathering;
  private final CaseFacts facts;

  private ObjectionClock(Gathering gathering) {
    this.gathering = gathering;
    this.facts = gathering.facts();
  }

  /// The period within which to object to a decision.
  static Optional<ClockDraft> period(Gathering gathering, LocalDate announcedOn) {
    return ClockDraft.of(gathering, "objection", PERIOD, announcedOn)
        .map(it -> it.under(FOUR_WEEKS));
  }

  static void gather(Gathering gathering) {
    new ObjectionClock(gathering).gather();
  }

  /// The term to decide an objection runs from the end of the period for objections. What was
  /// posted about it before another objection was lodged was about the term of the one before.
  /// Once it was decided, or something took its place, the term stays: to tell whether that was in
  /// time, and why nobody waits any more.
  private void gather() {
    facts
        .last(ObjectionLodged.class)
        .ifPresent(
            objection -> {
              var told = told(objection);
              gathering.add(
                  Closing.endOfObjection(facts.after(objection))
                      .map(end -> ended(told, end))
                      .orElse(told));
            });
  }

  private static Told ended(Told told, CaseEvent by) {
    var ended = told.ended(by.occurredOn());
    return by instanceof ObjectionDecided
        ? ended
        : ended.after(
            Step.of(StepCode.OVERTAKEN, "")
                .with("on", by.occurredOn())
                .with("event", whatOvertook(by)));
  }

  private static Word whatOvertook(CaseEvent event) {
    return switch (event) {
      case DecisionMade _ -> Word.DECIDED;
      case DecisionEvent.DecisionWithdrawn _ -> Word.DECISION_WITHDRAWN;
      case DecisionEvent.ApplicationWithdrawn _ -> Word.APPLICATION_WITHDRAWN;
      case RemedyEvent.CaseRemanded _ -> Word.SENT_BACK;
      case ResponsibilityEvent.TransferredToState _ -> Word.TRANSFERRED;
      case EndEvent.PermitIssued _ -> Word.PERMIT;
      case EndEvent.CaseClosed _ -> Word.CASE_CLOSED;
      case CaseEvent _ -> Word.EVENT;
    };
  }

  private Told told(ObjectionLodged objection) {
    var periodEndsOn =
        facts
            .lastBefore(objection, DecisionAnnounced.class)
            .map(CaseEvent::occurredOn)
            .map(this::endOfObjectionPeriod)
            .orElse(null);
    if (periodEndsOn == null) {
      return Told.of(
          new Clock(NAME, RULE, Clock.State.NOT_STARTED, null, null),
          List.of(
              Step.of(StepCode.NOT_STARTED, "Vw 2000, art. 76")
                  .with("why", Word.ANNOUNCEMENT_UNKNOWN)));
    }
    var draft =
        ClockDraft.of(gathering, NAME, RULE, periodEndsOn)
            .orElseThrow(() -> new IllegalStateException("no version of " + RULE));
    var objectedAnewOn = facts.objectedAnewOn();
    return objectedAnewOn == null
        ? draft.from(periodEndsOn, Word.OBJECTION_PERIOD_ENDED, List.of())
        : draft.since(objectedAnewOn, periodEndsOn, Word.OBJECTION_PERIOD_ENDED);
  }

  private @Nullable LocalDate endOfObjectionPeriod(LocalDate announcedOn) {
    return period(gathering, announcedOn)
        .map(it -> it.reckoned(announcedOn, Word.ANNOUNCED).clock().dueOn())
        .orElse(null);
  }
}
