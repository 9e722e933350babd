package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Rule;
import asylumchain.deadlines.terms.CaseFacts;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Shifts;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent;
import asylumchain.events.PenaltyEvent.CourtTermDetermined;
import asylumchain.events.RemedyEvent;
import asylumchain.events.RemedyEvent.AppealLodged;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The term that a court set for a decision that came too late: a day that it wrote down wins over
/// a length, a length over the two weeks of the law.
final class CourtTerm {

  static final String NAME = "court-term";
  static final String RULE = "awb855d-default";

  private static final String BASIS = "Awb, art. 8:55d(1) and (3)";

  private CourtTerm() {}

  static void gather(Gathering gathering) {
    var facts = gathering.facts();
    var judged = judgment(facts);
    var posted = posted(gathering);
    if (posted.isPresent() && isLast(posted.get(), judged)) {
      var term = posted.get();
      if (isAwaitedSince(facts, term.occurredOn())) {
        of(gathering, term).ifPresent(gathering::add);
      }
    } else {
      judged
          .filter(judgment -> !facts.cameAfter(judgment, CourtTerm::isDone))
          .flatMap(judgment -> of(gathering, judgment))
          .ifPresent(gathering::add);
    }
  }

  /// The last judgment on an appeal against not deciding.
  private static Optional<JudgmentSent> judgment(CaseFacts facts) {
    return facts
        .last(JudgmentSent.class)
        .filter(
            judgment ->
                facts.before(judgment).reversed().stream()
                    .filter(AppealLodged.class::isInstance)
                    .map(AppealLodged.class::cast)
                    .findFirst()
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

  private static Optional<Told> of(Gathering gathering, CourtTermDetermined term) {
    var sentOn = term.occurredOn();
    return ClockDraft.of(gathering, NAME, RULE, sentOn)
        .map(
            draft -> {
              var decideBy = term.decideBy();
              var length = term.length();
              if (decideBy != null) {
                return draft.until(decideBy, sentOn, Word.JUDGMENT, BASIS, List.of());
              }
              var end =
                  length == null
                      ? draft.end()
                      : Rule.End.plain("ORDERED", draft.end().start(), Shifts.length(length));
              return draft.to(end).from(sentOn, Word.JUDGMENT, List.of());
            });
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
