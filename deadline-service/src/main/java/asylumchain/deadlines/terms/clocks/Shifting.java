package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.CoveringDecrees;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.Moves;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Suspension;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import asylumchain.events.Clock.State;
import asylumchain.events.ShiftEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was posted about one clock, and what decrees say about it.
final class Shifting {

  private final Gathering gathering;
  private final ClockDraft draft;
  private final List<Shifts.Standstill> standstills;
  private final Moves moves = new Moves();
  private final List<Step> remarks = new ArrayList<>();

  /// The day from which the cap of the term counts; `null` for its start.
  private @Nullable LocalDate cappedSince;

  /// @param since what was posted about the clock for an earlier day is not about this term
  private Shifting(Gathering gathering, ClockDraft draft, LocalDate since) {
    this.gathering = gathering;
    this.draft = draft;
    this.standstills =
        gathering.shifts().suspensionsOf(draft.clock()).stream()
            .filter(it -> !it.after().isBefore(since))
            .flatMap(it -> untilDecided(it).stream())
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /// What was posted about a clock.
  static Shifting of(Gathering gathering, ClockDraft draft) {
    return since(LocalDate.MIN, gathering, draft);
  }

  /// What was posted about a clock that began anew: what is of an earlier day was about the term
  /// before.
  static Shifting since(LocalDate day, Gathering gathering, ClockDraft draft) {
    var shifting = standingStill(day, gathering, draft);
    gathering.shifts().extensionsOf(draft.clock()).stream()
        .filter(it -> !it.claim().occurredOn().isBefore(day))
        .forEach(shifting::claim);
    return shifting;
  }

  /// What was posted about a clock, without its extensions.
  static Shifting standingStill(Gathering gathering, ClockDraft draft) {
    return standingStill(LocalDate.MIN, gathering, draft);
  }

  private static Shifting standingStill(LocalDate since, Gathering gathering, ClockDraft draft) {
    var shifting = new Shifting(gathering, draft, since);
    for (var standstill : shifting.standstills) {
      if (draft.version().suspensionBasis() == null) {
        shifting.remarks.add(
            Step.of(StepCode.SUSPENSION_UNKNOWN, draft.version().basis())
                .with("on", standstill.after()));
      } else if (standstill.until() == null) {
        shifting.moves.standingStillSince(standstill.after().plusDays(1));
      } else {
        shifting.moves.standingStill(standstill.closed());
      }
    }
    gathering.shifts().undoneOf(draft.clock()).stream()
        .filter(it -> !it.interval().after().isBefore(since))
        .map(Shifting::undone)
        .forEach(shifting.remarks::add);
    return shifting;
  }

  private static Step undone(Shifts.UndoneStandstill undone) {
    var annulled = undone.by() instanceof ShiftEvent.SuspensionAnnulled;
    return Step.of(annulled ? StepCode.SUSPENSION_ANNULLED : StepCode.SUSPENSION_WITHDRAWN, "")
        .with("after", undone.interval().after())
        .with("on", undone.by().occurredOn());
  }

  /// A decision ends what holds it up: the day before is the last on which the term stood still.
  private Optional<Shifts.Standstill> untilDecided(Shifts.Standstill standstill) {
    var decidedOn = gathering.facts().endedOn();
    var until = standstill.until();
    if (decidedOn == null
        || !draft.clock().equals(DecisionClock.NAME)
        || (until != null && until.isBefore(decidedOn))) {
      return Optional.of(standstill);
    }
    return standstill.after().isBefore(decidedOn)
        ? Optional.of(
            new Shifts.Standstill(standstill.clock(), standstill.after(), decidedOn.minusDays(1)))
        : Optional.empty();
  }

  /// The same, and these periods.
  Shifting alsoStandingStill(List<Suspension> suspensions) {
    for (var suspension : suspensions) {
      moves.standingStill(suspension);
      if (suspension instanceof Suspension.Period period) {
        standstills.add(Shifts.Standstill.of(draft.clock(), period));
      }
    }
    return this;
  }

  /// The same, and the decrees that may extend the term.
  Shifting alsoBy(CoveringDecrees decrees) {
    moves.by(decrees);
    return this;
  }

  /// The same, and extensions that find also a term that had lapsed.
  ///
  /// @param on the day on which they came
  Shifting alsoExtendedBy(LocalDate on, List<Extension> extensions) {
    moves.extendedEvenIfLapsed(on, extensions);
    return this;
  }

  /// The same, with the most that the term can last counted from another day than its start.
  Shifting cappedSince(LocalDate day) {
    cappedSince = day;
    return this;
  }

  private void claim(Shifts.ClaimedExtension claimed) {
    var takenBackBy = claimed.takenBackBy();
    if (takenBackBy == null) {
      moves.extendedBy(claimed.asClaimed());
    } else {
      remarks.add(takenBack(claimed.claim(), takenBackBy));
    }
  }

  private static Step takenBack(ShiftEvent.ExtensionClaimed claim, ShiftEvent by) {
    var annulled = by instanceof ShiftEvent.ExtensionAnnulled;
    return Step.of(annulled ? StepCode.EXTENSION_ANNULLED : StepCode.EXTENSION_WITHDRAWN, "")
        .with("by", Shifts.length(claim.by()))
        .with("ground", claim.ground().text())
        .with("on", by.occurredOn());
  }

  /// The clock, with all of this applied.
  ///
  /// @param before steps that led to this
  Told apply(LocalDate start, Word event, List<Step> before) {
    var since = cappedSince == null ? start : cappedSince;
    var reckoned = moves.applyTo(draft.reckoning(start, event).cappedSince(since));
    var steps = new ArrayList<Step>(before);
    steps.addAll(reckoned.steps());
    steps.addAll(remarks);
    steps.addAll(Step.onConfidence(draft.rule(), draft.version(), start));
    return told(start, reckoned.due(), steps);
  }

  private Told told(LocalDate start, LocalDate dueOn, List<Step> steps) {
    var rule = draft.rule().id();
    var standing = standing(start, dueOn);
    if (standing == null) {
      return Told.of(new Clock(draft.clock(), rule, State.RUNNING, start, dueOn), steps);
    }
    steps.add(Step.of(StepCode.STANDS_STILL, "").with("on", standing.after()));
    var until = standing.until();
    if (until != null) {
      gathering.changesOn(until.plusDays(1));
    }
    return Told.of(
        new Clock(draft.clock(), rule, State.SUSPENDED, start, until == null ? null : dueOn),
        steps);
  }

  /// The interval in which the clock stands today; `null` when it runs.
  private Shifts.@Nullable Standstill standing(LocalDate start, LocalDate dueOn) {
    var today = gathering.view().today();
    if (draft.version().suspensionBasis() == null || !today.isAfter(start)) {
      return null;
    }
    return standstills.stream()
        .filter(it -> it.covers(today) && it.after().isBefore(dueOn))
        .findFirst()
        .orElse(null);
  }
}
