package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.law.Governance;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.CaseEvent;
import asylumchain.events.DecisionEvent.DecisionMade;
import asylumchain.events.RemedyEvent.CaseRemanded;
import asylumchain.events.RemedyEvent.JudgmentSent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The term for a new decision after a court sent the case back. It stays the term of the case once
/// the new decision was taken: that one, not the first, was met or missed.
final class Remand {

  static final String RULE = Governance.REMAND_RULE;

  private final Gathering gathering;
  private final String clock;
  private final LocalDate remandedOn;
  private final @Nullable String end;
  private final List<Step> before;

  /// @param end of the term after a remand that is this application's; `null` where its law has no
  ///   such term
  Remand(
      Gathering gathering,
      String clock,
      List<Step> before,
      LocalDate remandedOn,
      @Nullable String end) {
    this.gathering = gathering;
    this.clock = clock;
    this.remandedOn = remandedOn;
    this.end = end;
    this.before =
        Steps.and(before, List.of(Step.of(StepCode.SENT_BACK, "").with("on", remandedOn)));
  }

  /// A day in the judgment wins; then the term of the law; without either a person decides.
  ///
  /// @param draft the clock as it was before there was a judgment
  Told told(ClockDraft draft, boolean underNewLaw) {
    var judgment = judgment();
    var sentOn = judgment.map(JudgmentSent::occurredOn).orElse(remandedOn);
    var decideBy = judgment.map(JudgmentSent::decideBy).orElse(null);
    if (decideBy != null) {
      return draft.until(decideBy, sentOn, Word.JUDGMENT, "Awb, art. 8:72(4)", before);
    }
    if (underNewLaw && end != null) {
      return ClockDraft.of(gathering, clock, RULE, sentOn)
          .map(it -> it.to(end).anewFrom(sentOn, Word.JUDGMENT, before))
          .orElseGet(() -> disputed(draft, sentOn));
    }
    return disputed(draft, sentOn);
  }

  private Told disputed(ClockDraft draft, LocalDate sentOn) {
    var review =
        new Review(gathering, clock, Word.WHICH_COURT_TERM)
            .or(Word.WHOLE_TERM_ANEW, draft.anewFrom(sentOn, Word.JUDGMENT, before));
    ClockDraft.of(gathering, clock, CourtTerm.RULE, sentOn)
        .map(it -> it.anewFrom(sentOn, Word.JUDGMENT, before))
        .ifPresent(told -> review.or(Word.TWO_WEEKS_OF_8_55D, told));
    return review.told(draft.rule().id(), before);
  }

  /// The last judgment between the decision that it is about and the one that followed it.
  private Optional<JudgmentSent> judgment() {
    var facts = gathering.facts();
    return facts
        .last(CaseRemanded.class)
        .flatMap(
            remand ->
                Stream.of(facts.after(remand), facts.before(remand).reversed())
                    .map(Remand::withoutOtherDecisions)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  /// The judgment among the events that lie next to the remand, up to a decision.
  private static Optional<JudgmentSent> withoutOtherDecisions(List<CaseEvent> fromRemand) {
    return fromRemand.stream()
        .takeWhile(event -> !(event instanceof DecisionMade))
        .filter(JudgmentSent.class::isInstance)
        .map(JudgmentSent.class::cast)
        .findFirst();
  }
}
