package asylumchain.reporting.dashboard.chart;

import java.util.stream.DoubleStream;

/// A vertical axis from zero to a round number at or above the highest value.
///
/// @param top the highest tick
/// @param step the distance between ticks
public record Scale(double top, double step) {

  private static final int MOST_TICKS = 6;

  /// The scale on which all these values fit.
  public static Scale holding(DoubleStream values) {
    var highest = values.filter(Double::isFinite).max().orElse(0);
    if (highest <= 0) {
      return new Scale(1, 1);
    }
    var step = Math.pow(10, Math.floor(Math.log10(highest)));
    for (var finer : new double[] {0.2, 0.25, 0.5, 1, 2}) {
      if (highest / (step * finer) <= MOST_TICKS) {
        step *= finer;
        break;
      }
    }
    return new Scale(Math.ceil(highest / step - 1e-9) * step, step);
  }

  /// From zero to the top, both drawn.
  public double[] ticks() {
    var ticks = new double[(int) Math.round(top / step) + 1];
    for (var i = 0; i < ticks.length; i++) {
      ticks[i] = i * step;
    }
    return ticks;
  }

  /// How high a value stands: 0 at the bottom, 1 at the top.
  double share(double value) {
    return Math.clamp(value / top, 0, 1);
  }
}
