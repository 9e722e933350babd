package asylumchain.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DisclosurePropertiesTest {

  private static final DisclosurePolicy SUPPRESS =
      new DisclosurePolicy("s", 1, DisclosurePolicy.Method.SUPPRESS, 10, 5, 5, "", "");
  private static final DisclosurePolicy ROUND =
      new DisclosurePolicy("r", 1, DisclosurePolicy.Method.ROUND, 10, 5, 5, "", "");

  @Property(tries = 25)
  void adding_and_subtracting_every_published_table_recovers_no_small_count(@ForAll long seed) {
    var random = new Random(seed);
    var tables = linkedTables(random);
    var published = Disclosure.of(tables, SUPPRESS);
    var attacker = attacker(tables, published);

    var determined = attacker.determined();
    var ranges = attacker.ranges(1);
    numbers(tables)
        .forEach(
            (at, count) -> {
              if (SUPPRESS.isSmall(count)) {
                assertThat(published.count(at)).as("%s is not shown", at).isEmpty();
                assertThat(determined).as("%s is %d", at, count).doesNotContainKey(at);
                var range = Objects.requireNonNull(ranges.get(at));
                assertThat(range[1] - range[0] + 1)
                    .as("%s is %d, known to lie in %d..%d", at, count, range[0], range[1])
                    .isGreaterThanOrEqualTo(SUPPRESS.range());
              }
            });
    published.shown().forEach((at, count) -> assertThat(numbers(tables)).containsEntry(at, count));
  }

  @Property(tries = 25)
  void rounded_tables_bring_no_count_down_to_one_value(@ForAll long seed) {
    var random = new Random(seed);
    var cells = new HashMap<Map<String, String>, Long>();
    for (int nationality = 0; nationality < 2 + random.nextInt(4); nationality++) {
      for (int sex = 0; sex < 2; sex++) {
        cells.put(Map.of("nationality", "N" + nationality, "sex", "S" + sex), small(random));
      }
    }
    var whole = new CountTable(List.of("nationality", "sex"), cells);
    var published = Disclosure.of(List.of(whole), ROUND);

    cells.forEach(
        (at, count) -> {
          var other = new HashMap<>(cells);
          other.put(at, count % 5 == 2 ? count - 1 : count + (count % 5 == 4 ? -1 : 1));
          var of = Disclosure.of(List.of(new CountTable(whole.across(), other)), ROUND);
          if (nearest(count) == nearest(other.get(at))) {
            assertThat(of.shown())
                .as("another count, the same tables")
                .isEqualTo(published.shown());
          }
        });
    published.shown().values().forEach(count -> assertThat(count % 5).isZero());
  }

  /// Per month, by nationality and sex, by nationality and age, and by unit: three tables that
  /// share totals, and months that are never added up.
  private static List<CountTable> linkedTables(Random random) {
    var bySex = new HashMap<Map<String, String>, Long>();
    var byAge = new HashMap<Map<String, String>, Long>();
    var byUnit = new HashMap<Map<String, String>, Long>();
    int nationalities = 2 + random.nextInt(4);
    for (int month = 0; month < 2; month++) {
      for (int nationality = 0; nationality < nationalities; nationality++) {
        for (int people = (int) spread(random); people > 0; people--) {
          var at = Map.of("month", "M" + month, "nationality", "N" + nationality);
          bySex.merge(with(at, "sex", "S" + random.nextInt(2)), 1L, Long::sum);
          byAge.merge(with(at, "age", "A" + random.nextInt(4)), 1L, Long::sum);
          byUnit.merge(
              Map.of("month", "M" + month, "unit", "U" + random.nextInt(3)), 1L, Long::sum);
        }
      }
    }
    return List.of(
        new CountTable(List.of("nationality", "sex"), bySex),
        new CountTable(List.of("nationality", "age"), byAge),
        new CountTable(List.of("unit"), byUnit));
  }

  private static Map<String, String> with(Map<String, String> at, String dimension, String value) {
    var more = new HashMap<>(at);
    more.put(dimension, value);
    return Map.copyOf(more);
  }

  private static long spread(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(25);
  }

  private static long small(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(60) : random.nextInt(8);
  }

  private static long nearest(long count) {
    return Math.floorDiv(count + 2, 5) * 5;
  }

  private static Attacker attacker(List<CountTable> tables, Published published) {
    return new Attacker(
        tables.stream().map(table -> table.numbers().keySet()).toList(),
        tables.stream().map(CountTable::across).toList(),
        published.shown());
  }

  private static Map<Map<String, String>, Long> numbers(List<CountTable> tables) {
    var all = new HashMap<Map<String, String>, Long>();
    new ArrayList<>(tables).forEach(table -> all.putAll(table.numbers()));
    return all;
  }
}
