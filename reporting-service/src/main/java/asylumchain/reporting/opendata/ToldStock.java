package asylumchain.reporting.opendata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// What the open stock of a month end tells and what it withholds, where the tables beside it have
/// the same people: by the codes of Eurostat, and of the products that one whose cases stay in it.
///
/// @param counts every number as it is, told or not
/// @param withheld where the stock withholds a number, or one that it is made of
record ToldStock(Map<Map<String, String>, Long> counts, Set<Map<String, String>> withheld) {

  /// How far a number may lie from what it is rounded to, to multiples of five.
  private static final long HALF = 2;

  ToldStock {
    counts = Map.copyOf(counts);
    withheld = Set.copyOf(withheld);
  }

  static ToldStock of(OpenTables.Told pending) {
    var counts = new HashMap<Map<String, String>, Long>();
    var withheld = new HashSet<Map<String, String>>();
    for (var table : pending.tables()) {
      counts.put(Map.of(), table.whole());
      table
          .cells()
          .forEach(
              (at, count) ->
                  place(at)
                      .ifPresent(
                          place -> {
                            counts.merge(place, count, Long::sum);
                            if (pending.published().count(at).isEmpty()) {
                              withheld.add(place);
                            }
                          }));
    }
    if (pending.published().count(Map.of()).isEmpty()) {
      withheld.add(Map.of());
    }
    return new ToldStock(counts, withheld);
  }

  private static Optional<Map<String, String>> place(Map<String, String> at) {
    return Stream.of(Axis.values())
        .flatMap(axis -> axis.place(at).stream())
        .findFirst()
        .or(() -> Product.isKept(at) ? Optional.of(at) : Optional.empty());
  }

  /// Whether a number is told exactly, as far as the policy tells numbers exactly.
  private boolean tells(Map<String, String> at) {
    return !withheld.contains(at);
  }

  /// By how many more are told of the next month end: so many came in at least.
  Map<Map<String, String>, Long> grownTo(ToldStock next) {
    var grown = new HashMap<Map<String, String>, Long>();
    next.counts.forEach(
        (at, count) -> {
          long more = count - counts.getOrDefault(at, 0L);
          if (more > 0 && tells(at) && next.tells(at)) {
            grown.put(at, more);
          }
        });
    return grown;
  }

  /// How many went at most until a later month end, of each nationality, age and sex of whom it is
  /// told how many came.
  ///
  /// @param came in each month in between
  Map<Map<String, String>, Long> wentAtMost(List<OpenTables.Told> came, ToldStock last) {
    var went = new HashMap<Map<String, String>, Long>();
    for (var axis : Axis.values()) {
      Stream.concat(counts.keySet().stream(), last.counts.keySet().stream())
          .filter(at -> at.containsKey(axis.text()))
          .distinct()
          .forEach(
              at -> {
                var most = came.stream().map(it -> it.most(axis, at, HALF)).toList();
                if (most.stream().allMatch(OptionalLong::isPresent)) {
                  long all = most.stream().mapToLong(it -> it.orElse(0)).sum();
                  went.put(
                      at,
                      Math.max(
                          0, counts.getOrDefault(at, 0L) + all - last.counts.getOrDefault(at, 0L)));
                }
              });
    }
    return went;
  }

  /// What any of these month ends withholds.
  static Set<Map<String, String>> withheldAtAny(List<ToldStock> ends) {
    var all = new HashSet<Map<String, String>>();
    ends.forEach(end -> all.addAll(end.withheld));
    return all;
  }
}
