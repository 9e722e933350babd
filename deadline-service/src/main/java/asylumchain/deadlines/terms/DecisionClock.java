package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.WorkingCalendar;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.law.RuleBook;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The term within which an application must be decided (beslistermijn).
final class DecisionClock {

  static final String NAME = "decision-term";
  static final String VW42 = "vw42-decision-term";
  static final String REGIME = "regime-selection";

  private static final String FAMILY_OLD = "vw2u-nareis-old";
  private static final String FAMILY_NEW = "vw2u-nareis-new";
  private static final String ADMISSIBILITY = "apr35-admissibility";
  private static final String ACCELERATED = "apr35-accelerated";
  private static final String REGULAR = "apr35-regular";
  private static final String BORDER = "apr51-border";

  /// The rules that the engine names; a book without them cannot be used.
  static final List<String> NAMED_RULES =
      List.of(VW42, REGIME, FAMILY_OLD, FAMILY_NEW, ADMISSIBILITY, ACCELERATED, REGULAR, BORDER);

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
    var rule = ruleFor(regime.word(), lodgedOn);
    if (rule == null) {
      return unclear(REGIME, told, Word.WHICH_RULE);
    }
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
    return running(rule, told, lodgedOn);
  }

  /// @return `null` where the engine knows of no rule
  private @Nullable String ruleFor(Word regime, LocalDate lodgedOn) {
    var kind = facts.kind() == null ? "" : facts.kind().text();
    return switch (kind) {
      case "FAMILY_REUNIFICATION" ->
          book.known(FAMILY_OLD).latest().inForceOn(lodgedOn) ? FAMILY_OLD : FAMILY_NEW;
      case "FIRST", "REPEAT", "RESETTLEMENT", "RELOCATION" ->
          regime == Word.APR ? ruleOfTrack(facts.track()) : VW42;
      default -> null;
    };
  }

  private static @Nullable String ruleOfTrack(@Nullable Code track) {
    return switch (track == null ? "REGULAR" : track.text()) {
      case "REGULAR", "TRACK_4" -> REGULAR;
      case "ADMISSIBILITY" -> ADMISSIBILITY;
      case "ACCELERATED" -> ACCELERATED;
      case "BORDER" -> BORDER;
      default -> null;
    };
  }

  private Determination.Told running(String ruleId, Step regime, LocalDate lodgedOn) {
    var version = book.known(ruleId).inForceOn(lodgedOn);
    if (version.isEmpty()) {
      return unclear(ruleId, regime, Word.NOT_IN_FORCE);
    }
    var start = start(ruleId, lodgedOn);
    var end = watchedEnd(version.get());
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
    var steps = new ArrayList<Step>(List.of(regime));
    steps.addAll(reckoned.steps());
    steps.addAll(decrees);
    return new Determination.Told(
        new Clock(NAME, ruleId, Clock.State.RUNNING, start.on(), reckoned.due()), steps);
  }

  /// Where liberty is at stake, the end that does not move.
  private static Rule.End watchedEnd(Rule.Version version) {
    return version.ends().getLast().counting() == null
        ? version.mainEnd()
        : version.ends().getLast();
  }

  private Start start(String ruleId, LocalDate lodgedOn) {
    var responsibleOn = facts.responsibleOn();
    if (ruleId.equals(VW42) && responsibleOn != null && responsibleOn.isAfter(lodgedOn)) {
      return new Start(responsibleOn, Word.NL_RESPONSIBLE);
    }
    var registeredOn = facts.registeredOn();
    if (ruleId.equals(BORDER) && registeredOn != null) {
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
