package asylumchain.reporting.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Tables that share totals, as they are told rounded. The finest table that has a number gives it;
/// a total is made of the rounded cells of that table, or, where one of them is withheld, rounded
/// by itself.
final class RoundedTables {

  private static final Comparator<Map<String, String>> IN_ORDER =
      Comparator.comparing((Map<String, String> at) -> new TreeMap<>(at).toString());

  private final DisclosurePolicy policy;
  private final List<RoundedTable> tables;
  private final Map<Map<String, String>, Long> counts = new LinkedHashMap<>();
  private final Map<Map<String, String>, RoundedTable> givers = new HashMap<>();

  RoundedTables(DisclosurePolicy policy, List<CountTable> tables) {
    this.policy = policy;
    this.tables =
        tables.stream()
            .map(RoundedTable::new)
            .sorted(Comparator.comparingInt((RoundedTable table) -> -table.dimensions()))
            .toList();
    for (var table : this.tables) {
      table.numbers().keySet().stream()
          .sorted(IN_ORDER)
          .forEach(
              at -> {
                counts.putIfAbsent(at, Objects.requireNonNull(table.numbers().get(at)));
                givers.putIfAbsent(at, table);
              });
    }
  }

  List<RoundedTable> all() {
    return tables;
  }

  /// Every number as it is, by its coordinates, in an order that is the same each time.
  Map<Map<String, String>, Long> counts() {
    return counts;
  }

  long count(Map<String, String> at) {
    return Objects.requireNonNull(counts.get(at));
  }

  /// Whether a number is all that one of the tables tells in a line.
  boolean isLine(Map<String, String> at) {
    return tables.stream().anyMatch(table -> table.isLine(at));
  }

  /// Whether a number is of a line, and no total of several.
  boolean isOfALine(Map<String, String> at) {
    return tables.stream().anyMatch(table -> table.line(at) != null);
  }

  /// Whether a number is told as this table has it.
  boolean gives(RoundedTable table, Map<String, String> at) {
    return table.equals(givers.get(at));
  }

  /// Every number rounded.
  ///
  /// @param withheld what does not add up to what is told
  Map<Map<String, String>, Long> values(Set<Map<String, String>> withheld) {
    var values = new HashMap<Map<String, String>, Long>();
    for (var table : tables) {
      var broken = table.broken(withheld);
      table
          .values(policy, values)
          .forEach(
              (at, value) ->
                  values.putIfAbsent(at, broken.contains(at) ? policy.rounded(count(at)) : value));
    }
    return values;
  }

  /// What may be seen where these are withheld.
  Published without(Set<Map<String, String>> withheld) {
    var shown = values(withheld);
    shown.keySet().removeAll(withheld);
    return new Published(policy, shown, counts);
  }
}
