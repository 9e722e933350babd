package asylumchain.reporting.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every cell rounded once, the finest tables first, and totals made of nothing but rounded cells:
/// whoever sees all of a table knows of each cell that it lies within half of the base, and no sum
/// tells more. A further table that divides the same total in another way is left out where the two
/// together would give a cell away.
final class Rounding {

  private final DisclosurePolicy policy;
  private final Map<Map<String, String>, Long> shown = new HashMap<>();
  private final List<CountTable> tables;

  private Rounding(DisclosurePolicy policy, List<CountTable> tables) {
    this.policy = policy;
    this.tables =
        tables.stream()
            .sorted(Comparator.comparingInt((CountTable table) -> -table.across().size()))
            .toList();
  }

  static Published published(DisclosurePolicy policy, List<CountTable> tables) {
    var rounding = new Rounding(policy, tables);
    var all = new HashMap<Map<String, String>, Long>();
    tables.forEach(table -> all.putAll(table.numbers()));
    for (var table : rounding.tables) {
      var rounded = rounding.rounded(table);
      if (rounding.keepsItsSecrets(rounded)) {
        rounded.numbers().forEach(rounding.shown::putIfAbsent);
      }
    }
    return new Published(policy, rounding.shown, all);
  }

  /// A cell that is a total of a finer table is what that table adds up to.
  private CountTable rounded(CountTable table) {
    var cells = new LinkedHashMap<Map<String, String>, Long>();
    table
        .cells()
        .forEach(
            (at, count) -> {
              var total = shown.get(at);
              cells.put(at, total == null ? nearest(count) : total);
            });
    return new CountTable(table.across(), cells);
  }

  /// Whether no total that is shown already narrows a cell of this table, or of one before it, to a
  /// single value: the true total lies where both allow it to be.
  private boolean keepsItsSecrets(CountTable rounded) {
    for (var at : rounded.numbers().keySet()) {
      if (shown.containsKey(at) && !rounded.cells().containsKey(at)) {
        var here = Bounds.of(parts(rounded, at), policy.base());
        for (var before : tables) {
          var there = Bounds.of(parts(shownOf(before), at), policy.base());
          if (!there.isEmpty() && !(here.leaves(there) && there.leaves(here))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private CountTable shownOf(CountTable table) {
    var cells = new LinkedHashMap<Map<String, String>, Long>();
    table
        .cells()
        .keySet()
        .forEach(
            at -> {
              var count = shown.get(at);
              if (count != null) {
                cells.put(at, count);
              }
            });
    return new CountTable(table.across(), cells);
  }

  private static List<Long> parts(CountTable table, Map<String, String> total) {
    return table.cells().entrySet().stream()
        .filter(cell -> cell.getKey().entrySet().containsAll(total.entrySet()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Halves go up.
  private long nearest(long count) {
    long base = policy.base();
    return (2 * count + base) / (2 * base) * base;
  }

  /// What is known of the rounded parts of one total.
  ///
  /// @param low what they add up to at least
  /// @param high what they add up to at most
  private record Bounds(List<Long> parts, long half, long low, long high) {

    static Bounds of(List<Long> parts, int base) {
      long half = (base - 1L) / 2;
      long low = parts.stream().mapToLong(part -> Math.max(0, part - half)).sum();
      long high = parts.stream().mapToLong(part -> part + half).sum();
      return new Bounds(parts, half, low, high);
    }

    boolean isEmpty() {
      return parts.isEmpty();
    }

    /// Whether every part can still have several values, once the total is also known by the other.
    boolean leaves(Bounds other) {
      return parts.stream()
          .allMatch(
              part -> {
                long least = Math.max(0, part - half);
                long most = part + half;
                long atLeast = Math.max(least, Math.max(low, other.low) - (high - most));
                long atMost = Math.min(most, Math.min(high, other.high) - (low - least));
                return atMost > atLeast;
              });
    }
  }
}
