package asylumchain.reporting.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Adds and subtracts everything that is published, without a look at how it was protected: whole
/// numbers are eliminated exactly, and then bounds are drawn tighter until nothing changes.
///
/// The attacker knows the shape of the tables, what stands in them, and the rules: a withheld count
/// is at least 1; a rounded one lies within half of the base.
final class Attacker {

  /// Bounds that creep on by one a round are as good as none.
  private static final int ROUNDS = 40;

  private final Map<Map<String, String>, Integer> columns = new HashMap<>();
  private final List<BigInteger[]> rows = new ArrayList<>();
  private final int width;

  /// @param all coordinates of every number of the tables, totals included
  /// @param across the dimensions that are added up in each table
  /// @param shown what is published
  Attacker(
      List<Set<Map<String, String>>> all,
      List<List<String>> across,
      Map<Map<String, String>, Long> shown) {
    all.forEach(one -> one.forEach(at -> columns.putIfAbsent(at, columns.size())));
    width = columns.size();
    for (int i = 0; i < all.size(); i++) {
      for (var dimension : across.get(i)) {
        addUp(all.get(i), dimension);
      }
    }
    shown.forEach(
        (at, count) -> {
          var row = emptyRow();
          row[column(at)] = BigInteger.ONE;
          row[width] = BigInteger.valueOf(count);
          rows.add(row);
        });
    eliminate();
  }

  /// Every number that the sums alone determine, published or not.
  Map<Map<String, String>, Long> determined() {
    var found = new HashMap<Map<String, String>, Long>();
    columns.forEach(
        (at, column) ->
            rows.stream()
                .filter(row -> isAlone(row, column))
                .forEach(row -> found.put(at, row[width].divide(row[column]).longValueExact())));
    return found;
  }

  /// The least and the most that every number can be, as far as single lines tell: each line is
  /// read for each of its numbers, with the bounds of the others, again and again.
  ///
  /// @param least of every number that is not published
  Map<Map<String, String>, long[]> ranges(long least) {
    long most = 1_000_000;
    var low = new long[width];
    var high = new long[width];
    for (int i = 0; i < width; i++) {
      low[i] = least;
      high[i] = most;
    }
    int rounds = 0;
    for (boolean changed = true; changed && rounds < ROUNDS; rounds++) {
      changed = false;
      for (var row : rows) {
        for (int i = 0; i < width; i++) {
          changed |= row[i].signum() != 0 && tighten(row, i, low, high);
        }
      }
    }
    var found = new HashMap<Map<String, String>, long[]>();
    columns.forEach((at, i) -> found.put(at, new long[] {low[i], high[i]}));
    return found;
  }

  private boolean tighten(BigInteger[] row, int i, long[] low, long[] high) {
    var restLow = row[width];
    var restHigh = row[width];
    for (int j = 0; j < width; j++) {
      if (j != i && row[j].signum() != 0) {
        var one = row[j].multiply(BigInteger.valueOf(row[j].signum() > 0 ? high[j] : low[j]));
        var other = row[j].multiply(BigInteger.valueOf(row[j].signum() > 0 ? low[j] : high[j]));
        restLow = restLow.subtract(one);
        restHigh = restHigh.subtract(other);
      }
    }
    var factor = row[i];
    long from = factor.signum() > 0 ? up(restLow, factor) : up(restHigh, factor);
    long to = factor.signum() > 0 ? down(restHigh, factor) : down(restLow, factor);
    boolean changed = from > low[i] || to < high[i];
    low[i] = Math.max(low[i], from);
    high[i] = Math.min(high[i], to);
    return changed;
  }

  private static long down(BigInteger value, BigInteger factor) {
    var divided = value.divideAndRemainder(factor);
    var whole = divided[0].longValueExact();
    return divided[1].signum() * factor.signum() < 0 ? whole - 1 : whole;
  }

  private static long up(BigInteger value, BigInteger factor) {
    return -down(value.negate(), factor);
  }

  private void addUp(Set<Map<String, String>> numbers, String dimension) {
    var totals = new HashMap<Map<String, String>, BigInteger[]>();
    for (var at : numbers) {
      if (at.containsKey(dimension)) {
        var total = new HashMap<>(at);
        total.remove(dimension);
        var row = totals.computeIfAbsent(Map.copyOf(total), _ -> emptyRow());
        row[column(at)] = BigInteger.ONE;
      }
    }
    totals.forEach(
        (total, row) -> {
          row[column(total)] = BigInteger.ONE.negate();
          rows.add(row);
        });
  }

  private int column(Map<String, String> at) {
    return Objects.requireNonNull(columns.get(at));
  }

  private BigInteger[] emptyRow() {
    var row = new BigInteger[width + 1];
    Arrays.fill(row, BigInteger.ZERO);
    return row;
  }

  private boolean isAlone(BigInteger[] row, int column) {
    for (int j = 0; j < width; j++) {
      if ((row[j].signum() != 0) != (j == column)) {
        return false;
      }
    }
    return true;
  }

  /// Gauss and Jordan, without a fraction.
  private void eliminate() {
    int done = 0;
    for (int column = 0; column < width && done < rows.size(); column++) {
      int found = done;
      while (found < rows.size() && rows.get(found)[column].signum() == 0) {
        found++;
      }
      if (found < rows.size()) {
        Collections.swap(rows, done, found);
        for (int i = 0; i < rows.size(); i++) {
          if (i != done && rows.get(i)[column].signum() != 0) {
            rows.set(i, combined(rows.get(i), rows.get(done), column));
          }
        }
        done++;
      }
    }
    rows.removeIf(row -> Arrays.stream(row).allMatch(value -> value.signum() == 0));
  }

  private static BigInteger[] combined(BigInteger[] row, BigInteger[] pivot, int column) {
    var result = new BigInteger[row.length];
    var common = BigInteger.ZERO;
    for (int j = 0; j < row.length; j++) {
      result[j] = row[j].multiply(pivot[column]).subtract(pivot[j].multiply(row[column]));
      common = common.gcd(result[j]);
    }
    if (common.signum() != 0) {
      for (int j = 0; j < row.length; j++) {
        result[j] = result[j].divide(common);
      }
    }
    return result;
  }
}
