package asylumchain.deadlines.law.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which cases a change of law can touch at all. It may name more than it touches, never fewer.
public sealed interface Reach {

  /// All cases.
  record Everything() implements Reach {}

  /// Cases of which a lodging was ever told in this period, both days included.
  ///
  /// @param from `null` for since ever
  /// @param until `null` for open
  record Lodged(@Nullable LocalDate from, @Nullable LocalDate until) implements Reach {}

  /// What is reached by this or by the other; sometimes a little more.
  default Reach or(Reach other) {
    return this instanceof Lodged(var from, var until)
            && other instanceof Lodged(var otherFrom, var otherUntil)
        ? new Lodged(
            from == null || otherFrom == null ? null : from.isBefore(otherFrom) ? from : otherFrom,
            until == null || otherUntil == null
                ? null
                : until.isAfter(otherUntil) ? until : otherUntil)
        : new Everything();
  }
}
