package asylumchain.local.scenario;

/// A whole number dealt out by weight, nothing lost by rounding.
final class Shares {

  private Shares() {}

  /// Parts that sum to `total`, each within one of its exact share.
  ///
  /// @throws IllegalArgumentException if there is something to deal out and all weights are zero
  static int[] of(int total, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    if (sum == 0 && total != 0) {
      throw new IllegalArgumentException("nobody to deal " + total + " out to");
    }
    var parts = new int[weights.length];
    double reached = 0;
    int dealt = 0;
    for (int i = 0; i < weights.length && total != 0; i++) {
      reached += weights[i];
      parts[i] = (int) Math.floor(total * (reached / sum) + 0.5) - dealt;
      dealt += parts[i];
    }
    return parts;
  }
}
