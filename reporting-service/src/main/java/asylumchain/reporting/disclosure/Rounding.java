package asylumchain.reporting.disclosure;

import asylumchain.reporting.disclosure.CountTable.Sum;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Every cell rounded once, the finest tables first, and totals made of rounded cells: whoever sees
/// all of a table knows of each cell that it lies within half of the base, and no sum tells more.
///
/// Where totals, or what is told elsewhere, bring a small count down to one value, its line is
/// withheld. Others go with it, the smallest first and all that are as small, until each count that
/// is withheld could be larger, and smaller, by as many as a small count can. A table all of whose
/// lines are withheld tells nobody which lines it has. At worst every line is withheld once: the
/// time grows with the square of the lines, and no faster.
final class Rounding {

  /// Whoever stands in a table with a line of his own is one at least.
  private static final long SOMEBODY = 1;

  private static final long MANY = Long.MAX_VALUE / 4;

  private final DisclosurePolicy policy;
  private final RoundedTables tables;
  private final Elsewhere elsewhere;
  private final Set<Map<String, String>> withheld = new HashSet<>();

  private Rounding(DisclosurePolicy policy, List<CountTable> tables, Elsewhere elsewhere) {
    this.policy = policy;
    this.tables = new RoundedTables(policy, tables);
    this.elsewhere = elsewhere;
  }

  /// @param elsewhere what is known of these counts besides
  static Published published(
      DisclosurePolicy policy, List<CountTable> tables, Elsewhere elsewhere) {
    var rounding = new Rounding(policy, tables, elsewhere);
    rounding.withhold(elsewhere::withholds);
    var exposed = rounding.exposed();
    while (exposed.isPresent() && !rounding.isAllWithheld()) {
      rounding.protect(exposed.get());
      exposed = rounding.exposed();
    }
    rounding.protectBeneathFew();
    return rounding.tables.without(rounding.withheld);
  }

  /// Whether nothing is left to withhold. What others tell of so few may expose them all the same.
  private boolean isAllWithheld() {
    return withheld.size() == tables.counts().size();
  }

  private void withhold(Predicate<Map<String, String>> which) {
    tables.counts().keySet().stream().filter(which).forEach(withheld::add);
  }

  /// Withholds the line of a count that is told, else the smallest beside it; where none is left,
  /// everything.
  private void protect(Map<String, String> exposed) {
    var own =
        tables.all().stream()
            .filter(table -> table.has(exposed))
            .flatMap(table -> Optional.ofNullable(table.line(exposed)).stream())
            .filter(line -> !withheld.contains(line))
            .findFirst();
    var lines = own.map(List::of).orElseGet(() -> smallestBeside(exposed));
    withhold(at -> lines.isEmpty() || lines.stream().anyMatch(line -> isOf(at, line)));
  }

  /// Withholds all of a total that is so small that it alone leaves what is withheld of it too few
  /// values.
  private void protectBeneathFew() {
    var known = known();
    tables.counts().keySet().stream()
        .filter(at -> !tables.isOfALine(at) && known.most(at) + 1 < policy.range())
        .filter(total -> withheld.stream().anyMatch(it -> tables.count(it) > 0 && isOf(it, total)))
        .toList()
        .forEach(total -> withhold(at -> isOf(at, total)));
  }

  private static boolean isOf(Map<String, String> at, Map<String, String> total) {
    return at.entrySet().containsAll(total.entrySet());
  }

  private List<Map<String, String>> smallestBeside(Map<String, String> exposed) {
    return tables.all().stream()
        .sorted(Comparator.comparing((RoundedTable table) -> !table.has(exposed)))
        .map(table -> table.smallest(withheld))
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// The last number, in the order of the tables, of which too much is known: a table yields to
  /// those before it.
  private Optional<Map<String, String>> exposed() {
    var known = known();
    return tables.counts().keySet().stream()
        .filter(at -> isExposed(at, known))
        .reduce((_, later) -> later);
  }

  /// A small count that can have one value only; one that is withheld and can have fewer than the
  /// policy demands; a line that is withheld and cannot be as many more, or fewer, as a small count
  /// can: it would bound what is withheld elsewhere.
  private boolean isExposed(Map<String, String> at, RoundedCounts known) {
    long count = tables.count(at);
    if (!withheld.contains(at)) {
      return policy.isSmall(count) && known.least(at) == known.most(at);
    }
    long atMost = certain(elsewhere.most(), at).min().orElse(MANY);
    if (!tables.isLine(at)) {
      long range = Math.min(policy.range(), atMost + 1);
      return count > 0 && known.most(at) - known.least(at) + 1 < range;
    }
    long room = policy.smallest() - 2L;
    long atLeast = certain(elsewhere.least(), at).max().orElse(0);
    return known.most(at) < Math.min(count + room, atMost)
        || known.least(at) > Math.max(count - room, atLeast);
  }

  /// What others tell exactly of a number, or of what it is part of.
  private static LongStream certain(Map<Map<String, String>, Long> told, Map<String, String> at) {
    return told.entrySet().stream()
        .filter(it -> isOf(at, it.getKey()))
        .mapToLong(Map.Entry::getValue);
  }

  /// What anyone knows now. How the lines of a table add up that is left out, nobody does.
  private RoundedCounts known() {
    var sums =
        tables.all().stream()
            .flatMap(
                table ->
                    table.sums().stream()
                        .filter(sum -> !table.isLeftOut(withheld) || !isOfLines(table, sum)))
            .toList();
    var known = new RoundedCounts(tables.counts().keySet(), sums);
    var values = tables.values(withheld);
    for (var table : tables.all()) {
      var broken = table.broken(withheld);
      for (var at : table.numbers().keySet()) {
        if (!withheld.contains(at) && tables.gives(table, at)) {
          known.tells(at, table.isLine(at) ? Math.min(SOMEBODY, tables.count(at)) : 0, MANY);
          if (table.isCell(at) || broken.contains(at)) {
            tells(known, at, values.getOrDefault(at, 0L));
          }
        }
      }
    }
    known.settle();
    elsewhere.tables().forEach(table -> tells(known, table));
    elsewhere.least().forEach((at, least) -> known.tells(at, least, MANY));
    elsewhere.most().forEach((at, most) -> known.tells(at, 0, most));
    known.settle();
    return known;
  }

  private static boolean isOfLines(RoundedTable table, Sum sum) {
    return sum.parts().stream().anyMatch(part -> table.line(part) != null);
  }

  private void tells(RoundedCounts known, Map<String, String> at, long rounded) {
    known.tells(at, lowest(rounded), highest(rounded));
  }

  private long lowest(long rounded) {
    return rounded - policy.base() / 2;
  }

  private long highest(long rounded) {
    return rounded + (policy.base() - 1) / 2;
  }

  /// One that cannot come to the same, as the months of a quarter in which a case was decided
  /// twice, tells nothing.
  private void tells(RoundedCounts known, CountTable table) {
    var cells = table.cells().values();
    known.tells(
        Map.of(),
        cells.stream().mapToLong(it -> Math.max(SOMEBODY, lowest(it))).sum(),
        cells.stream().mapToLong(this::highest).sum());
  }
}
