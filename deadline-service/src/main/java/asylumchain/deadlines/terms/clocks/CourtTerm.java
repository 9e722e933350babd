package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.ExaminationEvent.InterviewHeld;
import asylumchain.events.Length;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The term that a court set for a decision that came too late: a day that it wrote down wins over
/// a length, a length over the two weeks of the law.
final class CourtTerm {

  static final String NAME = "court-term";
  static final String RULE = "awb855d-default";
  static final String HEARING = "court-hearing";
  static final String HEAR_AND_DECIDE = "court-8-8";

  private static final String BASIS = "Awb, art. 8:55d(1) and (3)";

  private CourtTerm() {}

  static void gather(Gathering gathering) {
    var facts = gathering.facts();
    var judged = judgment(gathering);
    var posted = posted(gathering);
    if (posted.isPresent() && isLast(posted.get(), judged)) {
      var term = posted.get();
      if (isAwaitedSince(facts, term.occurredOn())) {
        hearing(gathering, term).ifPresent(gathering::add);
        of(gathering, term).ifPresent(gathering::add);
      }
    } else {
      judged
          .filter(judgment -> !facts.cameAfter(judgment, CourtTerm::isDone))
          .flatMap(judgment -> of(gathering, judgment))
          .ifPresent(gathering::add);
    }
  }

  /// The last judgment on an appeal against not deciding that was not annulled.
  private static Optional<JudgmentSent> judgment(Gathering gathering) {
    var facts = gathering.facts();
    var annulledOn = gathering.shifts().annulledOn();
    return facts
        .last(JudgmentSent.class, judgment -> !annulledOn.contains(judgment.occurredOn()))
        .filter(
            judgment ->
                facts
                    .lastBefore(judgment, AppealLodged.class)
                    .map(AppealLodged::againstNoDecision)
                    .orElse(false));
  }

  private static Optional<CourtTermDetermined> posted(Gathering gathering) {
    var terms = gathering.shifts().courtTerms();
    return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast());
  }

  private static boolean isLast(CourtTermDetermined term, Optional<JudgmentSent> judged) {
    return judged.map(it -> !it.occurredOn().isAfter(term.occurredOn())).orElse(true);
  }

  private static boolean isAwaitedSince(CaseFacts facts, LocalDate sentOn) {
    return facts.events().stream()
        .filter(event -> !event.occurredOn().isBefore(sentOn))
        .noneMatch(CourtTerm::isDone);
  }

  private static boolean isDone(CaseEvent event) {
    return switch (event) {
      case DecisionEvent.DecisionMade _,
          DecisionEvent.ApplicationWithdrawn _,
          RemedyEvent.ObjectionDecided _ ->
          true;
      case CaseEvent _ -> false;
    };
  }

  /// The term to hear the applicant first; empty where the court set none, or it was done.
  private static Optional<Told> hearing(Gathering gathering, CourtTermDetermined term) {
    var hear = term.hearWithin();
    var sentOn = term.occurredOn();
    return hear == null || heardOn(gathering.facts(), sentOn) != null
        ? Optional.empty()
        : ClockDraft.of(gathering, HEARING, HEAR_AND_DECIDE, sentOn)
            .map(it -> it.to(ordered(it, hear)).from(sentOn, Word.JUDGMENT, List.of()));
  }

  private static Optional<Told> of(Gathering gathering, CourtTermDetermined term) {
    var sentOn = term.occurredOn();
    var decideBy = term.decideBy();
    var length = term.length();
    var hear = term.hearWithin();
    if (hear != null && length != null && decideBy == null) {
      return afterHearing(gathering, sentOn, hear, length);
    }
    return ClockDraft.of(gathering, NAME, RULE, sentOn)
        .map(
            draft ->
                decideBy != null
                    ? draft.until(decideBy, sentOn, Word.JUDGMENT, BASIS, List.of())
                    : draft
                        .to(length == null ? draft.end() : ordered(draft, length))
                        .from(sentOn, Word.JUDGMENT, List.of()));
  }

  /// The decision follows the hearing; where there was none in time, the end of the term for it.
  private static Optional<Told> afterHearing(
      Gathering gathering, LocalDate sentOn, Length hear, Length decide) {
    var hearBy = Shifts.length(hear).after(sentOn);
    var heardOn = heardOn(gathering.facts(), sentOn);
    var inTime = (heardOn == null || heardOn.isAfter(hearBy)) ? null : heardOn;
    return ClockDraft.of(gathering, NAME, HEAR_AND_DECIDE, sentOn)
        .map(
            it ->
                it.to(ordered(it, decide))
                    .from(
                        inTime == null ? hearBy : inTime,
                        inTime == null ? Word.HEARING_TERM_ENDED : Word.INTERVIEW,
                        List.of()));
  }

  private static Rule.End ordered(ClockDraft draft, Length length) {
    return Rule.End.plain("ORDERED", draft.end().start(), Shifts.length(length));
  }

  /// The first hearing after a judgment; `null` when there was none.
  private static @Nullable LocalDate heardOn(CaseFacts facts, LocalDate sentOn) {
    return facts.events().stream()
        .filter(InterviewHeld.class::isInstance)
        .map(CaseEvent::occurredOn)
        .filter(day -> day.isAfter(sentOn))
        .findFirst()
        .orElse(null);
  }

  private static Optional<Told> of(Gathering gathering, JudgmentSent judgment) {
    var sentOn = judgment.occurredOn();
    var decideBy = judgment.decideBy();
    return ClockDraft.of(gathering, NAME, RULE, sentOn)
        .map(
            draft ->
                decideBy == null
                    ? draft.from(sentOn, Word.JUDGMENT, List.of())
                    : draft.until(decideBy, sentOn, Word.JUDGMENT, BASIS, List.of()));
  }
}
