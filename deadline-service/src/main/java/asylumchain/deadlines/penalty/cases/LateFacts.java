package asylumchain.deadlines.penalty.cases;

import asylumchain.deadlines.terms.KnownEvent;
import asylumchain.events.Applicant;
import asylumchain.events.CaseEvent;
import asylumchain.events.CaseHistory;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent;
import asylumchain.events.EndEvent;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.IntakeEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.ResponsibilityEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened in a case that bears on lateness, at one moment of law and of knowledge.
///
/// @param applicant `null` where nobody is known
/// @param kind of application; `null` where it is not known
/// @param decision when the case did not wait for its decision in first instance
/// @param objection when it did not wait for a decision on an objection
/// @param hearings on which the applicant was heard
record LateFacts(
    @Nullable Applicant applicant,
    @Nullable Code kind,
    Waits decision,
    Waits objection,
    List<LocalDate> hearings,
    List<Judged> judgments) {

  private static final String DECISION = "decision-term";
  private static final String OBJECTION = "objection-decision";
  private static final Set<DecisionEvent.Outcome> NOT_DUE =
      Set.of(
          DecisionEvent.Outcome.REJECTED_MANIFESTLY_UNFOUNDED, DecisionEvent.Outcome.INADMISSIBLE);

  /// A judgment, and the term of what was awaited when it was sent.
  record Judged(JudgmentSent sent, String about) {}

  /// When it did not wait for what a term is about.
  ///
  /// @param clock name of the term, such as `decision-term` or `objection-decision`
  Waits waitsOf(String clock) {
    return clock.equals(OBJECTION) ? objection : decision;
  }

  /// The first hearing after a day; `null` when there was none.
  @Nullable LocalDate heardAfter(LocalDate day) {
    return hearings.stream()
        .filter(hearing -> hearing.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  static LateFacts of(List<KnownEvent> events, LocalDate asOf, Instant knownAt) {
    var known =
        events.stream()
            .filter(event -> !event.recordedAt().isAfter(knownAt))
            .map(KnownEvent::inHistory)
            .toList();
    var fold = new Fold();
    for (var fact : CaseHistory.effective(known)) {
      if (!fact.event().occurredOn().isAfter(asOf)) {
        fold.take(fact.event());
      }
    }
    return fold.facts();
  }

  /// Gathers them event by event, in the order in which they count.
  private static final class Fold {
    private @Nullable Applicant applicant;
    private @Nullable Code kind;
    private final Waits.Log decision = new Waits.Log();
    private final Waits.Log objection = new Waits.Log();
    private final List<LocalDate> hearings = new ArrayList<>();
    private final List<Judged> judgments = new ArrayList<>();
    private boolean isDecided;
    private boolean isObjectedTo;

    /// Whether an objection awaited a decision when the case ended: it does again once the case is
    /// opened again.
    private boolean wasObjectedTo;

    void take(CaseEvent event) {
      switch (event) {
        case IntakeEvent intake -> take(intake);
        case DecisionEvent it -> take(it);
        case RemedyEvent remedy -> take(remedy);
        case ResponsibilityEvent.TransferredToState it -> caseEnds(it.occurredOn());
        case EndEvent end -> take(end);
        case InterviewHeld held -> hearings.add(held.occurredOn());
        case CaseEvent _ -> {
          // says nothing about lateness
        }
      }
    }

    private void take(IntakeEvent event) {
      switch (event) {
        case IntakeEvent.AsylumWishMade(_, var what, _, var who, _) -> opened(what, who);
        case IntakeEvent.ApplicationRegistered(_, var what, _, var who, _) -> opened(what, who);
        case IntakeEvent.ApplicationLodged(_, var what, _, var who, _) -> opened(what, who);
        case IntakeEvent.DuplicateMerged(_, var who) -> applicant = who;
        case IntakeEvent.DuplicateSplit(_, var who) -> applicant = who;
        case IntakeEvent _ -> {
          // says nothing about lateness
        }
      }
    }

    private void opened(Code what, @Nullable Applicant who) {
      kind = what;
      applicant = who == null ? applicant : who;
    }

    private void take(DecisionEvent event) {
      var on = event.occurredOn();
      switch (event) {
        case DecisionEvent.DecisionMade made -> {
          decision.ends(on, NOT_DUE.contains(made.outcome()));
          objectionEnds(on);
          isDecided = true;
        }
        case DecisionEvent.DecisionAnnounced _ -> decision.announced(on);
        case DecisionEvent.ApplicationWithdrawn _ -> caseEnds(on);
        case DecisionEvent.DecisionWithdrawn _, DecisionEvent.ApplicationResumed _ ->
            isToBeDecidedAnew(on);
      }
    }

    private void isToBeDecidedAnew(LocalDate on) {
      decision.reopens(on);
      objectionEnds(on);
      isDecided = false;
      wasObjectedTo = false;
    }

    private void caseEnds(LocalDate on) {
      decision.ends(on, false);
      wasObjectedTo |= isObjectedTo;
      objectionEnds(on);
    }

    /// It goes on where it stood: a decision that was made stands.
    private void caseGoesOn(LocalDate on) {
      if (!isDecided) {
        decision.reopens(on);
      }
      if (wasObjectedTo) {
        objection.reopens(on);
        isObjectedTo = true;
        wasObjectedTo = false;
      }
    }

    /// Nobody waits for a decision any more: it was made, or the application was withdrawn. A
    /// reopening brings back the departure, and no more.
    private void leaves(LocalDate on) {
      decision.ends(on, false);
      isDecided = true;
      wasObjectedTo = false;
    }

    /// It was decided, or something took its place.
    private void objectionEnds(LocalDate on) {
      if (isObjectedTo) {
        objection.ends(on, false);
        isObjectedTo = false;
      }
    }

    private void take(RemedyEvent event) {
      var on = event.occurredOn();
      switch (event) {
        case RemedyEvent.ObjectionLodged _ -> {
          objection.reopens(on);
          isObjectedTo = true;
        }
        case RemedyEvent.ObjectionDecided _ -> objectionEnds(on);
        case RemedyEvent.CaseRemanded _ -> isToBeDecidedAnew(on);
        case JudgmentSent judgment ->
            judgments.add(new Judged(judgment, isObjectedTo ? OBJECTION : DECISION));
        case RemedyEvent.AppealLodged _,
            RemedyEvent.OppositionLodged _,
            RemedyEvent.InterimMeasureRequested _ -> {
          // an appeal does not stop a penalty (Awb art. 4:17(4))
        }
      }
    }

    private void take(EndEvent event) {
      switch (event) {
        case EndEvent.CaseClosed closed -> caseEnds(closed.occurredOn());
        case EndEvent.CaseReopened reopened -> caseGoesOn(reopened.occurredOn());
        case EndEvent.PermitIssued issued -> objectionEnds(issued.occurredOn());
        case EndEvent.DepartureStarted departure -> leaves(departure.occurredOn());
        case EndEvent.CaseDestroyed _ -> {
          // nothing comes after it
        }
      }
    }

    LateFacts facts() {
      return new LateFacts(applicant, kind, decision.read(), objection.read(), hearings, judgments);
    }
  }
}
