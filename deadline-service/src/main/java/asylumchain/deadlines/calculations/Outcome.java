package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Determination.Question;
import asylumchain.deadlines.terms.Step;
import asylumchain.deadlines.terms.StepCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A result and the steps that led there.
///
/// @param result a day, a yes or no, a code, or an object of these; `null` when the answer is none
/// @param question what a person must say before one day is the answer; `null` for nothing
/// @param onUnverified whether it rests on the parts of the rule that were not verified
record Outcome(
    @Nullable Object result, List<Step> steps, @Nullable Question question, boolean onUnverified) {

  Outcome {
    steps = List.copyOf(steps);
  }

  Outcome(@Nullable Object result, List<Step> steps, @Nullable Question question) {
    this(result, steps, question, true);
  }

  /// One that leaves no question.
  Outcome(@Nullable Object result, List<Step> steps) {
    this(result, steps, null);
  }

  static Outcome of(@Nullable Object result, Step... steps) {
    return new Outcome(result, List.of(steps));
  }

  /// Which of several days of the answer a term leads to.
  static Step named(String name, LocalDate day) {
    return Step.of(StepCode.RESULT_NAMED, "").with("name", name).with("end", day);
  }

  /// The same, of which is said whether it rests on the parts of the rule that were not verified.
  Outcome onUnverified(boolean rests) {
    return new Outcome(result, steps, question, rests);
  }

  /// What is not verified in full says so at the end.
  Answer to(Asked asked) {
    var from = asked.version().inForceFrom();
    var told = new ArrayList<>(steps);
    var version = onUnverified ? asked.version() : asked.version().asVerified();
    told.addAll(Step.onConfidence(asked.rule(), version, asked.testedOn()));
    return new Answer(
        asked.rule().id(), from == null ? "any" : from.toString(), result, told, question);
  }
}
