package asylumchain.reporting.durations;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// So many cases that lasted alike.
///
/// @param group the values by which they are told apart
/// @param enteredAt the age in days after which they entered the period; [Ages#FROM_THE_FIRST_DAY]
///   when they began within it; `null` when they had ended before it
/// @param age in days: when settled, or on the last day observed
/// @param settled whether they were settled by then
record Spell(
    Map<String, String> group, @Nullable Integer enteredAt, int age, boolean settled, long cases) {

  boolean beganWithin() {
    return enteredAt != null && enteredAt == Ages.FROM_THE_FIRST_DAY;
  }

  /// Whether it ended before it began, by the dates that are known: no duration can be told.
  boolean isImpossible() {
    return age < 0;
  }
}
