package asylumchain.reporting.dashboard.chart;

import java.util.List;

/// Lines over time; a line breaks where it has no value.
public final class LineChart {

  private LineChart() {}

  /// The drawing as SVG.
  public static String svg(Plot plot, List<Series> lines) {
    var svg = plot.begin();
    lines.forEach(line -> draw(svg, plot, line));
    return plot.end(svg);
  }

  static void draw(Markup svg, Plot plot, Series line) {
    var last = -1;
    svg.add("<path class=\"line " + line.cssClass() + "\" d=\"");
    for (var i = 0; i < line.values().size(); i++) {
      if (line.values().get(i).isNaN()) {
        continue;
      }
      svg.add(last == i - 1 && last >= 0 ? "L" : "M");
      svg.add(plot.x(i)).add(" ").add(plot.y(line.values().get(i)));
      last = i;
    }
    svg.add("\"/>");
    if (last >= 0) {
      svg.add("<circle class=\"dot " + line.cssClass() + "\" cx=\"").add(plot.x(last));
      svg.add("\" cy=\"").add(plot.y(line.values().get(last))).add("\" r=\"3.5\"/>");
    }
  }
}
