package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.terms.CoveringDecrees;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Whether decrees that cover an application are valid, where courts disagree on that: a person
/// says so in each case that has waited for its decision since, unless the authority holds one or
/// the other for all of them. A decree that is contested, without rulings on both sides, counts
/// until a person says otherwise in a case.
///
/// @param endedOn the day on which the case stopped waiting for its decision; `null` while it waits
record DecreeValidity(
    Gathering gathering,
    ClockDraft draft,
    CoveringDecrees decrees,
    ApplicationLodged lodged,
    @Nullable LocalDate endedOn) {

  /// The clock under the answers that were given; a question where one is open.
  ///
  /// @param under the clock with some decrees, after these steps
  Told told(List<Step> before, BiFunction<CoveringDecrees, List<Step>, Told> under) {
    return told(decrees.contested(), decrees, before, under);
  }

  private Told told(
      List<Decree> contested,
      CoveringDecrees counting,
      List<Step> before,
      BiFunction<CoveringDecrees, List<Step>, Told> under) {
    if (contested.isEmpty()) {
      return under.apply(counting, before);
    }
    var decree = contested.getFirst();
    var others = contested.subList(1, contested.size());
    var held = decree.heldAt(gathering.view().knownAt());
    if (!isAnswered(decree) && (held.isPresent() || !isOpen(decree))) {
      var counts = held.map(Decree.Held.VALID::equals).orElse(true);
      return told(others, counts ? counting : counting.without(decree), before, under);
    }
    var valid = told(others, counting, before, under);
    var invalid = told(others, counting.without(decree), before, under);
    return valid.clock().equals(invalid.clock())
        ? valid
        : new Review(gathering, draft.clock(), Word.IS_DECREE_VALID, decree.question())
            .or(Word.VALID, valid)
            .or(Word.INVALID, invalid)
            .told(draft.rule().id(), Steps.and(before, held(decree)));
  }

  private boolean isAnswered(Decree decree) {
    var shifts = gathering.shifts();
    return shifts.hasDecisions() && shifts.decision(draft.clock(), decree.question()) != null;
  }

  /// Whether courts disagree, and did when the case still waited.
  private boolean isOpen(Decree decree) {
    var split = decree.splitSince(lodged.occurredOn(), gathering.view().knownAt());
    return split.isPresent() && (endedOn == null || !endedOn.isBefore(split.get()));
  }

  private List<Step> held(Decree decree) {
    return decree.lines().stream()
        .map(
            line ->
                Step.of(StepCode.COURT_HELD, line.ruling())
                    .with("ruling", line.ruling())
                    .with("decree", decree.name())
                    .with("answer", line.accepts(lodged.occurredOn()) ? Word.VALID : Word.INVALID))
        .toList();
  }
}
