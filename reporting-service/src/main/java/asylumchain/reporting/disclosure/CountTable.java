package asylumchain.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of counts with all its totals. Two tables that name the same coordinates speak of the
/// same number, and are protected together.
///
/// @param across the dimensions that are added up: for each of them, and for all together, a total
///     is published too
/// @param cells the count at each combination of values; a dimension outside `across`, such as a
///     month-end, stands in every cell and is never added up
public record CountTable(List<String> across, Map<Map<String, String>, Long> cells) {

  /// @throws IllegalArgumentException if a count is negative, or a cell lacks a dimension
  public CountTable {
    across = List.copyOf(across);
    var kept = new LinkedHashMap<Map<String, String>, Long>();
    for (var cell : cells.entrySet()) {
      if (cell.getValue() < 0 || !cell.getKey().keySet().containsAll(across)) {
        throw new IllegalArgumentException("not a cell of this table: " + cell);
      }
      kept.put(Map.copyOf(cell.getKey()), cell.getValue());
    }
    cells = kept;
  }

  /// All cells together.
  public long whole() {
    return cells.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Every number of the table, its totals included, by its coordinates.
  Map<Map<String, String>, Long> numbers() {
    var numbers = new HashMap<>(cells);
    for (var dimension : across) {
      var sums = new HashMap<Map<String, String>, Long>();
      numbers.forEach((at, count) -> sums.merge(without(at, dimension), count, Long::sum));
      numbers.putAll(sums);
    }
    return numbers;
  }

  /// What adds up to what: each total over one dimension is the sum of its parts.
  List<Sum> sums() {
    var parts = new HashMap<Map<String, String>, Map<String, List<Map<String, String>>>>();
    for (var at : numbers().keySet()) {
      for (var dimension : across) {
        if (at.containsKey(dimension)) {
          parts
              .computeIfAbsent(without(at, dimension), _ -> new HashMap<>())
              .computeIfAbsent(dimension, _ -> new ArrayList<>())
              .add(at);
        }
      }
    }
    var sums = new ArrayList<Sum>();
    parts.forEach((total, by) -> by.values().forEach(of -> sums.add(new Sum(total, of))));
    return sums;
  }

  private static Map<String, String> without(Map<String, String> at, String dimension) {
    var rest = new HashMap<>(at);
    rest.remove(dimension);
    return Map.copyOf(rest);
  }

  /// A total and its parts.
  record Sum(Map<String, String> total, List<Map<String, String>> parts) {

    Sum {
      parts = List.copyOf(parts);
    }
  }
}
