package asylumchain.reporting.dashboard.sections;

import asylumchain.reporting.dashboard.frame.Told;
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
  /// @param most no value is higher: 1 for a share
  /// @return `null` where there are none
  static @Nullable ControlLimits of(Point point, Told told, double most) {
    var limits = point.limits();
    var cases = told.rounded(point.of());
    if (limits == null || told.isExact() || cases == 0) {
      return limits;
    }
    var centre = limits.centre().doubleValue();
    var lower = limits.lower().doubleValue();
    var upper = limits.upper().doubleValue();
    var exact = Math.max(centre - lower, upper - centre);
    var width = exact * Math.sqrt((double) point.of() / cases);
    return new ControlLimits(
        BigDecimal.valueOf(Math.max(0, centre - width)),
        limits.centre(),
        BigDecimal.valueOf(Math.min(most, centre + width)),
        limits.signal());
  }
}
