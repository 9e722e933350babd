package asylumchain.deadlines.shifts;

import org.jspecify.annotations.Nullable;

/// How an extension or a suspension stands. Names are API.
public enum Validity {
  CLAIMED,
  UPHELD,
  ANNULLED,
  WITHDRAWN;

  /// By what became of it last.
  ///
  /// @param last `null` for nothing
  public static Validity after(Outcome.@Nullable Known last) {
    if (last == null) {
      return CLAIMED;
    }
    return switch (last.outcome()) {
      case UPHELD -> UPHELD;
      case ANNULLED -> ANNULLED;
      case WITHDRAWN -> WITHDRAWN;
    };
  }

  /// Whether it counts.
  public boolean stands() {
    return this == CLAIMED || this == UPHELD;
  }
}
