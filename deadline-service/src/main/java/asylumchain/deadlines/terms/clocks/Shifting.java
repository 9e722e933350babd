package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.GroupExtensions;
import asylumchain.deadlines.terms.Moves;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Suspension;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import asylumchain.events.Clock.State;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import asylumchain.events.ShiftEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was posted about one clock, and what decrees say about it.
final class Shifting {

  private final Gathering gathering;
  private final ClockDraft draft;
  private final Moves moves = new Moves();
  private final List<Step> remarks = new ArrayList<>();

  private Shifting(Gathering gathering, ClockDraft draft) {
    this.gathering = gathering;
    this.draft = draft;
  }

  /// What was posted about a clock.
  static Shifting of(Gathering gathering, ClockDraft draft) {
    var shifting = standingStill(gathering, draft);
    gathering.shifts().extensionsOf(draft.clock()).forEach(shifting::claim);
    return shifting;
  }

  /// What was posted about a clock, without its extensions.
  static Shifting standingStill(Gathering gathering, ClockDraft draft) {
    var shifting = new Shifting(gathering, draft);
    for (var standstill : gathering.shifts().suspensionsOf(draft.clock())) {
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
    return shifting;
  }

  /// The same, and these periods.
  Shifting alsoStandingStill(List<Suspension> suspensions) {
    suspensions.forEach(moves::standingStill);
    return this;
  }

  /// The same, and the decrees that cover an application.
  Shifting alsoBy(GroupExtensions decrees, ApplicationLodged lodged) {
    moves.by(decrees, decrees.covering(lodged));
    return this;
  }

  /// The same, and extensions that find also a term that had lapsed.
  ///
  /// @param on the day on which they came
  Shifting alsoExtendedBy(LocalDate on, List<Extension> extensions) {
    moves.extendedEvenIfLapsed(on, extensions);
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
    var reckoned = moves.applyTo(draft.reckoning(start, event));
    var steps = new ArrayList<Step>(before);
    steps.addAll(reckoned.steps());
    steps.addAll(remarks);
    Step.onConfidence(draft.rule(), draft.version()).ifPresent(steps::add);
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
    return gathering.shifts().suspensionsOf(draft.clock()).stream()
        .filter(it -> it.covers(today) && it.after().isBefore(dueOn))
        .findFirst()
        .orElse(null);
  }
}
