package asylumchain.events;

/// A length of time in the unit in which the law counts it.
///
/// @param amount how many, from 1 to 1200; no term of the law is longer than a hundred years
public record Length(int amount, Unit unit) {

  /// The units in which terms are lengthened.
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  private static final int MOST = 1200;

  /// @throws IllegalArgumentException if the amount is below 1 or above 1200
  public Length {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("a length of time is 1 to 1200");
    }
  }
}
