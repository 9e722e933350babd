package asylumchain.deadlines.terms;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What each step says, in both languages; `{name}` stands for a value of the step.
final class StepTexts {

  private static final String FILE = "/terms/steps.yaml";

  private static final Map<StepCode, Map<String, String>> SHIPPED = read();

  private StepTexts() {}

  static String of(StepCode code, Language language) {
    return TextFile.in(language, Objects.requireNonNull(SHIPPED.get(code), code.name()));
  }

  private static Map<StepCode, Map<String, String>> read() {
    var texts = new EnumMap<StepCode, Map<String, String>>(StepCode.class);
    TextFile.<Map<String, String>>read(FILE)
        .forEach((code, text) -> texts.put(StepCode.valueOf(code), text));
    return texts;
  }
}
