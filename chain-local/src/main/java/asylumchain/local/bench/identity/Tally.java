package asylumchain.local.bench.identity;

import asylumchain.cases.identity.matching.Likely;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How often the right person was shown, and how often a wrong one, from one score on.
final class Tally {

  private final double from;
  private int asked;
  private int found;
  private int wrong;
  private final Map<Mistake, int[]> byMistake = new EnumMap<>(Mistake.class);

  Tally(double from) {
    this.from = from;
  }

  /// @param person who it was; `null` for somebody who is not in the register
  void count(List<Likely> shown, @Nullable UUID person, Set<Mistake> mistakes) {
    var right = false;
    for (var one : shown) {
      if (one.comparison().score() >= from) {
        if (one.personId().equals(person)) {
          right = true;
        } else {
          wrong++;
        }
      }
    }
    if (person != null) {
      asked++;
      found += right ? 1 : 0;
      for (var mistake : mistakes) {
        var counts = byMistake.computeIfAbsent(mistake, _ -> new int[2]);
        counts[0]++;
        counts[1] += right ? 1 : 0;
      }
    }
  }

  /// How many of those who are in the register were shown, in percent.
  double recall() {
    return 100.0 * found / asked;
  }

  /// How many of those who were shown were who was asked about, in percent.
  double precision() {
    return 100.0 * found / (found + wrong);
  }

  void print(String what) {
    System.out.printf(
        "  %-30s recall %5.1f %%   precision %5.1f %%   (%,d of %,d found, %,d others shown)%n",
        what, recall(), precision(), found, asked, wrong);
  }

  void printByMistake() {
    byMistake.forEach(
        (mistake, counts) ->
            System.out.printf(
                "    %-30s recall %5.1f %%   (%,d)%n",
                mistake.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                100.0 * counts[1] / counts[0],
                counts[0]));
  }
}
