package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.StartEvent;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import java.time.LocalDate;
import java.util.List;

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
