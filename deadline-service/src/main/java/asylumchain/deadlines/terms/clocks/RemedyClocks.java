package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Companion;
import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.Clock;
import asylumchain.events.DecisionEvent;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.EndEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.InterimMeasureRequested;
import asylumchain.events.RemedyEvent.JudgmentSent;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import asylumchain.events.ResponsibilityEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of objection, appeal and further appeal, and of departure after a refusal.
final class RemedyClocks {

  private static final String OBJECTION = "objection-decision";

  static final List<String> NAMED_RULES =
      List.of(
          "vw69-appeal",
          "ammr43-appeal",
          "vw69-vovo",
          "vw69-further-appeal",
          "vw83b",
          "vw76-objection",
          "vw62-departure");

  private final Gathering gathering;
  private final CaseFacts facts;

  private RemedyClocks(Gathering gathering) {
    this.gathering = gathering;
    this.facts = gathering.facts();
  }

  static void gather(Gathering gathering) {
    var clocks = new RemedyClocks(gathering);
    var underThisAct = gathering.has(Companion.REMEDIES);
    if (underThisAct) {
      clocks.afterAnnouncement();
      clocks.objection();
    }
    clocks.atCourt(underThisAct);
    if (underThisAct) {
      clocks.furtherAppeal();
    }
  }

  /// The last decision and the day it was announced; empty while it can be followed by nothing.
  private void afterAnnouncement() {
    facts
        .last(DecisionAnnounced.class)
        .filter(announced -> !facts.cameAfter(announced, RemedyClocks::overtakes))
        .ifPresent(announced -> decided(announced).ifPresent(decided -> after(announced, decided)));
  }

  private Optional<DecisionClass> decided(DecisionAnnounced announced) {
    return facts
        .lastBefore(announced, DecisionMade.class)
        .flatMap(made -> DecisionClass.of(gathering, made, announced.occurredOn()));
  }

  /// Whether what is aimed at a decision is aimed at one with a remedy of one week. The day of its
  /// announcement chooses the law; where that is not known, the day of the remedy.
  private boolean isOneWeekCase(CaseEvent remedy) {
    return facts
        .lastBefore(remedy, DecisionAnnounced.class)
        .map(this::decided)
        .orElseGet(
            () ->
                facts
                    .lastBefore(remedy, DecisionMade.class)
                    .flatMap(made -> DecisionClass.of(gathering, made, remedy.occurredOn())))
        .map(DecisionClass::isOneWeekCase)
        .orElse(false);
  }

  private static boolean overtakes(CaseEvent event) {
    return switch (event) {
      case DecisionMade _,
          DecisionEvent.DecisionWithdrawn _,
          RemedyEvent.CaseRemanded _,
          ResponsibilityEvent.TransferredToState _,
          EndEvent.PermitIssued _,
          EndEvent.CaseClosed _ ->
          true;
      case CaseEvent _ -> false;
    };
  }

  private void after(DecisionAnnounced announced, DecisionClass decided) {
    var on = announced.occurredOn();
    if (!facts.cameAfter(announced, RemedyClocks::isRemedy)) {
      appeal(on, decided).ifPresent(gathering::untilItPasses);
    }
    if (!facts.cameAfter(announced, InterimMeasureRequested.class::isInstance)
        && !decided.isDublinUnderAmmr()) {
      draft("interim-measure", "vw69-vovo", on)
          .map(it -> it.from(on, Word.ANNOUNCED, List.of(decided.told())))
          .ifPresent(gathering::untilItPasses);
    }
    if (decided.mustLeave()
        && !facts.cameAfter(announced, RemedyClocks::isRemedy)
        && !facts.cameAfter(announced, EndEvent.DepartureStarted.class::isInstance)) {
      draft("departure", "vw62-departure", on)
          .ifPresent(it -> gathering.add(it.from(on, Word.ANNOUNCED, List.of())));
    }
  }

  private static boolean isRemedy(CaseEvent event) {
    return switch (event) {
      case AppealLodged(_, _, var againstNoDecision) -> !againstNoDecision;
      case ObjectionLodged _ -> true;
      case CaseEvent _ -> false;
    };
  }

  private Optional<Told> appeal(LocalDate on, DecisionClass decided) {
    if (decided.isDublinUnderAmmr()) {
      return draft("appeal", "ammr43-appeal", on)
          .map(it -> it.from(on, Word.ANNOUNCED, List.of(decided.told())));
    }
    return draft("appeal", "vw69-appeal", on).map(it -> appeal(it, on, decided));
  }

  private Told appeal(ClockDraft draft, LocalDate on, DecisionClass decided) {
    var told = List.of(decided.told());
    var ordinary = draft.under(decided.attributes()).from(on, Word.ANNOUNCED, told);
    if (!decided.isGroundUnknown()) {
      return ordinary;
    }
    return new Review(gathering, "appeal", Word.WHICH_DISCONTINUATION)
        .or(Word.IMPLICITLY_WITHDRAWN, ordinary)
        .or(
            Word.OTHER_GROUND,
            draft.under(Map.of("category", "FOUR_WEEKS")).from(on, Word.ANNOUNCED, told))
        .told(draft.rule().id(), told);
  }

  /// The term to decide an objection runs from the end of the period for objections. What was
  /// posted about it before another objection was lodged was about the term of the one before.
  /// Once it was decided, or something took its place, the term stays: to tell whether that was in
  /// time, and why nobody waits any more.
  private void objection() {
    facts
        .last(ObjectionLodged.class)
        .ifPresent(
            objection -> {
              var told = objection(objection);
              gathering.add(endOf(objection).map(end -> ended(told, end)).orElse(told));
            });
  }

  private Optional<CaseEvent> endOf(ObjectionLodged objection) {
    return facts.after(objection).stream()
        .filter(
            event ->
                event instanceof ObjectionDecided
                    || event instanceof DecisionEvent.ApplicationWithdrawn
                    || overtakes(event))
        .findFirst();
  }

  private static Told ended(Told told, CaseEvent by) {
    var ended = told.ended(by.occurredOn());
    return by instanceof ObjectionDecided
        ? ended
        : ended.after(
            Step.of(StepCode.OVERTAKEN, "")
                .with("on", by.occurredOn())
                .with("event", whatOvertook(by)));
  }

  private static Word whatOvertook(CaseEvent event) {
    return switch (event) {
      case DecisionMade _ -> Word.DECIDED;
      case DecisionEvent.DecisionWithdrawn _ -> Word.DECISION_WITHDRAWN;
      case DecisionEvent.ApplicationWithdrawn _ -> Word.APPLICATION_WITHDRAWN;
      case RemedyEvent.CaseRemanded _ -> Word.SENT_BACK;
      case ResponsibilityEvent.TransferredToState _ -> Word.TRANSFERRED;
      case EndEvent.PermitIssued _ -> Word.PERMIT;
      case EndEvent.CaseClosed _ -> Word.CASE_CLOSED;
      case CaseEvent _ -> Word.EVENT;
    };
  }

  private Told objection(ObjectionLodged objection) {
    var periodEndsOn =
        facts
            .lastBefore(objection, DecisionAnnounced.class)
            .map(CaseEvent::occurredOn)
            .map(this::endOfObjectionPeriod)
            .orElse(null);
    var rule = "vw76-objection";
    if (periodEndsOn == null) {
      return Told.of(
          new Clock(OBJECTION, rule, Clock.State.NOT_STARTED, null, null),
          List.of(
              Step.of(StepCode.NOT_STARTED, "Vw 2000, art. 76")
                  .with("why", Word.ANNOUNCEMENT_UNKNOWN)));
    }
    var draft =
        draft(OBJECTION, rule, periodEndsOn)
            .orElseThrow(() -> new IllegalStateException("no version of " + rule));
    var objectedAnewOn = facts.objectedAnewOn();
    return objectedAnewOn == null
        ? draft.from(periodEndsOn, Word.OBJECTION_PERIOD_ENDED, List.of())
        : draft.since(objectedAnewOn, periodEndsOn, Word.OBJECTION_PERIOD_ENDED);
  }

  private @Nullable LocalDate endOfObjectionPeriod(LocalDate announcedOn) {
    return draft("objection", "vw69-appeal", announcedOn)
        .map(it -> it.under(Map.of("category", "FOUR_WEEKS")))
        .map(it -> it.reckoned(announcedOn, Word.ANNOUNCED).clock().dueOn())
        .orElse(null);
  }

  /// The court's own term to decide. On an appeal against not deciding in time it is that of the
  /// Awb, whatever the law.
  ///
  /// @param underThisAct whether the Vreemdelingenwet says what court there is otherwise
  private void atCourt(boolean underThisAct) {
    facts
        .last(AppealLodged.class)
        .filter(appeal -> underThisAct || appeal.againstNoDecision())
        .filter(appeal -> appeal.instance() == Instance.DISTRICT_COURT)
        .filter(appeal -> !facts.cameAfter(appeal, JudgmentSent.class::isInstance))
        .filter(appeal -> !Closing.isGivenUp(facts.after(appeal)))
        .flatMap(this::judgment)
        .ifPresent(gathering::add);
  }

  private Optional<Told> judgment(AppealLodged appeal) {
    var on = appeal.occurredOn();
    if (appeal.againstNoDecision()) {
      return draft("court-decision", "awb855b", on)
          .map(it -> it.from(on, Word.APPEALED, List.of()));
    }
    return draft("court-decision", "vw83b", on).map(it -> judgment(it, appeal));
  }

  /// At the border the court's term is part of the whole, and runs from registration.
  private Told judgment(ClockDraft draft, AppealLodged appeal) {
    var registeredOn = facts.days().registeredOn();
    if (gathering.isOnTrack(Meaning.BORDER) && registeredOn != null) {
      return draft
          .to("border")
          .under(CustodyClocks.relocation(gathering))
          .from(registeredOn, Word.REGISTERED, List.of());
    }
    return draft
        .to(isOneWeekCase(appeal) ? "fast" : "normal")
        .from(appeal.occurredOn(), Word.APPEALED, List.of());
  }

  private void furtherAppeal() {
    facts
        .last(JudgmentSent.class)
        .filter(judgment -> judgment.instance() == Instance.DISTRICT_COURT)
        .filter(judgment -> !facts.cameAfter(judgment, RemedyClocks::isFurtherStep))
        .filter(this::isAboutDecision)
        .ifPresent(this::furtherAppeal);
  }

  private static boolean isFurtherStep(CaseEvent event) {
    return event instanceof AppealLodged || overtakes(event);
  }

  private boolean isAboutDecision(JudgmentSent judgment) {
    return facts
        .lastBefore(judgment, AppealLodged.class)
        .map(appeal -> !appeal.againstNoDecision())
        .orElse(false);
  }

  private void furtherAppeal(JudgmentSent judgment) {
    var on = judgment.occurredOn();
    draft("further-appeal", "vw69-further-appeal", on)
        .map(it -> it.to(isOneWeekCase(judgment) ? "oneWeekCase" : "twoWeekCase"))
        .map(it -> it.from(on, Word.JUDGMENT, List.of()))
        .ifPresent(gathering::untilItPasses);
  }

  private Optional<ClockDraft> draft(String clock, String rule, LocalDate on) {
    return ClockDraft.of(gathering, clock, rule, on);
  }
}
