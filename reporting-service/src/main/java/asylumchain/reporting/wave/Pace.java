package asylumchain.reporting.wave;

/// Over how many of the last weeks the output is taken.
public enum Pace {
  LAST_4_WEEKS(4),
  LAST_13_WEEKS(13),
  LAST_52_WEEKS(52);

  /// The longest of them.
  static final Pace LONGEST = LAST_52_WEEKS;

  private static final int DAYS_A_WEEK = 7;

  private final int weeks;

  Pace(int weeks) {
    this.weeks = weeks;
  }

  public int weeks() {
    return weeks;
  }

  int days() {
    return weeks * DAYS_A_WEEK;
  }

  /// Whole cases settled in so many days, when it goes on as it went.
  ///
  /// @param settled in the weeks of this pace
  long in(long days, long settled) {
    return settled * days / days();
  }
}
