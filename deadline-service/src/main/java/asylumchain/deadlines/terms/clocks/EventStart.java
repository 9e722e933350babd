package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.StartEvent;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A term that starts on the last day on which something happened that the law file names. Before
/// that it does not run.
record EventStart(CaseFacts facts, StartEvent event) {

  /// The clock of a term that runs.
  interface Running {
    Told from(ClockDraft draft, LocalDate start, Word event, List<Step> before);
  }

  Told told(ClockDraft draft, List<Step> before, Running running) {
    return facts
        .last(event.event())
        .map(it -> running.from(draft, it.occurredOn(), Word.of(event), before))
        .orElseGet(() -> awaited(draft, before));
  }

  /// The days that the law file can mean, as answers to a dispute: the last, which counts without
  /// one, and the first where that is another. Where it did not happen, that the term waits for it.
  void offer(Review review, ClockDraft draft, List<Step> before, Running running) {
    review.or(Word.FROM_EVENT, told(draft, before, running));
    firstOfSeveral()
        .ifPresent(
            first ->
                review.or(
                    Word.FROM_FIRST_EVENT, running.from(draft, first, Word.of(event), before)));
  }

  private Optional<LocalDate> firstOfSeveral() {
    var last = facts.last(event.event()).map(CaseEvent::occurredOn);
    return facts
        .first(event.event())
        .map(CaseEvent::occurredOn)
        .filter(first -> !last.filter(first::equals).isPresent());
  }

  private Told awaited(ClockDraft draft, List<Step> before) {
    return Told.of(
        new Clock(draft.clock(), draft.rule().id(), Clock.State.NOT_STARTED, null, null),
        Steps.and(
            before,
            List.of(
                Step.of(StepCode.START_AWAITED, draft.version().basis())
                    .with("event", Word.of(event)))));
  }
}
