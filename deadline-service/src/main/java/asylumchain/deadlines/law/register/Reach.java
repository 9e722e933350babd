package asylumchain.deadlines.law.register;

import asylumchain.deadlines.law.RuleBook;
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

  /// Those that a decree of the register can cover.
  static Reach ofDecree(RuleBook book, String id) {
    return book.decrees().stream()
        .filter(it -> it.id().equals(id))
        .<Reach>map(it -> new Lodged(it.lodgedFrom(), it.lodgedUntil()))
        .reduce(Reach::or)
        .orElseGet(Everything::new);
  }

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
