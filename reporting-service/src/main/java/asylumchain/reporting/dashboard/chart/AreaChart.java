package asylumchain.reporting.dashboard.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Stacked areas over time: the first stands at the bottom.
public final class AreaChart {

  private AreaChart() {}

  /// The drawing as SVG. Every series has a value for every day.
  public static String svg(Plot plot, List<Series> layers) {
    var svg = plot.begin();
    var below = new ArrayList<>(Collections.nCopies(plot.size(), 0.0));
    for (var layer : layers) {
      var above = new ArrayList<Double>();
      for (var i = 0; i < below.size(); i++) {
        above.add(below.get(i) + layer.values().get(i));
      }
      draw(svg, plot, layer.cssClass(), below, above);
      below = above;
    }
    return plot.end(svg);
  }

  private static void draw(
      Markup svg, Plot plot, String cssClass, List<Double> below, List<Double> above) {
    svg.add("<path class=\"area " + cssClass + "\" d=\"M");
    for (var i = 0; i < above.size(); i++) {
      svg.add(i == 0 ? "" : "L").add(plot.x(i)).add(" ").add(plot.y(above.get(i)));
    }
    for (var i = below.size() - 1; i >= 0; i--) {
      svg.add("L").add(plot.x(i)).add(" ").add(plot.y(below.get(i)));
    }
    svg.add("Z\"/>");
  }
}
