package asylumchain.deadlines.terms;

import asylumchain.deadlines.law.Confidence;
import asylumchain.deadlines.law.Rule;
import java.util.Map;
import java.util.Optional;

/// One step on the way to an outcome: a code, the article it rests on, and the values it used.
///
/// @param values in the order in which they are told: days, numbers, words of the law, codes
public record Step(StepCode code, String basis, Map<String, Object> values) {

  public Step {
    values = StepValues.of(values);
  }

  public static Step of(StepCode code, String basis) {
    return new Step(code, basis, StepValues.NONE);
  }

  /// The step that ends a derivation under a rule that was not verified in full.
  public static Optional<Step> onConfidence(Rule rule, Rule.Version version) {
    var note = version.note();
    return rule.confidence() == Confidence.CONFIRMED
        ? Optional.empty()
        : Optional.of(
            of(StepCode.UNVERIFIED, "")
                .with("confidence", Word.valueOf(rule.confidence().name()))
                .with("note", note == null ? "" : note));
  }

  public Step with(String name, Object value) {
    return new Step(code, basis, StepValues.of(values).and(name, value));
  }
}
