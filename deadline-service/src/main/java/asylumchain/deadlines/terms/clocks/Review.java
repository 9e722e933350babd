package asylumchain.deadlines.terms.clocks;

import asylumchain.deadlines.terms.Determination.Alternative;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Named;
import asylumchain.deadlines.terms.RuleName;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import asylumchain.events.Code;
import asylumchain.events.ShiftEvent.ReviewDecided;
import java.util.ArrayList;
import java.util.List;

/// A question that the law does not answer mechanically: a person's answer, or the question itself.
final class Review {

  private final Gathering gathering;
  private final String clock;
  private final Word question;
  private final Code code;
  private final List<Alternative> alternatives = new ArrayList<>();

  Review(Gathering gathering, String clock, Word question) {
    this(gathering, clock, question, Code.of(question.name()));
  }

  /// @param code under which it is asked, where its words alone do not tell what about
  Review(Gathering gathering, String clock, Word question, Code code) {
    this.gathering = gathering;
    this.clock = clock;
    this.question = question;
    this.code = code;
  }

  /// A possible answer, and the clock under it.
  Review or(Word choice, Told told) {
    return or(Code.of(choice.name()), choice, told);
  }

  /// A rule as a possible answer, and the clock under it.
  Review or(RuleName choice, Told told) {
    return or(choice.code(), choice, told);
  }

  private Review or(Code choice, Named words, Told told) {
    alternatives.add(new Alternative(choice, words, told));
    return this;
  }

  /// Whether there is no possible answer.
  boolean isWithoutAnswer() {
    return alternatives.isEmpty();
  }

  /// The clock as it follows from the answer that was chosen, which can leave another question.
  /// Without one, or under one that is none of the alternatives, it needs review.
  ///
  /// @param rule the one that leaves the question open
  Told told(String rule, List<Step> before) {
    var decided = gathering.shifts().decision(clock, code);
    for (var alternative : alternatives) {
      if (decided != null && alternative.choice().equals(decided.choice())) {
        return chosen(alternative, decided);
      }
    }
    var steps = new ArrayList<Step>(before);
    steps.add(Step.of(StepCode.NEEDS_REVIEW, "").with("question", question));
    return new Told(
        new Clock(clock, rule, Clock.State.NEEDS_REVIEW, null, null),
        steps,
        null,
        new Question(code, question, alternatives));
  }

  private Told chosen(Alternative alternative, ReviewDecided decided) {
    var told = alternative.told();
    var ground = decided.ground();
    var steps = new ArrayList<Step>();
    steps.add(
        Step.of(StepCode.REVIEW_DECIDED, ground == null ? "" : ground.text())
            .with("on", decided.occurredOn())
            .with("question", question)
            .with("choice", alternative.words()));
    steps.addAll(told.steps());
    return new Told(told.clock(), steps, told.endedOn(), told.question());
  }
}
