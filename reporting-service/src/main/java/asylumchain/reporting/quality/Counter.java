package asylumchain.reporting.quality;

import asylumchain.reporting.facts.Settlement;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is counted of a step, in the order of a [Tally]; how often stands in its row.
enum Counter {
  DECISIONS("decisions"),
  ON_THE_MERITS(
      "case when settlement in (%s) then decisions else 0 end"
          .formatted(settled(Counter::isOnTheMerits))),
  GRANTS(
      "case when settlement in (%s) then decisions else 0 end"
          .formatted(settled(Settlement::isGrant))),
  SECOND_READ("second_read"),
  AGAIN("case when again then decisions else 0 end"),
  INTERVIEWS("interviews"),
  WITHDRAWN("withdrawn"),
  JUDGED("judged"),
  ANNULLED("annulled");

  private final String times;

  Counter(String times) {
    this.times = times;
  }

  private static boolean isOnTheMerits(Settlement settlement) {
    return settlement.isGrant()
        || settlement == Settlement.REJECTED_UNFOUNDED
        || settlement == Settlement.REJECTED_MANIFESTLY_UNFOUNDED;
  }

  private static String settled(Predicate<Settlement> some) {
    return Arrays.stream(Settlement.values())
        .filter(some)
        .map(it -> "'" + it.name() + "'")
        .collect(Collectors.joining(", "));
  }

  /// How often a row counts, in SQL.
  String times() {
    return times;
  }

  /// The sums of all of them, as columns.
  static String sums() {
    return Stream.of(values()).map(it -> "sum(" + it.times + ")").collect(Collectors.joining(", "));
  }
}
