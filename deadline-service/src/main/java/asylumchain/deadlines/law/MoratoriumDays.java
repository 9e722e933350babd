package asylumchain.deadlines.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a moratorium holds, as far as that is known.
///
/// @param from first day; `null` when not known
/// @param until last day; `null` when not known
/// @param renewedFrom first days of the periods that followed
public record MoratoriumDays(
    @Nullable LocalDate from, @Nullable LocalDate until, List<LocalDate> renewedFrom) {

  /// Whether it holds on a day, as far as the register knows.
  public enum Holds {
    YES,
    NO,
    /// Its days are not known.
    UNKNOWN
  }

  /// Whether it holds on no day at all.
  boolean endBeforeTheyBegin() {
    return from != null && until != null && until.isBefore(from);
  }

  /// Both days inclusive.
  public Holds on(LocalDate day) {
    if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
      return Holds.NO;
    }
    return from == null || until == null ? Holds.UNKNOWN : Holds.YES;
  }

  /// Whether it begins, is renewed or ends on that day, or the day lies just outside it.
  public boolean turnOn(LocalDate day) {
    var turnsAtStart = from != null && (day.equals(from) || day.equals(from.minusDays(1)));
    var turnsAtEnd = until != null && (day.equals(until) || day.equals(until.plusDays(1)));
    return turnsAtStart || turnsAtEnd || renewedFrom.contains(day);
  }
}
