package asylumchain.reporting.flows;

import asylumchain.reporting.backlog.difference.Cause;
import asylumchain.reporting.backlog.difference.Difference.Place;
import asylumchain.reporting.backlog.difference.Differences.Explained;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// So many cases that the opening stock has, or lacks, by what became known later.
///
/// @param group the values of the dimensions, in their order
/// @param what the event that became known, such as `decision-made`
/// @param count cases more; below zero: fewer
record Correction(List<String> group, Cause.Why why, String what, long count) {

  /// The corrections behind the differences between the opening stock as first known and as known
  /// later; a case that changes groups is one fewer here and one more there.
  static List<Correction> of(Stream<Explained> differences) {
    var counts = new TreeMap<String, Correction>();
    differences.forEach(
        some -> {
          add(counts, some.difference().one(), some.cause(), -1);
          add(counts, some.difference().other(), some.cause(), 1);
        });
    return counts.values().stream().filter(correction -> correction.count != 0).toList();
  }

  /// Whether something is known that made it.
  boolean isKnown() {
    return why != Cause.Why.UNEXPLAINED;
  }

  private static void add(
      Map<String, Correction> counts, @Nullable Place place, Cause cause, int sign) {
    if (place != null) {
      var key = String.join("\t", place.group()) + "\t" + sign + cause.why() + cause.what();
      counts.merge(
          key,
          new Correction(place.group(), cause.why(), cause.what(), sign),
          (one, other) -> new Correction(one.group, one.why, one.what, one.count + other.count));
    }
  }
}
