package asylumchain.reporting.disclosure;

import asylumchain.reporting.disclosure.CountTable.Sum;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of the tables that are rounded. A line of it is what it tells of one value of its first
/// dimension: of a nationality first and repeated applications, and both.
final class RoundedTable {

  private final CountTable table;
  private final String first;
  private final Map<Map<String, String>, Long> numbers;
  private final List<Sum> sums;

  RoundedTable(CountTable table) {
    this.table = table;
    this.first = table.across().getFirst();
    this.numbers = table.numbers();
    this.sums = table.sums();
  }

  int dimensions() {
    return table.across().size();
  }

  /// Every number as it is, by its coordinates.
  Map<Map<String, String>, Long> numbers() {
    return numbers;
  }

  List<Sum> sums() {
    return sums;
  }

  boolean has(Map<String, String> at) {
    return numbers.containsKey(at);
  }

  boolean isCell(Map<String, String> at) {
    return table.cells().containsKey(at);
  }

  /// Where the line stands that a number is of; `null` of a total of several lines.
  @Nullable Map<String, String> line(Map<String, String> at) {
    var value = at.get(first);
    return value == null ? null : Map.of(first, value);
  }

  boolean isLine(Map<String, String> at) {
    return at.equals(line(at));
  }

  /// The lines whose totals are told, and are as small as any; those that nobody is in come last.
  ///
  /// @param withheld what is not told
  List<Map<String, String>> smallest(Set<Map<String, String>> withheld) {
    var told =
        numbers.entrySet().stream()
            .filter(it -> isLine(it.getKey()))
            .filter(it -> !withheld.contains(it.getKey()))
            .toList();
    long least =
        told.stream().mapToLong(Map.Entry::getValue).filter(count -> count > 0).min().orElse(0);
    return told.stream().filter(it -> it.getValue() == least).map(Map.Entry::getKey).toList();
  }

  /// Whether no line of it is told, so that nobody is told either which lines it has.
  boolean isLeftOut(Set<Map<String, String>> withheld) {
    return withheld.containsAll(table.cells().keySet());
  }

  /// Every number as it adds up from cells that are told.
  ///
  /// @param told cells as they are told; any other is rounded
  Map<Map<String, String>, Long> values(
      DisclosurePolicy policy, Map<Map<String, String>, Long> told) {
    var cells = new LinkedHashMap<Map<String, String>, Long>();
    table
        .cells()
        .forEach(
            (at, count) -> {
              var total = told.get(at);
              cells.put(at, total == null ? policy.rounded(count) : total);
            });
    return new CountTable(table.across(), cells).numbers();
  }

  /// The totals of which a cell is withheld.
  Collection<Map<String, String>> broken(Set<Map<String, String>> withheld) {
    var cells = new LinkedHashMap<>(table.cells());
    cells.keySet().retainAll(withheld);
    var broken = new HashSet<>(new CountTable(table.across(), cells).numbers().keySet());
    broken.removeAll(cells.keySet());
    return broken;
  }
}
