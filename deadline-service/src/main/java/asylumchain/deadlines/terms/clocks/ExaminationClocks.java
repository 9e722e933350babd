package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.CaseCodes.Meaning;
import asylumchain.deadlines.law.Condition;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Regime;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.ExaminationEvent.IntentionIssued;
import asylumchain.events.ExaminationEvent.Interview;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.ExaminationEvent.ViewSubmitted;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The steps of the examination under the Vreemdelingenbesluit: rest and preparation, the days of
/// the general procedure (AA) and its sub-terms, tracks 2 and repeat applications, views.
///
/// Which interview was held must be said; one of which it is not said starts none of these.
final class ExaminationClocks {

  static final String AA = "aa-decision";

  private static final String EXTENDED_AA = "vb3115-aa";

  static final List<String> NAMED_RULES =
      List.of(
          "vb3109-rvt",
          "vb3110-aa",
          "vb3113-3114",
          EXTENDED_AA,
          "vb3116-view",
          "vb3116-view-withdrawal",
          "vb3109c-view",
          "vb3109ca-track2",
          "vb3118b-repeat");

  private final Gathering gathering;
  private final CaseFacts facts;
  private final boolean isUnderOldLaw;

  private ExaminationClocks(Gathering gathering, LocalDate lodgedOn) {
    this.gathering = gathering;
    this.facts = gathering.facts();
    this.isUnderOldLaw =
        Regime.onLodging(gathering.view().book(), lodgedOn).word() == Word.APD_VW42;
  }

  static void gather(Gathering gathering) {
    var lodgedOn = gathering.facts().days().lodgedOn();
    if (lodgedOn != null && gathering.facts().ending() == null) {
      var clocks = new ExaminationClocks(gathering, lodgedOn);
      clocks.view();
      if (clocks.isUnderOldLaw) {
        clocks.interviews();
      }
    }
  }

  /// The last day of the general procedure, as far as it was held; `null` when it was not.
  static @Nullable LocalDate lastDayOfGeneralProcedure(Gathering gathering) {
    return held(gathering.facts(), Interview.FURTHER)
        .filter(_ -> isGeneral(gathering))
        .flatMap(held -> general(gathering, held.occurredOn()))
        .map(told -> told.clock().dueOn())
        .orElse(null);
  }

  private static boolean isGeneral(Gathering gathering) {
    return gathering.isOnTrack(Meaning.GENERAL);
  }

  private static Optional<InterviewHeld> held(CaseFacts facts, Interview interview) {
    return facts.last(InterviewHeld.class, it -> it.interview() == interview);
  }

  private void interviews() {
    var further = held(facts, Interview.FURTHER);
    if (further.isPresent()) {
      afterFurtherInterview(further.get().occurredOn());
    } else if (isGeneral(gathering) && !isRepeat()) {
      held(facts, Interview.REGISTRATION)
          .ifPresent(
              it -> term("rest-and-preparation", "vb3109-rvt", it.occurredOn(), Word.INTERVIEW));
    }
  }

  private void afterFurtherInterview(LocalDate dayOne) {
    if (gathering.isOnTrack(Meaning.SAFE_COUNTRY)) {
      term("track-2-decision", "vb3109ca-track2", dayOne, Word.INTERVIEW);
    } else if (isRepeat()) {
      term("repeat-decision", "vb3118b-repeat", dayOne, Word.INTERVIEW);
    } else if (isGeneral(gathering)) {
      general(gathering, dayOne).ifPresent(gathering::untilItPasses);
      if (facts.last(IntentionIssued.class).isEmpty()) {
        ClockDraft.of(gathering, "aa-intention", "vb3113-3114", dayOne)
            .map(it -> it.to("intentionSend").under(atSchiphol(gathering)))
            .map(it -> it.from(dayOne, Word.INTERVIEW, List.of()))
            .ifPresent(gathering::untilItPasses);
      }
    }
  }

  private boolean isRepeat() {
    return gathering.isOfKind(Meaning.REPEAT);
  }

  private void term(String clock, String rule, LocalDate start, Word event) {
    ClockDraft.of(gathering, clock, rule, start)
        .map(it -> it.from(start, event, List.of()))
        .ifPresent(gathering::untilItPasses);
  }

  /// The general procedure, extended where that was posted on a ground of art. 3.115.
  private static Optional<Told> general(Gathering gathering, LocalDate dayOne) {
    var grounds =
        gathering.shifts().extensionsOf(AA).stream()
            .filter(it -> it.takenBackBy() == null)
            .map(it -> it.claim().ground().text())
            .filter(ground -> knows(gathering, ground))
            .toList();
    return grounds.isEmpty()
        ? ClockDraft.of(gathering, AA, "vb3110-aa", dayOne)
            .map(it -> it.under(atSchiphol(gathering)))
            .map(it -> it.from(dayOne, Word.INTERVIEW, List.of()))
        : ClockDraft.of(gathering, AA, EXTENDED_AA, dayOne)
            .map(it -> extended(it, grounds).under(atSchiphol(gathering)))
            .map(it -> it.reckoned(dayOne, Word.INTERVIEW));
  }

  /// There, days off count. Source: Vb 2000, art. 3.110(3).
  private static Map<String, String> atSchiphol(Gathering gathering) {
    return Map.of("schiphol", String.valueOf(gathering.isLodgedAt(Meaning.SCHIPHOL)));
  }

  private static boolean knows(Gathering gathering, String ground) {
    var grounds = gathering.view().book().known(EXTENDED_AA).inputs().get("ext");
    return grounds != null && grounds.values().contains(ground);
  }

  private static ClockDraft extended(ClockDraft draft, List<String> grounds) {
    var given = new HashMap<String, String>();
    grounds.stream().filter(it -> !it.equals("PRE")).forEach(it -> given.put("ext", it));
    var isPre = grounds.contains("PRE");
    given.putIfAbsent("ext", "PRE");
    given.put("combined", String.valueOf(isPre && !given.get("ext").equals("PRE")));
    var attributes = Condition.Attributes.of(draft.rule(), given);
    return draft.version().ends().stream()
        .filter(end -> end.when().holds(attributes))
        .findFirst()
        .map(draft::to)
        .orElse(draft);
  }

  /// The applicant's term for a view on an intention.
  private void view() {
    facts
        .last(IntentionIssued.class)
        .filter(intention -> !facts.cameAfter(intention, ViewSubmitted.class::isInstance))
        .ifPresent(intention -> view(intention.occurredOn()));
  }

  private void view(LocalDate issuedOn) {
    var aaEndsOn = lastDayOfGeneralProcedure(gathering);
    if (!isUnderOldLaw) {
      term("view", "vb3116-view-withdrawal", issuedOn, Word.INTENTION);
    } else if (aaEndsOn != null && !issuedOn.isAfter(aaEndsOn)) {
      held(facts, Interview.FURTHER)
          .flatMap(it -> viewInGeneralProcedure(it.occurredOn()))
          .ifPresent(gathering::untilItPasses);
    } else {
      viewAfterwards(issuedOn).ifPresent(gathering::untilItPasses);
    }
  }

  private Optional<Told> viewInGeneralProcedure(LocalDate dayOne) {
    return ClockDraft.of(gathering, "view", "vb3113-3114", dayOne)
        .map(it -> it.to("viewBy").under(atSchiphol(gathering)))
        .map(it -> it.from(dayOne, Word.INTERVIEW, List.of()));
  }

  private Optional<Told> viewAfterwards(LocalDate issuedOn) {
    var detention = Detention.of(facts);
    var detained = detention.wasInForceOn(issuedOn);
    if (gathering.isOnTrack(Meaning.DUBLIN)) {
      return ClockDraft.of(gathering, "view", "vb3109c-view", issuedOn)
          .map(it -> it.to(detained ? "detained" : "free"))
          .map(it -> it.from(issuedOn, Word.INTENTION, List.of()));
    }
    var border =
        detention.groundOn(issuedOn).filter(ground -> ground.text().equals("ART_6")).isPresent();
    return ClockDraft.of(gathering, "view", "vb3116-view", issuedOn)
        .map(
            it ->
                it.under(
                    Map.of(
                        "border", String.valueOf(border),
                        "detained", String.valueOf(detained && !border))))
        .map(it -> it.from(issuedOn, Word.INTENTION, List.of()));
  }
}
