package asylumchain.reporting.backlog.difference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case that two counts do not count alike.
///
/// @param one how the first counts it; `null` when it does not
/// @param other how the second counts it; `null` when it does not
public record Difference(int part, UUID caseId, @Nullable Place one, @Nullable Place other) {

  /// Where a count finds a case.
  ///
  /// @param kind of application; `null` while no event has said so
  /// @param track `null` while none is assigned
  /// @param lodged whether the application is lodged
  /// @param group the values of the dimensions counted by, in their order
  /// @param member whether it belongs to the cohort of the other count; `false` where that has none
  /// @param values of the dimensions that the other count filters by, in the order of [Dimension]
  public record Place(
      String stage,
      @Nullable String kind,
      @Nullable String track,
      boolean lodged,
      List<String> group,
      boolean member,
      List<String> values) {

    public Place {
      group = List.copyOf(group);
      values = List.copyOf(values);
    }
  }

  /// Which of the counts has the case.
  public enum Side {
    ONE,
    OTHER,
    /// Both, in different groups.
    BOTH
  }

  public Side side() {
    if (one != null && other != null) {
      return Side.BOTH;
    }
    return one == null ? Side.OTHER : Side.ONE;
  }
}
