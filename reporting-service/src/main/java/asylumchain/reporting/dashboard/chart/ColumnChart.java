package asylumchain.reporting.dashboard.chart;

import java.util.List;

/// One column per month, each with its own words.
public final class ColumnChart {

  private ColumnChart() {}

  /// One column.
  ///
  /// @param cssClass what the style sheet calls it
  /// @param title shown when pointed at
  public record Column(String cssClass, double value, String title) {}

  /// The drawing as SVG, one column per day of the plot.
  public static String svg(Plot plot, List<Column> columns) {
    var svg = plot.begin();
    var pitch = (Plot.RIGHT - Plot.LEFT) / Math.max(1, columns.size());
    for (var i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var top = plot.y(column.value());
      svg.rect(
          "column " + column.cssClass(),
          Plot.LEFT + i * pitch + pitch * 0.12,
          top,
          pitch * 0.76,
          Plot.BOTTOM - top,
          column.title());
    }
    return plot.end(svg);
  }
}
