package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.chart.BarChart;
import asylumchain.reporting.dashboard.chart.BarChart.Bar;
import asylumchain.reporting.dashboard.frame.Drawing;
import asylumchain.reporting.dashboard.frame.Table;
import asylumchain.reporting.dashboard.frame.Told;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The counts of a table as bars, as the table tells them.
public final class Bars {

  private static final String COUNT = "count";

  private Bars() {}

  /// A bar for each of the first rows.
  ///
  /// @param id of the section; its words stand under it
  /// @param most so many of the first rows
  /// @param style what the style sheet calls a bar, by the value of its heading
  public static Drawing of(
      Told told, String id, Table table, int most, UnaryOperator<String> style) {
    var bars =
        IntStream.range(0, Math.min(most, table.rows().size()))
            .mapToObj(
                i -> {
                  var name = table.rows().get(i).heading();
                  var count = table.cell(i, COUNT);
                  return new Bar(
                      style.apply(String.valueOf(name.value())),
                      name.shown(),
                      count.drawn(0),
                      count.shown());
                })
            .toList();
    var svg = BarChart.svg(id, told.say(id + ".title"), told.say(id + ".text"), bars);
    return new Drawing(svg, List.of());
  }
}
