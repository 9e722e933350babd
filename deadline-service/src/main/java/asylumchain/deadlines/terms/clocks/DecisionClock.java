package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Condition;
import asylumchain.deadlines.law.Governance;
import asylumchain.deadlines.law.Procedure;
import asylumchain.deadlines.law.StartEvent;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Regime;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.deadlines.terms.clocks.Responsibility.Netherlands;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.DecisionEvent.Outcome;
import asylumchain.events.IntakeEvent.ApplicationLodged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The term within which an application must be decided (beslistermijn).
final class DecisionClock {

  static final String NAME = "decision-term";
  static final String VW42 = "vw42-decision-term";

  private static final Code DISPUTED_START = Code.of(Word.DISPUTED_START.name());
  static final String REGIME = "regime-selection";
  private static final String PROTECTED_OLD = "vw43a-old";

  /// The rules that are named here. Which rule governs which application is data.
  static final List<String> NAMED_RULES =
      List.of(
          VW42,
          REGIME,
          PROTECTED_OLD,
          MovedTerm.REGULAR,
          MovedTerm.AFTER_TRANSFER,
          MovedTerm.POSTPONED,
          Moratoria.REVIEW);

  private final Gathering gathering;
  private final CaseFacts facts;
  private final ApplicationLodged lodged;
  private final Responsibility responsibility;
  private final Step regime;

  private DecisionClock(
      Gathering gathering, ApplicationLodged lodged, Responsibility responsibility, Regime regime) {
    this.gathering = gathering;
    this.facts = gathering.facts();
    this.lodged = lodged;
    this.responsibility = responsibility;
    this.regime =
        Step.of(StepCode.REGIME, regime.basis())
            .with("lodgedOn", lodged.occurredOn())
            .with("regime", regime.word());
  }

  /// The clock of an application that was lodged.
  static void gather(Gathering gathering, Responsibility responsibility) {
    gathering
        .facts()
        .last(ApplicationLodged.class)
        .ifPresent(
            lodged -> {
              var regime = Regime.onLodging(gathering.view().book(), lodged.occurredOn());
              var clock = new DecisionClock(gathering, lodged, responsibility, regime);
              gathering.add(clock.told(regime.word()).ended(clock.endedOn()));
            });
  }

  /// A refusal to examine is overtaken once the Netherlands is responsible after all.
  private @Nullable LocalDate endedOn() {
    var ending = facts.ending();
    return ending == null
            || (ending.outcome() == Outcome.NOT_TAKEN_INTO_CONSIDERATION
                && responsibility instanceof Netherlands netherlands
                && netherlands.since().isAfter(ending.on()))
        ? null
        : ending.on();
  }

  private Told told(Word regimeWord) {
    var application = application(regimeWord);
    return gathering
        .view()
        .book()
        .governing(application)
        .map(it -> told(it, regimeWord))
        .orElseGet(() -> questions().whichRule(application, regime, it -> told(it, regimeWord)));
  }

  private Told told(Governance governance, Word regimeWord) {
    var draft = draft(governance);
    return draft.isPresent()
        ? told(draft.get(), governance, regimeWord)
        : questions()
            .whichVersion(
                governance.rule(),
                List.of(regime),
                it -> told(prepared(it, governance), governance, regimeWord));
  }

  private Told told(ClockDraft draft, Governance governance, Word regimeWord) {
    var remandedOn = facts.remandedOn();
    if (remandedOn != null) {
      return new Remand(gathering, NAME, before(governance), remandedOn, governance.remand())
          .told(draft, regimeWord == Word.APR);
    }
    var startsOn = governance.startsOn();
    if (startsOn != null) {
      return onEvent(draft, before(governance), new EventStart(facts, startsOn));
    }
    return switch (governance.rule()) {
      case VW42 -> underOldLaw(draft);
      case MovedTerm.REGULAR -> start().underRegulation(draft, before(governance));
      default -> running(draft, before(governance));
    };
  }

  private ResponsibleStart start() {
    return new ResponsibleStart(this, gathering, lodged, responsibility);
  }

  private Told underOldLaw(ClockDraft draft) {
    var protection = Protection.bearingOn(facts, lodged.occurredOn(), endedOn());
    return protection == null
        ? start().underOldLaw(draft, List.of(regime))
        : underProtection(protection);
  }

  /// Which rule governs stands in the data, by kind, track, regime and day of lodging.
  private Governance.Application application(Word regimeWord) {
    var track = facts.track();
    return new Governance.Application(
        lodged.applicationKind().text(),
        track == null ? Condition.NOT_GIVEN : track.text(),
        regimeWord.name(),
        lodged.occurredOn());
  }

  private RuleQuestions questions() {
    return new RuleQuestions(gathering, NAME, lodged.occurredOn());
  }

  /// Where liberty is at stake, the end that does not move is watched.
  private Optional<ClockDraft> draft(Governance governance) {
    return ClockDraft.of(gathering, NAME, governance.rule(), lodged.occurredOn())
        .map(it -> prepared(it, governance));
  }

  private static ClockDraft prepared(ClockDraft draft, Governance governance) {
    var end =
        draft.rule().procedure() == Procedure.LIBERTY
            ? draft.to(draft.version().ends().getLast())
            : draft;
    return end.under(governance.with());
  }

  private List<Step> before(Governance governance) {
    return governance.regime() == null ? List.of() : List.of(regime);
  }

  private Told underProtection(Protection protection) {
    var until = protection.until();
    if (until == null) {
      return notStarted(PROTECTED_OLD, "Vw 2000, art. 43a (old)", Word.TEMPORARY_PROTECTION);
    }
    var before = List.of(regime, protection.told(until));
    return ClockDraft.of(gathering, NAME, PROTECTED_OLD, lodged.occurredOn())
        .map(draft -> running(draft, until, Word.PROTECTION_ENDED, before))
        .orElseGet(
            () ->
                questions()
                    .whichVersion(
                        PROTECTED_OLD,
                        before,
                        it -> running(it, until, Word.PROTECTION_ENDED, before)));
  }

  Told notStarted(String rule, String basis, Word why) {
    return Told.of(
        new Clock(NAME, rule, Clock.State.NOT_STARTED, null, null),
        List.of(regime, Step.of(StepCode.NOT_STARTED, basis).with("why", why)));
  }

  private boolean isDisputed() {
    return gathering.shifts().isDisputed(NAME, DISPUTED_START);
  }

  private Told onEvent(ClockDraft draft, List<Step> before, EventStart start) {
    if (!isDisputed()) {
      return start.told(draft, before, this::running);
    }
    var review = new Review(gathering, NAME, Word.DISPUTED_START);
    start.offer(review, draft, before, this::running);
    return fromIntake(review, draft, before, start.event());
  }

  /// From the day that the rule names, unless that is disputed.
  Told running(ClockDraft draft, List<Step> before) {
    return isDisputed()
        ? fromIntake(new Review(gathering, NAME, Word.DISPUTED_START), draft, before, null)
        : undisputed(draft, before);
  }

  /// The application may have been made long before it was signed. RBDHA:2024:22100.
  ///
  /// @param named the event from which a law file starts the term, which is offered already; `null`
  ///   for none
  private Told fromIntake(
      Review review, ClockDraft draft, List<Step> before, @Nullable StartEvent named) {
    var madeOn = facts.days().madeOn();
    var registeredOn = facts.days().registeredOn();
    if (named != StartEvent.LODGED) {
      review.or(Word.FROM_LODGING, running(draft, lodged.occurredOn(), Word.LODGED, before));
    }
    if (registeredOn != null && named != StartEvent.REGISTERED) {
      review.or(Word.FROM_REGISTRATION, running(draft, registeredOn, Word.REGISTERED, before));
    }
    if (madeOn != null && named != StartEvent.WISH_MADE) {
      review.or(Word.FROM_MAKING, running(draft, madeOn, Word.MADE, before));
    }
    return review.told(draft.rule().id(), before);
  }

  private Told undisputed(ClockDraft draft, List<Step> before) {
    var registeredOn = facts.days().registeredOn();
    return draft.end().start().equals("registered") && registeredOn != null
        ? running(draft, registeredOn, Word.REGISTERED, before)
        : running(draft, lodged.occurredOn(), Word.LODGED, before);
  }

  /// From the day of an event.
  Told running(ClockDraft draft, LocalDate start, Word event, List<Step> before) {
    return new MovedTerm(gathering, lodged, endedOn()).told(draft, start, event, before);
  }
}
