package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Suspension;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import asylumchain.events.CustodyEvent.TemporaryProtectionEnded;
import asylumchain.events.CustodyEvent.TemporaryProtectionStarted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last period of temporary protection (tijdelijke bescherming).
///
/// @param until its last day; `null` while it lasts
record Protection(LocalDate from, @Nullable LocalDate until) {

  /// The last one of a case.
  ///
  /// @return `null` when there was none
  static @Nullable Protection of(CaseFacts facts) {
    var started = facts.last(TemporaryProtectionStarted.class).orElse(null);
    var ended = facts.last(TemporaryProtectionEnded.class).orElse(null);
    if (started == null) {
      return ended == null ? null : new Protection(ended.occurredOn(), ended.occurredOn());
    }
    return new Protection(
        started.occurredOn(),
        ended == null || ended.occurredOn().isBefore(started.occurredOn())
            ? null
            : ended.occurredOn());
  }

  /// The one that bears on an application. One that was over before it was lodged does not, nor one
  /// that began once it was decided.
  ///
  /// @param endedOn the day on which the case stopped waiting for its decision; `null` while it
  ///   waits
  /// @return `null` for none
  static @Nullable Protection bearingOn(
      CaseFacts facts, LocalDate lodgedOn, @Nullable LocalDate endedOn) {
    var protection = of(facts);
    return protection == null
            || protection.wasOverBefore(lodgedOn)
            || protection.cameTooLate(endedOn)
        ? null
        : protection;
  }

  private boolean wasOverBefore(LocalDate day) {
    return until != null && until.isBefore(day);
  }

  Step told(LocalDate last) {
    return Step.of(StepCode.PROTECTED, "Vw 2000, art. 43a").with("from", from).with("until", last);
  }

  /// Whether it began only once the case did not wait for a decision any more.
  ///
  /// @param decidedOn `null` while it waits
  private boolean cameTooLate(@Nullable LocalDate decidedOn) {
    return decidedOn != null && !from.isBefore(decidedOn);
  }

  /// The term, longer by as long as the protection lasted; while it lasts there is no last day. A
  /// decision ends what holds it up. Source: Vw 2000, art. 43a (from 12 June 2026).
  ///
  /// @param decidedOn the day on which the case stopped waiting; `null` while it waits
  Told lengthening(
      Shifting shifting,
      LocalDate start,
      Word event,
      List<Step> before,
      @Nullable LocalDate decidedOn) {
    if (until != null && (decidedOn == null || until.isBefore(decidedOn))) {
      return longer(shifting, start, event, until, Steps.and(before, List.of(told(until))));
    }
    if (decidedOn != null) {
      var ended =
          Step.of(StepCode.DECIDED_WHILE_STANDING_STILL, "Vw 2000, art. 43a")
              .with("from", from)
              .with("on", decidedOn);
      return longer(
          shifting, start, event, decidedOn.minusDays(1), Steps.and(before, List.of(ended)));
    }
    var told = shifting.apply(start, event, before);
    var clock = told.clock();
    var standing = Step.of(StepCode.STANDS_STILL, "Vw 2000, art. 43a").with("on", from);
    return Told.of(
        new Clock(clock.clock(), clock.rule(), Clock.State.SUSPENDED, clock.startedOn(), null),
        Steps.and(told.steps(), List.of(standing)));
  }

  private Told longer(
      Shifting shifting, LocalDate start, Word event, LocalDate last, List<Step> before) {
    var period = new Suspension.Period(from, last.plusDays(1));
    return shifting.alsoStandingStill(List.of(period)).apply(start, event, before);
  }
}
