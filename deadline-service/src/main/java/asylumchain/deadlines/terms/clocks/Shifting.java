package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Extension;
import asylumchain.deadlines.terms.GroupExtensions;
import asylumchain.deadlines.terms.Reckoning;
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
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All that moves the end of one clock, taken in the order in which it came: a term that had
/// passed is neither extended nor does it stand still.
final class Shifting {

  private final Gathering gathering;
  private final ClockDraft draft;
  private final List<Move> moves = new ArrayList<>();
  private final List<Suspension> stoodStill = new ArrayList<>();
  private final List<Step> remarks = new ArrayList<>();
  private boolean isToldOfStandstill = true;

  private Shifting(Gathering gathering, ClockDraft draft) {
    this.gathering = gathering;
    this.draft = draft;
  }

  /// Something that moves the end.
  ///
  /// @param on the day on which it came
  private record Move(LocalDate on, Consumer<Reckoning> apply) {}

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
      } else if (standstill.until() != null) {
        shifting.standStill(standstill.closed());
      }
    }
    return shifting;
  }

  /// The same, and these periods.
  Shifting alsoStandingStill(List<Suspension> suspensions) {
    for (var suspension : suspensions) {
      if (suspension instanceof Suspension.Period period) {
        standStill(period);
      }
    }
    return this;
  }

  /// The same, and the decrees that cover an application.
  Shifting alsoBy(GroupExtensions decrees, ApplicationLodged lodged) {
    for (var decree : decrees.covering(lodged)) {
      moves.add(
          new Move(
              decree.inForceOn(), reckoning -> decrees.apply(decree, reckoning, remarks::add)));
    }
    return this;
  }

  /// The same, and extensions that find also a term that had lapsed.
  ///
  /// @param on the day on which they came
  Shifting alsoExtendedBy(LocalDate on, List<Extension> extensions) {
    moves.add(new Move(on, reckoning -> reckoning.extendedBy(extensions)));
    return this;
  }

  private void claim(Shifts.ClaimedExtension claimed) {
    var claim = claimed.asClaimed();
    var decidedOn = claimed.claim().occurredOn();
    var takenBackBy = claimed.takenBackBy();
    if (takenBackBy != null) {
      remarks.add(takenBack(claimed.claim(), takenBackBy));
    } else {
      moves.add(
          new Move(
              decidedOn,
              reckoning -> {
                if (decidedOn.isAfter(reckoning.counted())) {
                  reckoning.refuse(claim, Word.TERM_HAD_PASSED);
                } else {
                  reckoning.extendedBy(List.of(claim));
                }
              }));
    }
  }

  private static Step takenBack(ShiftEvent.ExtensionClaimed claim, ShiftEvent by) {
    var annulled = by instanceof ShiftEvent.ExtensionAnnulled;
    return Step.of(annulled ? StepCode.EXTENSION_ANNULLED : StepCode.EXTENSION_WITHDRAWN, "")
        .with("by", Shifts.length(claim.by()))
        .with("ground", claim.ground().text())
        .with("on", by.occurredOn());
  }

  private void standStill(Suspension.Period period) {
    moves.add(
        new Move(
            period.from(),
            reckoning -> {
              if (!period.from().isAfter(reckoning.counted())) {
                stoodStill.add(reckoning.whileRunning(period));
                isToldOfStandstill = false;
              }
            }));
  }

  /// The clock, with all of this applied.
  ///
  /// @param before steps that led to this
  Told apply(LocalDate start, Word event, List<Step> before) {
    var reckoning = draft.reckoning(start, event);
    moves.sort(Comparator.comparing(Move::on));
    for (var move : moves) {
      tellOfStandstill(reckoning);
      move.apply().accept(reckoning);
    }
    tellOfStandstill(reckoning);
    var reckoned = reckoning.reckoned();
    var steps = new ArrayList<Step>(before);
    steps.addAll(reckoned.steps());
    steps.addAll(remarks);
    Step.onConfidence(draft.rule(), draft.version()).ifPresent(steps::add);
    return told(start, reckoned.due(), steps);
  }

  private void tellOfStandstill(Reckoning reckoning) {
    if (!isToldOfStandstill) {
      reckoning.suspendedFor(stoodStill);
      isToldOfStandstill = true;
    }
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
