package asylumchain.events;

/// A length of time in the unit in which the law counts it.
///
/// @param amount how many; 1 or more
public record Length(int amount, Unit unit) {

  /// The units in which terms are lengthened.
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  /// @throws IllegalArgumentException if the amount is below 1
  public Length {
    if (amount < 1) {
      throw new IllegalArgumentException("a length of time is 1 or more");
    }
  }
}
