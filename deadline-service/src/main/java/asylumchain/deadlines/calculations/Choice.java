package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Determination.Alternative;
import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Determination.Told;
import asylumchain.deadlines.terms.Reckoned;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import asylumchain.deadlines.terms.Word;
import asylumchain.events.Clock;
import asylumchain.events.Clock.State;
import asylumchain.events.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A question that the law does not answer mechanically, with the day under each answer: the same
/// that a case of this kind would ask.
final class Choice {

  private static final String CLOCK = "decision-term";

  private final String rule;
  private final Word question;
  private final List<Alternative> alternatives = new ArrayList<>();

  Choice(Asked asked, Word question) {
    this.rule = asked.rule().id();
    this.question = question;
  }

  /// A possible answer, and the term under it.
  Choice or(Word answer, LocalDate start, Reckoned reckoned) {
    return or(
        answer,
        Told.of(new Clock(CLOCK, rule, State.RUNNING, start, reckoned.due()), reckoned.steps()));
  }

  /// A possible answer under which no day can be told before another question is answered.
  Choice or(Word answer, Word before) {
    return or(
        answer,
        Told.of(
            new Clock(CLOCK, rule, State.NEEDS_REVIEW, null, null), List.of(needsReview(before))));
  }

  private Choice or(Word answer, Told told) {
    alternatives.add(new Alternative(Code.of(answer.name()), answer, told));
    return this;
  }

  /// The step that says that a person must look.
  Step step() {
    return needsReview(question);
  }

  private static Step needsReview(Word question) {
    return Step.of(StepCode.NEEDS_REVIEW, "").with("question", question);
  }

  Question asked() {
    return new Question(Code.of(question.name()), question, alternatives);
  }
}
