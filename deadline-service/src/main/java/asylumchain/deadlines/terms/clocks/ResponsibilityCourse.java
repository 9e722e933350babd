package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.clocks.Responsibility.Accepted;
import asylumchain.deadlines.terms.clocks.Responsibility.Asked;
import asylumchain.deadlines.terms.clocks.Responsibility.Netherlands;
import asylumchain.deadlines.terms.clocks.Responsibility.Refused;
import asylumchain.deadlines.terms.clocks.Responsibility.Transferred;
import asylumchain.deadlines.terms.clocks.Responsibility.Unasked;
import asylumchain.events.CaseEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows responsibility through the events of a case, and through the silence between them.
final class ResponsibilityCourse {

  private final ResponsibilityTerms terms;
  private Responsibility now = new Unasked();

  private ResponsibilityCourse(ResponsibilityTerms terms) {
    this.terms = terms;
  }

  /// Where it stands today.
  static Responsibility of(Gathering gathering, ResponsibilityTerms terms) {
    var course = new ResponsibilityCourse(terms);
    for (var event : gathering.facts().events()) {
      course.take(event);
    }
    course.passSilence(gathering.view().today());
    return course.now;
  }

  private void take(CaseEvent event) {
    switch (event) {
      case ResponsibilityEvent said -> {
        passSilence(said.occurredOn());
        now = after(said);
      }
      case RemedyEvent remedy -> {
        passSilence(remedy.occurredOn());
        now = now instanceof Accepted accepted ? after(remedy, accepted) : now;
      }
      case CaseEvent _ -> {
        // says nothing about responsibility
      }
    }
  }

  /// What silence brought before the day begins.
  private void passSilence(LocalDate day) {
    while (true) {
      var next = afterSilence(day);
      if (next == null) {
        return;
      }
      now = next;
    }
  }

  /// What silence made of it before the day began.
  ///
  /// @return `null` when silence changed nothing yet
  private @Nullable Responsibility afterSilence(LocalDate day) {
    return switch (now) {
      case Asked asked -> {
        var dueOn = terms.replyBy(asked);
        yield dueOn.isBefore(day) ? accepted(dueOn) : null;
      }
      case Accepted accepted when accepted.interrupted() == null -> {
        var dueOn = terms.transferBy(accepted);
        yield dueOn.isBefore(day) ? lapsed(dueOn, accepted) : null;
      }
      case Accepted _, Unasked _, Refused _, Netherlands _, Transferred _ -> null;
    };
  }

  private Responsibility accepted(LocalDate dueOn) {
    var on = dueOn.plusDays(1);
    return Accepted.on(
        on,
        true,
        List.of(
            Step.of(StepCode.ACCEPTED_IN_SILENCE, terms.basisOfSilence())
                .with("due", dueOn)
                .with("on", on)));
  }

  private Responsibility lapsed(LocalDate dueOn, Accepted accepted) {
    var since = dueOn.plusDays(1);
    var how = new java.util.ArrayList<Step>(accepted.how());
    how.add(
        Step.of(StepCode.TRANSFER_LAPSED, terms.basisOfLapse())
            .with("due", dueOn)
            .with("on", since));
    return new Netherlands(since, true, true, how);
  }

  private Responsibility after(ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityEvent.TakeChargeRequested(var on, _, var replyBy) ->
          new Asked(on, false, replyBy);
      case ResponsibilityEvent.TakeBackRequested(var on, _, var replyBy) ->
          new Asked(on, true, replyBy);
      case ResponsibilityEvent.ResponsibilityAccepted(var on, _) -> acceptedOn(on, false);
      case ResponsibilityEvent.ResponsibilityLapsed(var on, _) -> acceptedOn(on, true);
      case ResponsibilityEvent.ResponsibilityRefused(var on, _) ->
          now instanceof Asked ? new Refused(on) : now;
      case ResponsibilityEvent.TransferLapsed(var on, _) -> transferLapsed(on);
      case ResponsibilityEvent.NetherlandsResponsible(var on) ->
          new Netherlands(
              on,
              false,
              wasAnotherResponsible(),
              List.of(Step.of(StepCode.RESPONSIBLE, "").with("on", on)));
      case ResponsibilityEvent.TransferredToState _ -> new Transferred();
      case ResponsibilityEvent.ApplicantAbsconded(var on) ->
          now instanceof Accepted accepted ? accepted.absconded(on) : now;
      case ResponsibilityEvent.ApplicantReappeared(var on) ->
          now instanceof Accepted accepted && accepted.abscondedOn() != null
              ? accepted.reappeared(on)
              : now;
      case ResponsibilityEvent.EurodacHitFound _ -> now;
    };
  }

  private boolean wasAnotherResponsible() {
    return switch (now) {
      case Accepted _, Transferred _ -> true;
      case Netherlands netherlands -> netherlands.afterAnother();
      case Unasked _, Asked _, Refused _ -> false;
    };
  }

  /// A request can suspend the transfer until there is a judgment.
  private static Responsibility after(RemedyEvent event, Accepted accepted) {
    return switch (event) {
      case RemedyEvent.InterimMeasureRequested(var on) -> accepted.interrupted(on);
      case RemedyEvent.JudgmentSent judged ->
          accepted.interrupted() == null ? accepted : accepted.anewFrom(judged.occurredOn());
      case RemedyEvent.ObjectionLodged _,
          RemedyEvent.ObjectionDecided _,
          RemedyEvent.AppealLodged _,
          RemedyEvent.OppositionLodged _,
          RemedyEvent.CaseRemanded _ ->
          accepted;
    };
  }

  /// What is posted confirms what silence brought, or overrides its day.
  private Responsibility acceptedOn(LocalDate on, boolean silently) {
    return now instanceof Netherlands
        ? now
        : Accepted.on(
            on,
            silently,
            List.of(
                Step.of(StepCode.ACCEPTED, silently ? terms.basisOfSilence() : "").with("on", on)));
  }

  /// Responsible from the day after; posted on that very day, it confirms.
  private Responsibility transferLapsed(LocalDate on) {
    if (now instanceof Netherlands netherlands && netherlands.since().equals(on)) {
      return now;
    }
    var since = on.plusDays(1);
    return new Netherlands(
        since,
        false,
        true,
        List.of(
            Step.of(StepCode.TRANSFER_LAPSED, terms.basisOfLapse())
                .with("due", on)
                .with("on", since)));
  }
}
