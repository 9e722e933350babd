package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.Instance;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.util.List;
import java.util.Optional;

/// The court's own term to decide, and that of further appeal against what it decided.
final class CourtClocks {

  private static final String NAME = "court-decision";
  private static final String ON_NO_DECISION = "awb855b";
  private static final String ON_DECISION = "vw83b";
  private static final String FURTHER = "vw69-further-appeal";

  static final List<String> NAMED_RULES = List.of(ON_NO_DECISION, ON_DECISION, FURTHER);

  private final Gathering gathering;
  private final CaseFacts facts;

  private CourtClocks(Gathering gathering) {
    this.gathering = gathering;
    this.facts = gathering.facts();
  }

  /// @param underThisAct whether the Vreemdelingenwet says what court there is otherwise
  static void gather(Gathering gathering, boolean underThisAct) {
    var clocks = new CourtClocks(gathering);
    clocks.atCourt(underThisAct);
    if (underThisAct) {
      clocks.furtherAppeal();
    }
  }

  /// The court's own term to decide. On an appeal against not deciding in time it is that of the
  /// Awb, whatever the law.
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
      return ClockDraft.of(gathering, NAME, ON_NO_DECISION, on)
          .map(it -> it.from(on, Word.APPEALED, List.of()));
    }
    return ClockDraft.of(gathering, NAME, ON_DECISION, on).map(it -> judgment(it, appeal));
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
        .filter(judgment -> !facts.cameAfter(judgment, AppealLodged.class::isInstance))
        .filter(judgment -> !Closing.isOvertaken(facts.after(judgment)))
        .filter(this::isAboutDecision)
        .ifPresent(this::furtherAppeal);
  }

  private boolean isAboutDecision(JudgmentSent judgment) {
    return facts
        .lastBefore(judgment, AppealLodged.class)
        .map(appeal -> !appeal.againstNoDecision())
        .orElse(false);
  }

  private void furtherAppeal(JudgmentSent judgment) {
    var on = judgment.occurredOn();
    ClockDraft.of(gathering, "further-appeal", FURTHER, on)
        .map(it -> it.to(isOneWeekCase(judgment) ? "oneWeekCase" : "twoWeekCase"))
        .map(it -> it.from(on, Word.JUDGMENT, List.of()))
        .ifPresent(gathering::untilItPasses);
  }

  /// Whether what is aimed at a decision is aimed at one with a remedy of one week. The day of its
  /// announcement chooses the law; where that is not known, the day of the remedy.
  private boolean isOneWeekCase(CaseEvent remedy) {
    return facts
        .lastBefore(remedy, DecisionAnnounced.class)
        .map(announced -> DecisionClass.announced(gathering, announced))
        .orElseGet(
            () ->
                facts
                    .lastBefore(remedy, DecisionMade.class)
                    .flatMap(made -> DecisionClass.of(gathering, made, remedy.occurredOn())))
        .map(DecisionClass::isOneWeekCase)
        .orElse(false);
  }
}
