package asylumchain.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.reporting.disclosure.Sheet.At;
import asylumchain.reporting.disclosure.Sheet.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whoever knows every total, and every count that a page shows exactly, brings no small count down
/// to fewer values than the policy demands.
class SheetPropertiesTest {

  private static final DisclosurePolicy POLICY =
      new DisclosurePolicy("s", 1, DisclosurePolicy.Method.SUPPRESS, 10, 5, 5, "", "");
  private static final String REST = "rest";

  @Property(tries = 200)
  void the_rows_of_a_column_keep_their_secrets_though_the_total_is_known(@ForAll long seed) {
    var random = new Random(seed);
    var column = column("count", 2 + random.nextInt(12));
    var counts = counts(column, random);
    var sheet = sheet(counts);
    sheet.sum(column);

    attack(counts, Map.of(new At(-1, "total"), column), sheet.withheld());
  }

  @Property(tries = 200)
  void the_parts_of_a_whole_keep_their_secrets_and_so_does_what_is_left(@ForAll long seed) {
    var random = new Random(seed);
    var parts = List.of(new At(0, "overdue"), new At(0, "soon"));
    var counts = counts(parts, random);
    var rest = new At(0, REST);
    counts.put(rest, random.nextBoolean() ? 0L : few(random));
    var whole = new At(0, "stock");
    counts.put(whole, counts.values().stream().mapToLong(Long::longValue).sum());
    var shown = new HashMap<>(counts);
    shown.remove(rest);
    var sheet = sheet(shown);
    sheet.parts(whole, parts);
    var withheld = new HashSet<>(sheet.withheld());
    withheld.add(rest);

    attack(counts, Map.of(whole, List.of(parts.get(0), parts.get(1), rest)), withheld);
  }

  @Property(tries = 200)
  void a_running_total_gives_no_step_away(@ForAll long seed) {
    var random = new Random(seed);
    int rows = 2 + random.nextInt(12);
    var steps = column("due", rows);
    var totals = column("cumulative", rows);
    var counts = counts(steps, random);
    long total = 100;
    var sums = new HashMap<At, List<At>>();
    for (int i = 0; i < rows; i++) {
      total += Objects.requireNonNull(counts.get(steps.get(i)));
      counts.put(totals.get(i), total);
      if (i > 0) {
        sums.put(totals.get(i), List.of(totals.get(i - 1), steps.get(i)));
      }
    }
    var start = new At(-1, "cumulative");
    counts.put(start, 100L);
    sums.put(totals.getFirst(), List.of(start, steps.getFirst()));
    var sheet = sheet(counts);
    sheet.sum(steps);
    sheet.running(totals, steps);

    attack(counts, sums, sheet.withheld());
  }

  /// Of each stock the reader knows by how many more came in than went out, or fewer.
  @Property(tries = 200)
  void what_went_through_stocks_keeps_its_secrets_though_they_are_known_before_and_after(
      @ForAll long seed) {
    var random = new Random(seed);
    int rows = 2 + random.nextInt(8);
    var in = column("in", rows);
    var out = column("out", rows);
    var counts = counts(in, random);
    counts.putAll(counts(out, random));
    counts.put(in.getFirst(), 60L);
    counts.put(out.getFirst(), 55L);
    var sheet = sheet(counts);
    var sums = new HashMap<At, List<At>>();
    sums.put(new At(-1, "in"), in);
    sums.put(new At(-1, "out"), out);
    sheet.sum(in);
    sheet.sum(out);
    sheet.through(IntStream.range(0, rows).mapToObj(i -> new Pair(in.get(i), out.get(i))).toList());
    for (int i = 0; i < rows; i++) {
      sheet.together(List.of(in.get(i), out.get(i)));
      long more = number(counts, in.get(i)) - number(counts, out.get(i));
      var difference = new At(i, "difference");
      counts.put(difference, Math.abs(more));
      sums.put(
          more > 0 ? in.get(i) : out.get(i),
          List.of(more > 0 ? out.get(i) : in.get(i), difference));
    }

    attackThrough(counts, sums, sheet.withheld());
  }

  /// What is withheld beside another number may be none.
  private static void attackThrough(
      Map<At, Long> counts, Map<At, List<At>> sums, Set<At> withheld) {
    var attacker = new Bounds();
    counts.forEach(
        (at, count) -> {
          if (!withheld.contains(at)) {
            attacker.tells(place(at), count, count);
          }
        });
    sums.forEach(
        (whole, parts) -> {
          long total = parts.stream().mapToLong(part -> number(counts, part)).sum();
          if (!counts.containsKey(whole)) {
            attacker.tells(place(whole), total, total);
          }
          attacker.adds(place(whole), parts.stream().map(SheetPropertiesTest::place).toList());
        });
    var ranges = attacker.ranges();
    counts.forEach(
        (at, count) -> {
          if (POLICY.isSmall(count) && !at.column().equals("difference")) {
            var range = Objects.requireNonNull(ranges.get(place(at)));
            assertThat(range[1] - range[0] + 1)
                .as("%s is %d of %s", at, count, counts)
                .isGreaterThanOrEqualTo(POLICY.range());
          }
        });
  }

  /// Whichever of them one table withholds, another could tell.
  @Example
  void of_equal_counts_that_could_hide_a_small_one_all_are_withheld() {
    var column = column("count", 4);
    var sheet = new Sheet(POLICY);
    sheet.count(column.get(0), 3);
    sheet.count(column.get(1), 13);
    sheet.count(column.get(2), 13);
    sheet.count(column.get(3), 40);
    sheet.sum(column);

    assertThat(sheet.withheld())
        .containsExactlyInAnyOrder(column.get(0), column.get(1), column.get(2));
  }

  @Example
  void of_what_gives_each_other_away_all_are_withheld_or_none() {
    var sheet = new Sheet(POLICY);
    sheet.count(new At(0, "open"), 4);
    sheet.count(new At(0, "settled"), 15_346);
    sheet.count(new At(1, "open"), 40);
    sheet.count(new At(1, "settled"), 15_310);
    for (int row = 0; row < 2; row++) {
      sheet.together(List.of(new At(row, "open"), new At(row, "settled")));
    }

    assertThat(sheet.withheld()).containsExactlyInAnyOrder(new At(0, "open"), new At(0, "settled"));
  }

  private static void attack(Map<At, Long> counts, Map<At, List<At>> sums, Set<At> withheld) {
    var attacker = new Bounds();
    counts.forEach(
        (at, count) -> {
          if (!withheld.contains(at)) {
            attacker.tells(place(at), count, count);
          } else if (!at.column().equals(REST)) {
            attacker.withholds(place(at));
          }
        });
    sums.forEach(
        (whole, parts) -> {
          if (!counts.containsKey(whole)) {
            long total = parts.stream().mapToLong(part -> number(counts, part)).sum();
            if (POLICY.isSmall(total)) {
              attacker.withholds(place(whole));
            } else {
              attacker.tells(place(whole), total, total);
            }
          }
          attacker.adds(place(whole), parts.stream().map(SheetPropertiesTest::place).toList());
        });
    var ranges = attacker.ranges();
    counts.forEach(
        (at, count) -> {
          if (POLICY.isSmall(count)) {
            assertThat(withheld).contains(at);
            var range = Objects.requireNonNull(ranges.get(place(at)));
            assertThat(range[1] - range[0] + 1)
                .as("%s is %d of %s", at, count, counts)
                .isGreaterThanOrEqualTo(POLICY.range());
          }
        });
  }

  private static long number(Map<At, Long> counts, At at) {
    return Objects.requireNonNull(counts.get(at));
  }

  private static Map<String, String> place(At at) {
    return Map.of("row", Integer.toString(at.row()), "column", at.column());
  }

  private static Sheet sheet(Map<At, Long> counts) {
    var sheet = new Sheet(POLICY);
    counts.forEach(sheet::count);
    return sheet;
  }

  private static List<At> column(String name, int rows) {
    var column = new ArrayList<At>();
    for (int i = 0; i < rows; i++) {
      column.add(new At(i, name));
    }
    return column;
  }

  private static Map<At, Long> counts(List<At> where, Random random) {
    var counts = new HashMap<At, Long>();
    where.forEach(at -> counts.put(at, few(random)));
    return counts;
  }

  private static long few(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(12) : 10 + random.nextInt(200);
  }
}
