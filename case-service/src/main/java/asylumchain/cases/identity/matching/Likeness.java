package asylumchain.cases.identity.matching;

import java.util.Arrays;

/// How alike two words are written (Jaro and Winkler).
final class Likeness {

  private static final double PREFIX_WEIGHT = 0.1;
  private static final int PREFIX = 4;

  private Likeness() {}

  /// 0 for nothing in common, 1 for the same; two empty words have nothing in common.
  static double of(String one, String other) {
    if (one.equals(other)) {
      return one.isEmpty() ? 0 : 1;
    }
    var jaro = jaro(one, other);
    int prefix = 0;
    while (prefix < Math.min(PREFIX, Math.min(one.length(), other.length()))
        && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    var usedInOther = new boolean[other.length()];
    var matched = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(other.length(), i + reach + 1);
      for (int j = from; j < to; j++) {
        if (!usedInOther[j] && one.charAt(i) == other.charAt(j)) {
          usedInOther[j] = true;
          matched.append(one.charAt(i));
          break;
        }
      }
    }
    return matched.isEmpty() ? 0 : jaro(one, other, matched, usedInOther);
  }

  private static double jaro(
      String one, String other, CharSequence matched, boolean[] usedInOther) {
    double common = matched.length();
    int turned = 0;
    int next = 0;
    for (int j = 0; j < other.length(); j++) {
      if (usedInOther[j] && matched.charAt(next++) != other.charAt(j)) {
        turned++;
      }
    }
    return Arrays.stream(
                new double[] {
                  common / one.length(), common / other.length(), (common - turned / 2.0) / common
                })
            .sum()
        / 3;
  }
}
