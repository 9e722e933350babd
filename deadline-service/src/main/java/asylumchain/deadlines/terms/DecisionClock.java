package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Condition;
import asylumchain.deadlines.law.Governance;
import asylumchain.deadlines.law.Procedure;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The term within which an application must be decided (beslistermijn).
final class DecisionClock {

  static final String NAME = "decision-term";
  static final String VW42 = "vw42-decision-term";
  static final String REGIME = "regime-selection";

  /// The rules that the engine names; a book without them cannot be used. Which rule governs which
  /// application is data.
  static final List<String> NAMED_RULES = List.of(VW42, REGIME);

  private final RuleBook book;
  private final WorkingCalendar calendar;
  private final LocalDate asOf;
  private final Instant knownAt;
  private final CaseFacts facts;

  DecisionClock(
      RuleBook book, WorkingCalendar calendar, LocalDate asOf, Instant knownAt, CaseFacts facts) {
    this.book = book;
    this.calendar = calendar;
    this.asOf = asOf;
    this.knownAt = knownAt;
    this.facts = facts;
  }

  Determination.Told told(LocalDate lodgedOn) {
    var regime = Regime.onLodging(book, lodgedOn);
    var told =
        Step.of(StepCode.REGIME, regime.basis())
            .with("lodgedOn", lodgedOn)
            .with("regime", regime.word());
    var governance = governing(regime.word(), lodgedOn);
    if (governance.isEmpty()) {
      return unclear(REGIME, told, Word.WHICH_RULE);
    }
    var rule = governance.get().rule();
    if (facts.remanded()) {
      return unclear(rule, told, Word.WHICH_COURT_TERM);
    }
    if (rule.equals(VW42) && facts.responsibleOn() == null) {
      if (CaseFacts.TRACK_1.equals(facts.track())) {
        return notStarted(told);
      }
      if (facts.leftTrackOne()) {
        return unclear(rule, told, Word.SINCE_WHEN_RESPONSIBLE);
      }
    }
    return running(governance.get(), told, lodgedOn);
  }

  /// Which rule governs stands in the data, by kind, track, regime and day of lodging.
  private Optional<Governance> governing(Word regime, LocalDate lodgedOn) {
    var kind = facts.kind();
    var track = facts.track();
    return book.governing(
        new Governance.Application(
            kind == null ? Condition.NOT_GIVEN : kind.text(),
            track == null ? Condition.NOT_GIVEN : track.text(),
            regime.name(),
            lodgedOn));
  }

  private Determination.Told running(Governance governance, Step regime, LocalDate lodgedOn) {
    var ruleId = governance.rule();
    var rule = book.known(ruleId);
    var version = rule.inForceOn(lodgedOn);
    if (version.isEmpty()) {
      return unclear(ruleId, regime, Word.NOT_IN_FORCE);
    }
    var end =
        watchedEnd(rule, version.get()).under(Condition.Attributes.of(rule, governance.with()));
    var start = start(ruleId, end, lodgedOn);
    var reckoning =
        Reckoning.of(book, calendar, version.get(), end, start.on(), start.event())
            .suspendedFor(
                version.get().suspensionBasis() == null ? List.of() : facts.suspensions());
    var decrees = new ArrayList<Step>();
    if (ruleId.equals(VW42)) {
      new GroupExtensions(book, asOf, knownAt, facts.endedOn())
          .apply(lodgedOn, reckoning, decrees::add);
    }
    var reckoned = reckoning.reckoned();
    var steps = new ArrayList<Step>();
    if (governance.regime() != null) {
      steps.add(regime);
    }
    steps.addAll(reckoned.steps());
    steps.addAll(decrees);
    Step.onConfidence(rule, version.get()).ifPresent(steps::add);
    return new Determination.Told(
        new Clock(NAME, ruleId, Clock.State.RUNNING, start.on(), reckoned.due()), steps);
  }

  /// Where liberty is at stake, the end that does not move.
  private static Rule.End watchedEnd(Rule rule, Rule.Version version) {
    return rule.procedure() == Procedure.LIBERTY ? version.ends().getLast() : version.mainEnd();
  }

  private Start start(String ruleId, Rule.End end, LocalDate lodgedOn) {
    var responsibleOn = facts.responsibleOn();
    if (ruleId.equals(VW42) && responsibleOn != null && responsibleOn.isAfter(lodgedOn)) {
      return new Start(responsibleOn, Word.NL_RESPONSIBLE);
    }
    var registeredOn = facts.registeredOn();
    if (end.start().equals("registered") && registeredOn != null) {
      return new Start(registeredOn, Word.REGISTERED);
    }
    return new Start(lodgedOn, Word.LODGED);
  }

  private record Start(LocalDate on, Word event) {}

  private Determination.Told notStarted(Step regime) {
    var why =
        Step.of(StepCode.NOT_STARTED, "Vw 2000, art. 42(6)")
            .with("why", Word.RESPONSIBLE_STATE_UNDECIDED);
    return new Determination.Told(
        new Clock(NAME, VW42, Clock.State.NOT_STARTED, null, null), List.of(regime, why));
  }

  private static Determination.Told unclear(String rule, Step regime, Word question) {
    return new Determination.Told(
        new Clock(NAME, rule, Clock.State.NEEDS_REVIEW, null, null),
        List.of(regime, Step.of(StepCode.NEEDS_REVIEW, "").with("question", question)));
  }
}
