package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.quality.Chart;
import asylumchain.reporting.quality.QualityView.ControlLimits;
import asylumchain.reporting.quality.QualityView.Point;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Control limits as they are told.
final class ToldLimits {

  private ToldLimits() {}

  /// The limits of as many cases as are told. They follow from the number of cases: from exact ones
  /// the public could reckon the exact number of each group and of all, and subtract.
  ///
  /// @param chart from which they come
  /// @return `null` where there are none
  static @Nullable ControlLimits of(Point point, Told told, Chart chart) {
    var limits = point.limits();
    var cases = told.rounded(point.of());
    if (limits == null || told.isExact() || cases == 0) {
      return limits;
    }
    var around = chart.around(limits.centre().doubleValue(), cases);
    return new ControlLimits(
        BigDecimal.valueOf(around.lower()),
        limits.centre(),
        BigDecimal.valueOf(around.upper()),
        limits.signal());
  }
}
