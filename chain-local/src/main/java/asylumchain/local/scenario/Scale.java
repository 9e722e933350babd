package asylumchain.local.scenario;

/// How many published cases one invented case stands for: the whole scenario, or the same story
/// with fewer.
public record Scale(int cases) {

  public static final Scale WHOLE = new Scale(1);

  /// @throws IllegalArgumentException if it stands for less than one case
  public Scale {
    if (cases < 1) {
      throw new IllegalArgumentException("one case stands for one case at least: " + cases);
    }
  }

  /// A published number at this scale, to the nearest whole.
  public int of(int published) {
    return Math.round(published / (float) cases);
  }
}
