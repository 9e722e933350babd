package asylumchain.local.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Which first requests go to tracks 1 and 2: a fixed share of each month, safe countries of origin
/// first, countries of war last.
final class FastTracks {

  /// On the Dutch list of safe countries of origin in these years.
  static final Set<String> SAFE_COUNTRIES =
      Set.of(
          "ALB", "ARM", "BIH", "DZA", "GEO", "GHA", "IND", "JAM", "MAR", "MKD", "MNE", "MNG", "SEN",
          "SRB", "TTO", "TUN", "UKR", "USA");

  private static final Set<String> COUNTRIES_OF_WAR =
      Set.of("SYR", "ERI", "YEM", "TUR", "AFG", "SOM");

  private final int percent;
  private final Random random;
  private int seen;
  private int chosen;

  FastTracks(int percent, Random random) {
    this.percent = percent;
    this.random = random;
  }

  /// Chosen or not, for each request of one month. What is lost by rounding is made good in the
  /// next month.
  boolean[] choose(List<String> nationalities) {
    seen += nationalities.size();
    int count = Math.round(seen * percent / 100f) - chosen;
    chosen += count;
    var rank = new double[nationalities.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[i] = rank(nationalities.get(i), random);
    }
    var fast = new boolean[rank.length];
    IntStream.range(0, rank.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> rank[i]))
        .limit(count)
        .forEach(i -> fast[i] = true);
    return fast;
  }

  /// By lot, the lower the likelier to be chosen: safe countries of origin first.
  static double rank(String nationality, Random random) {
    return -StrictMath.log(1 - random.nextDouble()) / weight(nationality);
  }

  private static double weight(String nationality) {
    if (SAFE_COUNTRIES.contains(nationality)) {
      return 8;
    }
    return COUNTRIES_OF_WAR.contains(nationality) ? 0.3 : 1;
  }
}
