package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.clocks.Responsibility.Accepted;
import asylumchain.deadlines.terms.clocks.Responsibility.Asked;
import asylumchain.deadlines.terms.clocks.Responsibility.Netherlands;
import asylumchain.deadlines.terms.clocks.Responsibility.Netherlands.Because;
import asylumchain.deadlines.terms.clocks.Responsibility.Refused;
import asylumchain.deadlines.terms.clocks.Responsibility.Transferred;
import asylumchain.deadlines.terms.clocks.Responsibility.Unasked;
import asylumchain.events.CaseEvent;
import asylumchain.events.IntakeEvent.TrackAssigned;
import asylumchain.events.RemedyEvent;
import asylumchain.events.ResponsibilityEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows responsibility through the events of a case, and through the silence between them.
final class ResponsibilityCourse {

  private final ResponsibilityTerms terms;
  private final RequestTerm request;
  private Responsibility now = new Unasked();
  private @Nullable TrackAssigned track;

  private ResponsibilityCourse(ResponsibilityTerms terms) {
    this.terms = terms;
    this.request = terms.request();
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
      case TrackAssigned assigned -> {
        passSilence(assigned.occurredOn());
        track = assigned;
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
      case Unasked _ -> {
        var dueOn = request.lapsesAfter(track);
        yield dueOn != null && dueOn.isBefore(day)
            ? forWantOfRequest(
                dueOn,
                Because.NOBODY_ASKED,
                Step.of(StepCode.REQUEST_LAPSED, terms.basisOfMissedRequest()))
            : null;
      }
      case Asked asked -> {
        var dueOn = terms.replyBy(asked);
        yield dueOn.isBefore(day) ? accepted(dueOn) : null;
      }
      case Accepted accepted when accepted.interrupted() == null -> {
        var dueOn = terms.transferBy(accepted);
        yield dueOn.isBefore(day) ? lapsed(dueOn, accepted) : null;
      }
      case Accepted _, Refused _, Netherlands _, Transferred _ -> null;
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
    return new Netherlands(since, Because.NOT_TRANSFERRED, true, how);
  }

  private Responsibility after(ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityEvent.TakeChargeRequested(var on, _, var replyBy) ->
          asked(new Asked(on, false, replyBy));
      case ResponsibilityEvent.TakeBackRequested(var on, _, var replyBy) ->
          asked(new Asked(on, true, replyBy));
      case ResponsibilityEvent.ResponsibilityAccepted(var on, _) -> acceptedOn(on, false);
      case ResponsibilityEvent.ResponsibilityLapsed(var on, _) -> acceptedOn(on, true);
      case ResponsibilityEvent.ResponsibilityRefused(var on, _) ->
          now instanceof Asked ? new Refused(on) : now;
      case ResponsibilityEvent.TransferLapsed(var on, _) -> transferLapsed(on);
      case ResponsibilityEvent.NetherlandsResponsible(var on) ->
          new Netherlands(
              on,
              Because.STATED,
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

  /// A request that comes too late changes nothing of who is responsible. A state that refused may
  /// be asked again.
  private Responsibility asked(Asked asked) {
    return switch (now) {
      case Unasked _, Netherlands _ -> {
        var dueOn = request.missedBy(asked, track);
        yield dueOn == null ? asked : tooLate(asked, dueOn);
      }
      case Asked _, Refused _, Accepted _, Transferred _ -> asked;
    };
  }

  private Responsibility tooLate(Asked asked, LocalDate dueOn) {
    var stays =
        now instanceof Netherlands netherlands
            ? !netherlands.isForWantOfRequest()
            : request.isElsewhere(track);
    return stays
        ? now
        : forWantOfRequest(
            dueOn,
            Because.ASKED_TOO_LATE,
            Step.of(StepCode.REQUEST_TOO_LATE, terms.basisOfMissedRequest())
                .with("asked", asked.on()));
  }

  private static Netherlands forWantOfRequest(LocalDate dueOn, Because because, Step step) {
    var since = dueOn.plusDays(1);
    return new Netherlands(
        since, because, false, List.of(step.with("due", dueOn).with("on", since)));
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

  /// What is posted confirms what silence brought, or overrides its day. Whoever accepts was asked,
  /// though nobody told so.
  private Responsibility acceptedOn(LocalDate on, boolean silently) {
    return now instanceof Netherlands it && it.because() != Because.NOBODY_ASKED
        ? now
        : Accepted.on(
            on,
            silently,
            List.of(
                Step.of(StepCode.ACCEPTED, silently ? terms.basisOfSilence() : "").with("on", on)));
  }

  /// Responsible from the day after; posted on that very day, it confirms. Where another state was
  /// asked too late there was nothing to lapse.
  private Responsibility transferLapsed(LocalDate on) {
    if (now instanceof Netherlands netherlands
        && (netherlands.since().equals(on) || netherlands.wasAskedTooLate())) {
      return now;
    }
    var since = on.plusDays(1);
    return new Netherlands(
        since,
        Because.NOT_TRANSFERRED,
        true,
        List.of(
            Step.of(StepCode.TRANSFER_LAPSED, terms.basisOfLapse())
                .with("due", on)
                .with("on", since)));
  }
}
