package asylumchain.cases.identity.matching;

import asylumchain.cases.identity.matching.NameTable.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// A person who may be the one that is asked about, and why.
///
/// @param comparison by the names that fit best
public record Likely(UUID personId, Comparison comparison) {

  /// As many as somebody would look at.
  public static final int MOST = 20;

  private static final Comparator<Likely> BEST_FIRST =
      Comparator.comparingDouble((Likely one) -> -one.comparison().score())
          .thenComparing(Likely::personId);

  /// Those at or above the threshold of doubt ([Comparison#POSSIBLE]), best first, at most twenty.
  ///
  /// @param asked the names of the person asked about
  /// @param near names worth comparing with
  public static List<Likely> among(List<Traits> asked, List<Named> near) {
    var best = new HashMap<UUID, Likely>();
    for (var named : near) {
      for (var name : asked) {
        var found = new Likely(named.personId(), Comparison.of(name, named.traits()));
        if (found.comparison().score() >= Comparison.POSSIBLE) {
          best.merge(
              named.personId(),
              found,
              (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
        }
      }
    }
    var ordered = new ArrayList<>(best.values());
    ordered.sort(BEST_FIRST);
    return List.copyOf(ordered.subList(0, Math.min(MOST, ordered.size())));
  }
}
