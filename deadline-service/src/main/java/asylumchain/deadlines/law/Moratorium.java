package asylumchain.deadlines.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ministerial stop on decisions (besluitmoratorium) or on departure (vertrekmoratorium) for a
/// nationality or a category.
///
/// @param code of the country or category, as callers name it
/// @param category of whom within the nationalities; `null` for all
/// @param from first day; `null` when not known
/// @param fromUncertain why the first day is not certain; `null` when it is
/// @param renewedFrom first days of the periods that followed
/// @param until last day; `null` when not known
/// @param untilUncertain why the last day is not certain; `null` when it is
public record Moratorium(
    String id,
    String code,
    String name,
    List<String> nationalities,
    @Nullable String category,
    Kind kind,
    @Nullable LocalDate from,
    @Nullable String fromUncertain,
    List<LocalDate> renewedFrom,
    @Nullable LocalDate until,
    @Nullable String untilUncertain,
    String confidence,
    List<String> sources) {

  /// What stands still.
  public enum Kind {
    DECISION,
    DEPARTURE
  }

  /// Whether it holds on a day, as far as the register knows.
  public enum Holds {
    YES,
    NO,
    /// Its days are not known.
    UNKNOWN
  }

  public Moratorium {
    nationalities = List.copyOf(nationalities);
    renewedFrom = List.copyOf(renewedFrom);
    sources = List.copyOf(sources);
  }

  /// Both days inclusive.
  public Holds on(LocalDate day) {
    if ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until))) {
      return Holds.NO;
    }
    return from == null || until == null ? Holds.UNKNOWN : Holds.YES;
  }

  /// Whether it begins, is renewed or ends on that day, or the day lies just outside it.
  public boolean turnsOn(LocalDate day) {
    var turnsAtStart = from != null && (day.equals(from) || day.equals(from.minusDays(1)));
    var turnsAtEnd = until != null && (day.equals(until) || day.equals(until.plusDays(1)));
    return turnsAtStart || turnsAtEnd || renewedFrom.contains(day);
  }
}
