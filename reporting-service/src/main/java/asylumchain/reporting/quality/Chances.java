package asylumchain.reporting.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/// How likely each count is, of those that are likely at all.
///
/// @param first the lowest of them
/// @param weights of each from the first on, against the likeliest, which has 1
record Chances(long first, List<Double> weights) {

  /// What is this much less likely than the likeliest is left out.
  private static final double NEGLIGIBLE = 1e-15;

  Chances {
    weights = List.copyOf(weights);
  }

  /// @param mode the likeliest count
  /// @param growth how many times as likely as a count the next higher one is
  static Chances around(long mode, LongToDoubleFunction growth) {
    var below = new ArrayList<Double>();
    var lower = mode;
    for (var weight = 1.0; lower > 0 && weight > NEGLIGIBLE; below.add(weight)) {
      lower--;
      weight /= growth.applyAsDouble(lower);
    }
    var weights = new ArrayList<>(below.reversed());
    var higher = mode;
    for (var weight = 1.0; weight > NEGLIGIBLE; higher++) {
      weights.add(weight);
      weight *= growth.applyAsDouble(higher);
    }
    return new Chances(lower, weights);
  }

  /// The highest count below which there is no more than this chance.
  long least(double chance) {
    return first + rare(weights, chance);
  }

  /// The lowest count above which there is no more than this chance.
  long most(double chance) {
    return first + weights.size() - 1 - rare(weights.reversed(), chance);
  }

  /// How many of these together have no more than this chance.
  private static int rare(List<Double> weights, double chance) {
    var most = chance * weights.stream().mapToDouble(it -> it).sum();
    var together = 0.0;
    for (var i = 0; i < weights.size(); i++) {
      together += weights.get(i);
      if (together > most) {
        return i;
      }
    }
    throw new IllegalArgumentException("no chance that is all there is");
  }
}
