package asylumchain.deadlines.terms;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How an outcome was reached, as it is shown: step by step, each with its sentence.
public final class Derivation {

  private Derivation() {}

  /// One step.
  ///
  /// @param basis the article it rests on; empty where it rests on none
  /// @param values what it used, in the order in which it is told
  /// @param text its sentence, by language
  public record Step(
      StepCode code, String basis, Map<String, Object> values, Map<String, String> text) {}

  /// Steps in these languages.
  public static List<Step> of(
      List<asylumchain.deadlines.terms.Step> steps, Set<Language> languages) {
    return steps.stream().map(step -> of(step, languages)).toList();
  }

  private static Step of(asylumchain.deadlines.terms.Step step, Set<Language> languages) {
    return new Step(
        step.code(),
        step.basis(),
        step.values(),
        Language.spoken(language -> Sentences.sentence(step, language), languages));
  }
}
