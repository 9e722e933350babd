package asylumchain.reporting.dashboard.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A measure over time between the limits that its past gives. A value outside them is told by its
/// shape, not by its colour alone.
public final class ControlChart {

  private static final double DOT = 3.5;
  private static final double DIAMOND = 7;

  private ControlChart() {}

  /// One period.
  ///
  /// @param lower `NaN` where there are no limits
  /// @param signal whether the value is news: it lies outside its limits
  public record Period(double value, double lower, double centre, double upper, boolean signal) {}

  /// The drawing as SVG, one period per place on the axis.
  public static String svg(Plot plot, List<Period> periods) {
    var svg = plot.begin();
    LineChart.draw(svg, plot, series("limit", periods, Period::lower));
    LineChart.draw(svg, plot, series("limit", periods, Period::upper));
    LineChart.draw(svg, plot, series("centre", periods, Period::centre));
    LineChart.draw(svg, plot, series("cohort", periods, Period::value));
    for (var i = 0; i < periods.size(); i++) {
      var period = periods.get(i);
      if (!Double.isNaN(period.value())) {
        mark(svg, plot.x(i), plot.y(period.value()), period.signal());
      }
    }
    return plot.end(svg);
  }

  private static Series series(
      String cssClass, List<Period> periods, ToDoubleFunction<Period> value) {
    return new Series(cssClass, periods.stream().map(value::applyAsDouble).toList());
  }

  private static void mark(Markup svg, double x, double y, boolean signal) {
    if (signal) {
      svg.add("<path class=\"dot late\" d=\"M").add(x).add(" ").add(y - DIAMOND);
      svg.add("L").add(x + DIAMOND).add(" ").add(y).add("L").add(x).add(" ").add(y + DIAMOND);
      svg.add("L").add(x - DIAMOND).add(" ").add(y).add("Z\"/>");
    } else {
      svg.add("<circle class=\"dot cohort\" cx=\"").add(x).add("\" cy=\"").add(y);
      svg.add("\" r=\"").add(DOT).add("\"/>");
    }
  }
}
