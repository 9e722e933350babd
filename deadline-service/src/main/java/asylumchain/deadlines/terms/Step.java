package asylumchain.deadlines.terms;

import asylumchain.deadlines.calendar.Counting;
import asylumchain.deadlines.law.Confidence;
import asylumchain.deadlines.law.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /// The steps that end a derivation under a rule of which not all was verified.
  ///
  /// @param start the day of the event from which the rule was applied
  public static List<Step> onConfidence(Rule rule, Rule.Version version, LocalDate start) {
    var steps = new ArrayList<Step>();
    var note = version.note();
    if (rule.confidence() != Confidence.CONFIRMED) {
      steps.add(unverified(Word.valueOf(rule.confidence().name()), note == null ? "" : note));
    }
    for (var part : version.unverified()) {
      if (part.bearsOn(start)) {
        steps.add(unverified(Word.IN_PART, part.text()));
      }
    }
    return steps;
  }

  /// The step that tells of a convention of counting which an end rests on.
  static Step onConvention(Counting.Convention convention) {
    return unverified(Word.IN_PART, convention.text());
  }

  private static Step unverified(Word confidence, String note) {
    return of(StepCode.UNVERIFIED, "").with("confidence", confidence).with("note", note);
  }

  public Step with(String name, Object value) {
    return new Step(code, basis, StepValues.of(values).and(name, value));
  }
}
