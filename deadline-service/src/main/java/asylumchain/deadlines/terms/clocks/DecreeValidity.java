package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Decree;
import asylumchain.deadlines.terms.CoveringDecrees;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.ShiftEvent.ReviewDecided;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Whether decrees that cover an application are valid, where courts disagree on that: a person
/// says so in each case that has waited for its decision since, unless the authority holds one
/// or the other for all of them or the highest judge settled it. A decree that is contested,
/// without rulings on both sides, counts until a person says otherwise in a case.
///
/// @param endedOn the day on which the case stopped waiting for its decision; `null` while it
///   waits
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
    var answer = answer(decree);
    if (isSettled(decree, answer)) {
      return told(others, counting, before, under);
    }
    if (answer == null && !isOpen(decree)) {
      return told(others, counting, before, under);
    }
    var position = decree.caseLaw().positionAt(gathering.view().knownAt());
    if (answer == null && position.isPresent()) {
      return told(others, counting.heldSo(decree, position.get()), before, under);
    }
    var free = counting.despiteRulingsOn(decree);
    var valid = told(others, free, before, under);
    var invalid = told(others, free.without(decree), before, under);
    return valid.clock().equals(invalid.clock())
        ? valid
        : new Review(gathering, draft.clock(), Word.IS_DECREE_VALID, decree.question())
            .or(Word.VALID, valid)
            .or(Word.INVALID, invalid)
            .told(draft.rule().id(), Steps.and(before, held(decree)));
  }

  /// What a person said of it in this case; `null` when nobody did.
  private @Nullable ReviewDecided answer(Decree decree) {
    var shifts = gathering.shifts();
    return shifts.hasDecisions() ? shifts.decision(draft.clock(), decree.question()) : null;
  }

  /// Whether the highest judge ruled, and nobody said otherwise in this case since: what was said
  /// before that day is overtaken.
  private boolean isSettled(Decree decree, @Nullable ReviewDecided answer) {
    return decrees
        .settling(decree)
        .filter(ruling -> answer == null || answer.occurredOn().isBefore(ruling.on()))
        .isPresent();
  }

  /// Whether courts disagree, and did when the case still waited.
  private boolean isOpen(Decree decree) {
    var split = decree.caseLaw().splitSince(lodged.occurredOn(), gathering.view().knownAt());
    return split.isPresent() && (endedOn == null || !endedOn.isBefore(split.get()));
  }

  private List<Step> held(Decree decree) {
    return decree
        .caseLaw()
        .linesAt(gathering.view().knownAt())
        .map(line -> decrees.held(decree, line))
        .toList();
  }
}
