package asylumchain.reporting.quality;

/// A control chart of Shewhart: three standard deviations around what the past gives.
///
/// Source: Shewhart, *Economic Control of Quality of Manufactured Product* (1931); ISO 7870-2.
public enum Chart {
  /// Shares: the variance of a share of *n* is p(1 − p)/n.
  P,
  /// Numbers per unit: the variance of a mean over *n* units is u/n.
  U;

  private static final double SIGMAS = 3;

  /// Between which values a period of so many stays, when nothing has changed.
  ///
  /// @param centre the share or the number per unit in the past
  /// @param of how many the period has, above 0
  Limits around(double centre, long of) {
    var variance =
        switch (this) {
          case P -> centre * (1 - centre) / of;
          case U -> centre / of;
        };
    var width = SIGMAS * Math.sqrt(variance);
    var highest =
        switch (this) {
          case P -> 1;
          case U -> Double.POSITIVE_INFINITY;
        };
    return new Limits(Math.max(0, centre - width), centre, Math.min(highest, centre + width));
  }

  /// Control limits.
  record Limits(double lower, double centre, double upper) {

    /// Rounding is not a signal.
    private static final double ROUNDING = 1e-12;

    Signal of(double value) {
      if (value > upper + ROUNDING) {
        return Signal.ABOVE;
      }
      return value < lower - ROUNDING ? Signal.BELOW : Signal.WITHIN;
    }
  }

  /// Where a value lies against the limits.
  public enum Signal {
    BELOW,
    WITHIN,
    ABOVE
  }
}
