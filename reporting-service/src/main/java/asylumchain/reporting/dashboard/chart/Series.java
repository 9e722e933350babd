package asylumchain.reporting.dashboard.chart;

import java.util.List;
import java.util.stream.IntStream;

/// One value per day of the plot.
///
/// @param cssClass what the style sheet calls it
/// @param values `NaN` where there is none
public record Series(String cssClass, List<Double> values) {

  public Series {
    values = List.copyOf(values);
  }

  /// What is left of one when another is taken away, day by day; never less than nothing.
  public static Series less(String cssClass, List<Double> whole, List<Double> part) {
    return new Series(
        cssClass,
        IntStream.range(0, whole.size())
            .mapToObj(i -> Math.max(0, whole.get(i) - part.get(i)))
            .toList());
  }
}
