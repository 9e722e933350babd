package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.calendar.TermLength;
import asylumchain.deadlines.law.CaseCodes.Companion;
import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent.DecisionAnnounced;
import asylumchain.events.EndEvent;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.InterimMeasureRequested;
import asylumchain.events.RemedyEvent.ObjectionDecided;
import asylumchain.events.RemedyEvent.ObjectionLodged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of appeal, of an interim measure and of departure after a decision; with those of an
/// objection and at court, all remedies.
final class RemedyClocks {

  static final List<String> NAMED_RULES =
      List.of("vw69-appeal", "ammr43-appeal", "vw69-vovo", "vw62-departure");

  private final Gathering gathering;
  private final CaseFacts facts;

  private RemedyClocks(Gathering gathering) {
    this.gathering = gathering;
    this.facts = gathering.facts();
  }

  static void gather(Gathering gathering) {
    var underThisAct = gathering.has(Companion.REMEDIES);
    if (underThisAct) {
      new RemedyClocks(gathering).afterAnnouncement();
      ObjectionClock.gather(gathering);
    }
    CourtClocks.gather(gathering, underThisAct);
  }

  /// What can follow the last decision that was announced, unless something took its place.
  private void afterAnnouncement() {
    facts
        .last(DecisionAnnounced.class)
        .filter(announced -> !Closing.isOvertaken(facts.after(announced)))
        .ifPresent(
            announced ->
                DecisionClass.announced(gathering, announced)
                    .ifPresent(decided -> after(announced, decided)));
  }

  private void after(DecisionAnnounced announced, DecisionClass decided) {
    var on = announced.occurredOn();
    if (!facts.cameAfter(announced, RemedyClocks::isRemedy)) {
      first(on, decided).ifPresent(gathering::untilItPasses);
    }
    facts
        .last(ObjectionDecided.class)
        .filter(facts.after(announced)::contains)
        .flatMap(this::afterObjection)
        .ifPresent(gathering::untilItPasses);
    if (!facts.cameAfter(announced, InterimMeasureRequested.class::isInstance)
        && !decided.isDublinUnderAmmr()) {
      draft("interim-measure", "vw69-vovo", on)
          .map(it -> it.from(on, Word.ANNOUNCED, List.of(decided.told())))
          .ifPresent(gathering::untilItPasses);
    }
    if (gathering.has(Companion.DEPARTURE)
        && decided.mustLeave()
        && !facts.cameAfter(announced, RemedyClocks::isRemedy)
        && !facts.cameAfter(announced, EndEvent.DepartureStarted.class::isInstance)) {
      draft("departure", "vw62-departure", on)
          .ifPresent(it -> gathering.add(departure(it, on, decided.departureDays())));
    }
  }

  /// @param days within which to leave, where the decision shortened that; `null` otherwise
  private static Told departure(ClockDraft draft, LocalDate on, @Nullable Integer days) {
    return days == null
        ? draft.from(on, Word.ANNOUNCED, List.of())
        : draft
            .to(
                Rule.End.plain(
                    "SHORTENED", draft.end().start(), new TermLength(days, TermLength.Unit.DAYS)))
            .from(
                on,
                Word.ANNOUNCED,
                List.of(
                    Step.of(StepCode.DEPARTURE_SHORTENED, "Vw 2000, art. 62(2)")
                        .with("days", days)));
  }

  private static boolean isRemedy(CaseEvent event) {
    return switch (event) {
      case AppealLodged(_, _, var againstNoDecision) -> !againstNoDecision;
      case ObjectionLodged _ -> true;
      case CaseEvent _ -> false;
    };
  }

  private Optional<Told> first(LocalDate on, DecisionClass decided) {
    return gathering.has(Companion.OBJECTION)
        ? ObjectionClock.period(gathering, on).map(it -> it.from(on, Word.ANNOUNCED, List.of()))
        : appeal(on, decided);
  }

  /// The appeal against what was decided on an objection; none where the objection was well
  /// founded, or an appeal came. That the decision on it was announced on its day is a convention.
  private Optional<Told> afterObjection(ObjectionDecided decided) {
    var on = decided.occurredOn();
    return RemedyEvent.WELL_FOUNDED.contains(decided.result())
            || facts.cameAfter(decided, RemedyClocks::isRemedy)
        ? Optional.empty()
        : draft("appeal", ObjectionClock.PERIOD, on)
            .map(it -> it.under(ObjectionClock.FOUR_WEEKS))
            .map(it -> it.from(on, Word.OBJECTION_DECIDED, List.of()));
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

  private Optional<ClockDraft> draft(String clock, String rule, LocalDate on) {
    return ClockDraft.of(gathering, clock, rule, on);
  }
}
