package asylumchain.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What anyone can work out of counts that are withheld: each is at least 1, and the sums hold. The
/// bounds are those of the linear programme (simplex in a dense tableau, Bland's rule).
final class WithheldCounts {

  private static final double TINY = 1e-7;

  /// Larger than any count: what has no upper bound of its own.
  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final Map<Map<String, String>, Integer> columns = new HashMap<>();
  private final List<Equation> equations;

  WithheldCounts(List<Equation> equations) {
    this.equations = equations;
    equations.forEach(
        equation ->
            equation.factors().keySet().forEach(at -> columns.putIfAbsent(at, columns.size())));
  }

  /// Factors of the withheld counts, and what they add up to.
  record Equation(Map<Map<String, String>, Integer> factors, long value) {

    Equation {
      factors = Map.copyOf(factors);
    }
  }

  /// The least that a withheld count can be.
  long least(Map<String, String> at) {
    var column = columns.get(at);
    return column == null ? 1 : 1 - bound(column, -1);
  }

  /// The most that a withheld count can be.
  long most(Map<String, String> at) {
    var column = columns.get(at);
    return column == null ? UNBOUNDED : 1 + bound(column, 1);
  }

  /// The largest value of a sign times what a count has beyond 1.
  private long bound(int column, int sign) {
    var tableau = new Tableau(rows(), columns.size());
    var goal = new double[columns.size()];
    goal[column] = sign;
    double largest = tableau.largest(goal);
    return Double.isInfinite(largest) ? UNBOUNDED : (long) Math.floor(largest + TINY);
  }

  /// Each equation over what the counts have beyond 1, with a right side that is not negative.
  private List<double[]> rows() {
    var rows = new ArrayList<double[]>();
    for (var equation : equations) {
      var row = new double[columns.size() + 1];
      double right = equation.value();
      for (var factor : equation.factors().entrySet()) {
        row[columns.getOrDefault(factor.getKey(), 0)] = factor.getValue();
        right -= factor.getValue();
      }
      row[columns.size()] = right;
      rows.add(right < 0 ? Arrays.stream(row).map(value -> -value).toArray() : row);
    }
    return rows;
  }

  /// A linear programme in standard form: the rows hold, and nothing is negative.
  private static final class Tableau {

    private final double[][] rows;
    private final int[] basis;
    private final int width;
    private final int all;

    Tableau(List<double[]> equations, int width) {
      this.width = width;
      this.all = width + equations.size();
      rows = new double[equations.size()][];
      basis = new int[equations.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new double[all + 1];
        System.arraycopy(equations.get(i), 0, rows[i], 0, width);
        rows[i][width + i] = 1;
        rows[i][all] = equations.get(i)[width];
        basis[i] = width + i;
      }
    }

    /// @param goal to be made as large as can be
    double largest(double[] goal) {
      var artificial = new double[all];
      Arrays.fill(artificial, width, all, -1);
      solve(artificial, all);
      leaveArtificialBehind();
      return solve(Arrays.copyOf(goal, all), width);
    }

    private void leaveArtificialBehind() {
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < width && basis[i] >= width; j++) {
          if (Math.abs(rows[i][j]) > TINY) {
            pivot(i, j);
          }
        }
      }
    }

    /// @param open columns below this may enter
    private double solve(double[] goal, int open) {
      while (true) {
        int entering = entering(goal, open);
        if (entering < 0) {
          return value(goal);
        }
        int leaving = leaving(entering);
        if (leaving < 0) {
          return Double.POSITIVE_INFINITY;
        }
        pivot(leaving, entering);
      }
    }

    private int entering(double[] goal, int open) {
      for (int j = 0; j < open; j++) {
        double gain = goal[j];
        for (int i = 0; i < rows.length; i++) {
          gain -= goal[basis[i]] * rows[i][j];
        }
        if (gain > TINY) {
          return j;
        }
      }
      return -1;
    }

    private int leaving(int entering) {
      int leaving = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < rows.length; i++) {
        if (rows[i][entering] > TINY) {
          double ratio = rows[i][all] / rows[i][entering];
          if (ratio < least - TINY
              || (ratio < least + TINY && leaving >= 0 && basis[i] < basis[leaving])) {
            least = ratio;
            leaving = i;
          }
        }
      }
      return leaving;
    }

    private double value(double[] goal) {
      double value = 0;
      for (int i = 0; i < rows.length; i++) {
        value += goal[basis[i]] * rows[i][all];
      }
      return value;
    }

    private void pivot(int row, int column) {
      double by = rows[row][column];
      for (int j = 0; j <= all; j++) {
        rows[row][j] /= by;
      }
      for (int i = 0; i < rows.length; i++) {
        double times = rows[i][column];
        if (i != row && Math.abs(times) > 0) {
          for (int j = 0; j <= all; j++) {
            rows[i][j] -= times * rows[row][j];
          }
        }
      }
      basis[row] = column;
    }
  }
}
