package asylumchain.reporting.quality;

/// A control chart of Shewhart with exact limits: what a count leaves by chance no more often
/// than a normal value leaves three standard deviations, to either side, however small it is.
///
/// Source: Shewhart, *Economic Control of Quality of Manufactured Product* (1931); ISO 7870-2.
public enum Chart {
  /// Shares: how many of *n* are counted follows the binomial distribution.
  P,
  /// Numbers per unit: how many are counted in *n* units follows the Poisson distribution.
  U;

  /// The chance that a normal value lies more than three standard deviations above its mean.
  private static final double RARE = 0.00135;

  /// Between which values a period of so many stays, when nothing has changed.
  ///
  /// @param centre the share or the number per unit in the past
  /// @param of how many the period has, above 0
  public Limits around(double centre, long of) {
    var chances = Chances.around(mode(centre, of), count -> growth(centre, of, count));
    return new Limits(
        Math.min(centre, (double) chances.least(RARE) / of),
        centre,
        Math.max(centre, (double) chances.most(RARE) / of));
  }

  /// The likeliest count.
  private long mode(double centre, long of) {
    return switch (this) {
      case P -> Math.min(of, (long) ((of + 1) * centre));
      case U -> (long) (of * centre);
    };
  }

  /// How many times as likely as a count the next higher one is.
  private double growth(double centre, long of, long count) {
    return switch (this) {
      case P -> count < of ? (of - count) * centre / ((count + 1) * (1 - centre)) : 0;
      case U -> of * centre / (count + 1);
    };
  }

  /// Control limits.
  public record Limits(double lower, double centre, double upper) {

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
