package asylumchain.local.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the demo was asked to do.
///
/// @param scenario `taskforce`, `sample` for every 300th of its cases, or `netherlands-2015-2025`
record Options(String scenario, long seed, boolean copyBaseline) {

  static final String NETHERLANDS = "netherlands-2015-2025";

  private static final int SAMPLE_STEP = 300;

  /// `null` when the words make no sense.
  static @Nullable Options of(String[] words) {
    var scenario = "taskforce";
    long seed = 1;
    boolean copyBaseline = false;
    for (int i = 0; i < words.length; i++) {
      if (Set.of("taskforce", "sample", NETHERLANDS).contains(words[i])) {
        scenario = words[i];
      } else if (words[i].equals("--copy-baseline")) {
        copyBaseline = true;
      } else if (words[i].equals("--seed") && i + 1 < words.length && isNumber(words[i + 1])) {
        seed = Long.parseLong(words[i + 1]);
        i++;
      } else {
        return null;
      }
    }
    return new Options(scenario, seed, copyBaseline);
  }

  boolean whole() {
    return scenario.equals("taskforce");
  }

  boolean netherlands() {
    return scenario.equals(NETHERLANDS);
  }

  int step() {
    return whole() ? 1 : SAMPLE_STEP;
  }

  private static boolean isNumber(String word) {
    return word.matches("\\d{1,18}");
  }
}
