package asylumchain.deadlines.calculations;

import asylumchain.deadlines.terms.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A result and the steps that led there.
///
/// @param result a day, a yes or no, a code, or an object of these; `null` when the answer is none
record Outcome(@Nullable Object result, List<Step> steps) {

  Outcome {
    steps = List.copyOf(steps);
  }

  static Outcome of(@Nullable Object result, Step... steps) {
    return new Outcome(result, List.of(steps));
  }

  /// What is not verified in full says so at the end.
  Answer to(Asked asked) {
    var from = asked.version().inForceFrom();
    var told = new ArrayList<>(steps);
    Step.onConfidence(asked.rule(), asked.version()).ifPresent(told::add);
    return new Answer(asked.rule().id(), from == null ? "any" : from.toString(), result, told);
  }
}
