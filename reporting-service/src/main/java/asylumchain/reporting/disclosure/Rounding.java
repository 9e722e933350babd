package asylumchain.reporting.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every cell rounded once, the finest tables first, and totals made of nothing but rounded cells:
/// whoever sees all of a table knows of each cell that it lies within half of the base, and no sum
/// tells more. A further table that divides the same total in another way is left out where the two
/// together would give a cell away.
final class Rounding {

  private final DisclosurePolicy policy;
  private final Map<Map<String, String>, Long> shown = new HashMap<>();
  private final List<CountTable> tables;
  private final Elsewhere elsewhere;

  private Rounding(DisclosurePolicy policy, List<CountTable> tables, Elsewhere elsewhere) {
    this.policy = policy;
    this.elsewhere = elsewhere;
    this.tables =
        tables.stream()
            .sorted(Comparator.comparingInt((CountTable table) -> -table.across().size()))
            .toList();
  }

  static Published published(
      DisclosurePolicy policy, List<CountTable> tables, Elsewhere elsewhere) {
    var rounding = new Rounding(policy, tables, elsewhere);
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
              cells.put(at, total == null ? policy.rounded(count) : total);
            });
    return new CountTable(table.across(), cells);
  }

  /// Whether no total narrows a cell of this table, or of one before it, to a single value: it lies
  /// where all tables that add up to it allow it to be.
  private boolean keepsItsSecrets(CountTable rounded) {
    for (var at : rounded.numbers().keySet()) {
      if (!rounded.cells().containsKey(at)) {
        var all = bounds(rounded, at);
        long least = at.isEmpty() ? elsewhere.least() : 0;
        long low = Math.max(least, all.stream().mapToLong(Bounds::low).max().orElse(0));
        long high = all.stream().mapToLong(Bounds::high).min().orElse(0);
        if (!all.stream().allMatch(bounds -> bounds.leaves(low, high))) {
          return false;
        }
      }
    }
    return true;
  }

  /// What each table says of a total. One told elsewhere that cannot come to the same, as the
  /// months of a quarter in which a case was decided twice, tells nothing.
  private List<Bounds> bounds(CountTable rounded, Map<String, String> at) {
    var own =
        Stream.concat(Stream.of(rounded), tables.stream().map(this::shownOf))
            .map(table -> Bounds.of(parts(table, at), policy.base()))
            .filter(bounds -> !bounds.isEmpty())
            .toList();
    var same =
        elsewhere.tables().stream()
            .map(table -> Bounds.of(parts(table, at), policy.base()))
            .filter(bounds -> !bounds.isEmpty() && own.stream().allMatch(bounds::meets));
    return Stream.concat(own.stream(), same).toList();
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

  /// What is known of the rounded parts of one total.
  ///
  /// @param low what they add up to at least
  /// @param high what they add up to at most
  private record Bounds(List<Long> parts, long half, long low, long high) {

    /// A cell that nobody is in does not stand in its table: one that is rounded to 0 is not 0.
    private static final long SOMEBODY = 1;

    static Bounds of(List<Long> parts, int base) {
      long half = (base - 1L) / 2;
      long low = parts.stream().mapToLong(part -> Math.max(SOMEBODY, part - half)).sum();
      long high = parts.stream().mapToLong(part -> part + half).sum();
      return new Bounds(parts, half, low, high);
    }

    boolean isEmpty() {
      return parts.isEmpty();
    }

    boolean meets(Bounds other) {
      return low <= other.high && other.low <= high;
    }

    /// Whether every part can still have several values, once the total is known to lie between
    /// these.
    boolean leaves(long lowest, long highest) {
      return parts.stream()
          .allMatch(
              part -> {
                long least = Math.max(SOMEBODY, part - half);
                long most = part + half;
                long atLeast = Math.max(least, lowest - (high - most));
                long atMost = Math.min(most, highest - (low - least));
                return atMost > atLeast;
              });
    }
  }
}
