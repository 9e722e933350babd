package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.GroupExtensions;
import asylumchain.deadlines.terms.MoratoriumLine;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The term to decide an application as decrees, moratoria and temporary protection move it,
/// besides what was posted about it.
///
/// @param endedOn the day on which the case stopped waiting for its decision; `null` while it waits
record MovedTerm(Gathering gathering, ApplicationLodged lodged, @Nullable LocalDate endedOn) {

  static final String REGULAR = "apr35-regular";
  static final String AFTER_TRANSFER = "apr35-after-transfer";
  static final String POSTPONED = "apr35-uncertain";

  private static final String APR35 = "apr35";
  private static final String POSTPONING =
      "Regulation (EU) 2024/1348, art. 35(7); Vw 2000, art. 43";

  /// The term, from the day of an event.
  ///
  /// @param before steps that led to this
  Told told(ClockDraft draft, LocalDate start, Word event, List<Step> before) {
    var moratoria = Moratoria.reaching(gathering, draft.clock(), start, endedOn);
    return switch (draft.rule().id()) {
      case DecisionClock.VW42 ->
          moratoria.doubted(Moratoria.OLD_LAW, lengthened(moratoria, draft, start, event, before));
      case REGULAR, AFTER_TRANSFER ->
          moratoria.doubted(
              POSTPONING, postponed(moratoria, shifted(draft, start, event, before), start, event));
      default -> shifted(draft, start, event, before);
    };
  }

  private Told lengthened(
      Moratoria moratoria, ClockDraft draft, LocalDate start, Word event, List<Step> before) {
    return moratoria.none()
        ? shifted(draft, start, event, before)
        : moratoria.told(
            draft.rule().id(),
            before,
            (line, steps) -> under(line, moratoria, draft, start, event, steps));
  }

  /// Under the regulation the decision itself is postponed, up to 21 months from lodging, however
  /// long the moratorium lasts. A term that had passed is not: for it no ruling was found such as
  /// there is about the old law.
  private Told postponed(Moratoria moratoria, Told own, LocalDate start, Word event) {
    if (moratoria.none()) {
      return own;
    }
    var dueOn = own.clock().dueOn();
    if (dueOn != null && dueOn.isBefore(moratoria.firstDay())) {
      return moratoria.tooLate(POSTPONING, own);
    }
    var steps = Steps.and(Steps.and(own.steps(), moratoria.told(POSTPONING)), moratoria.reviews());
    var before =
        dueOn == null
            ? steps
            : Steps.and(steps, List.of(Step.of(StepCode.POSTPONED, POSTPONING).with("due", dueOn)));
    return ClockDraft.of(gathering, own.clock().clock(), POSTPONED, lodged.occurredOn())
        .map(
            draft ->
                underProtection(
                    Shifting.standingStill(gathering, draft), draft, start, event, before))
        .orElse(own);
  }

  private Told under(
      MoratoriumLine line,
      Moratoria moratoria,
      ClockDraft draft,
      LocalDate start,
      Word event,
      List<Step> before) {
    var lengthened = line.lengthened(gathering.view().book(), start, event, moratoria.inForce());
    var drawn = draft.in(lengthened.version());
    return validity(draft)
        .told(
            before,
            (decrees, steps) -> {
              var own = Shifting.of(gathering, draft).alsoBy(decrees);
              var moved =
                  line.countsOwnExtensions()
                      ? Shifting.of(gathering, drawn).alsoBy(decrees)
                      : Shifting.standingStill(gathering, drawn);
              return neverEarlier(
                  lengthened(
                      moved,
                      drawn,
                      moratoria,
                      lengthened,
                      Steps.and(steps, lengthened.told(event))),
                  underProtection(own, draft, start, event, steps));
            });
  }

  /// A moratorium extends (Vw 2000, art. 43): a term that would end later without it, for it stood
  /// still for long, keeps its end.
  ///
  /// @param own the clock without the moratorium
  private static Told neverEarlier(Told moved, Told own) {
    var movedTo = moved.clock().dueOn();
    var ownDueOn = own.clock().dueOn();
    return movedTo == null || (ownDueOn != null && !ownDueOn.isAfter(movedTo))
        ? moved
        : own.after(
            Step.of(StepCode.MORATORIUM_TAKES_NO_TIME, Moratoria.OLD_LAW).with("due", movedTo));
  }

  private Told lengthened(
      Shifting shifting,
      ClockDraft draft,
      Moratoria moratoria,
      MoratoriumLine.Lengthened lengthened,
      List<Step> before) {
    return standingStill(shifting, draft)
        .alsoExtendedBy(moratoria.firstDay(), lengthened.extensions())
        .cappedSince(lengthened.cappedSince())
        .apply(lengthened.start(), lengthened.event(), before);
  }

  private Told shifted(ClockDraft draft, LocalDate start, Word event, List<Step> before) {
    return validity(draft)
        .told(
            before,
            (decrees, steps) ->
                underProtection(
                    Shifting.of(gathering, draft).alsoBy(decrees), draft, start, event, steps));
  }

  private Told underProtection(
      Shifting shifting, ClockDraft draft, LocalDate start, Word event, List<Step> before) {
    standingStill(shifting, draft);
    var protection =
        draft.rule().id().startsWith(APR35)
            ? Protection.bearingOn(gathering.facts(), lodged.occurredOn(), endedOn)
            : null;
    return protection == null
        ? shifting.apply(start, event, before)
        : protection.lengthening(shifting, start, event, before, endedOn);
  }

  /// The same, standing still while the application was incomplete, if its rule knows that.
  private Shifting standingStill(Shifting shifting, ClockDraft draft) {
    return draft.version().suspensionBasis() == null
        ? shifting
        : shifting.alsoStandingStill(gathering.facts().suspensions());
  }

  private DecreeValidity validity(ClockDraft draft) {
    var view = gathering.view();
    var decrees = new GroupExtensions(view.book(), view.asOf(), view.knownAt(), endedOn);
    var covering = decrees.covering(lodged, draft.rule().id());
    return new DecreeValidity(gathering, draft, covering, lodged, endedOn);
  }
}
