package asylumchain.reporting.disclosure;

/// How small counts are protected; data, in `definitions/disclosure.yaml`.
///
/// @param method how
/// @param smallest counts from 1 up to below this are not shown
/// @param range at least how many values a count that is not shown must be able to have, for anyone
///     who adds and subtracts everything that is shown
/// @param base counts are rounded to its multiples
/// @param nl in words, Dutch
/// @param en in words, English
public record DisclosurePolicy(
    String id,
    int version,
    Method method,
    int smallest,
    int range,
    int base,
    String nl,
    String en) {

  /// Not to show some counts, or to show all of them rounded.
  public enum Method {
    /// Small counts are left out, and others with them, so that no total gives them away.
    SUPPRESS,
    /// Every count is rounded, and totals are made of what is rounded.
    ROUND
  }

  /// @throws IllegalArgumentException if it protects nothing
  public DisclosurePolicy {
    if (smallest < 2 || range < 2 || base < 2) {
      throw new IllegalArgumentException("a policy that protects nothing: " + id);
    }
  }

  /// Its name and version in one cell of a table.
  public String cell() {
    return id + "@" + version;
  }

  /// A count to the nearest multiple of the base; halves go up.
  public long rounded(long count) {
    return (2 * count + base) / (2L * base) * base;
  }

  /// Whether a count is too small to be shown.
  boolean isSmall(long count) {
    return count > 0 && count < smallest;
  }
}
