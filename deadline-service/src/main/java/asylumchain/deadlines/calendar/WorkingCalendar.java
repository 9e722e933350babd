package asylumchain.deadlines.calendar;

import static asylumchain.deadlines.calendar.DayOff.Reason.EQUATED_DAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Working days in the Netherlands: no Saturday, no Sunday, no generally recognised holiday.
///
/// Source: Algemene termijnenwet, art. 1 and 3.
///
/// @param equatedDays days that a royal decree puts on a par with a holiday (art. 3(3),
///   gelijkstellingsbesluit); never computed by pattern
/// @param equatedDaysKnownFrom first year for which such decrees are in the data
/// @param equatedDaysKnownUntil last year for which such a decree is in the data
/// @param knownLate the moment from which an equated day is known; those that are not here were
///   known in time
/// @param takenBack days that were equated once, for whoever knew no better; oldest first
public record WorkingCalendar(
    Set<LocalDate> equatedDays,
    int equatedDaysKnownFrom,
    int equatedDaysKnownUntil,
    Map<LocalDate, Instant> knownLate,
    List<TakenBack> takenBack) {

  /// A day that was taken for equated until it was taken back.
  ///
  /// @param from the moment from which it was known to be equated; `null` when in time
  /// @param until the moment from which it is known to be no such day
  public record TakenBack(LocalDate day, @Nullable Instant from, Instant until) {

    boolean isKnownAt(Instant moment) {
      return moment.isBefore(until) && (from == null || !from.isAfter(moment));
    }
  }

  public WorkingCalendar {
    equatedDays = Set.copyOf(equatedDays);
    knownLate = Map.copyOf(knownLate);
    takenBack = List.copyOf(takenBack);
  }

  /// A calendar of which all equated days were known in time.
  public WorkingCalendar(Set<LocalDate> equatedDays, int knownFromYear, int knownUntilYear) {
    this(equatedDays, knownFromYear, knownUntilYear, Map.of(), List.of());
  }

  /// The same with further days on a par with a holiday.
  ///
  /// @param knownFrom the moment from which that is known
  public WorkingCalendar equating(Set<LocalDate> days, Instant knownFrom) {
    var all = new HashSet<>(equatedDays);
    var late = new HashMap<>(knownLate);
    days.stream().filter(all::add).forEach(day -> late.put(day, knownFrom));
    return with(all, late, takenBack);
  }

  /// The same with days that are on a par with a holiday no more; one that was not is passed over.
  ///
  /// @param knownFrom the moment from which that is known
  public WorkingCalendar takingBack(Set<LocalDate> days, Instant knownFrom) {
    var all = new HashSet<>(equatedDays);
    var late = new HashMap<>(knownLate);
    var back = new ArrayList<>(takenBack);
    days.stream()
        .sorted()
        .filter(all::remove)
        .forEach(day -> back.add(new TakenBack(day, late.remove(day), knownFrom)));
    return with(all, late, back);
  }

  private WorkingCalendar with(
      Set<LocalDate> equated, Map<LocalDate, Instant> late, List<TakenBack> back) {
    return new WorkingCalendar(equated, equatedDaysKnownFrom, equatedDaysKnownUntil, late, back);
  }

  /// The moments at which a day became equated, or no longer was.
  public Stream<Instant> momentsOfKnowledge() {
    return Stream.concat(
        knownLate.values().stream(),
        takenBack.stream()
            .flatMap(it -> Stream.of(it.from(), it.until()).filter(Objects::nonNull)));
  }

  /// The calendar of whoever knows what was known at a moment.
  public WorkingCalendar asKnownAt(Instant moment) {
    if ((knownLate.isEmpty() && takenBack.isEmpty())
        || momentsOfKnowledge().noneMatch(moment::isBefore)) {
      return this;
    }
    var known = new HashSet<>(equatedDays);
    known.removeIf(day -> knownLate.getOrDefault(day, moment).isAfter(moment));
    takenBack.stream().filter(it -> it.isKnownAt(moment)).map(TakenBack::day).forEach(known::add);
    return new WorkingCalendar(known, equatedDaysKnownFrom, equatedDaysKnownUntil);
  }

  /// Whether the data hold the equated days of the year of this day: what they say of a later year
  /// is not all there is to say.
  public boolean knowsEquatedDaysOf(LocalDate day) {
    return day.getYear() >= equatedDaysKnownFrom && day.getYear() <= equatedDaysKnownUntil;
  }

  public boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && holidayOn(day).isEmpty() && !equatedDays.contains(day);
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }

  /// Whether the Algemene termijnenwet names the day, or a decree equates it.
  public boolean isHoliday(LocalDate day) {
    return holidayOn(day).isPresent() || equatedDays.contains(day);
  }

  public Optional<Holiday> holidayOn(LocalDate day) {
    return Optional.ofNullable(Holiday.allIn(day.getYear()).get(day));
  }

  /// Why nobody works that day; empty on a working day.
  public Optional<DayOff> dayOff(LocalDate day) {
    if (day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY) {
      return Optional.of(new DayOff(day, DayOff.Reason.valueOf(day.getDayOfWeek().name())));
    }
    return holiday(day);
  }

  /// Which holiday it is, or that it is on a par with one; empty on any other day.
  public Optional<DayOff> holiday(LocalDate day) {
    return holidayOn(day)
        .map(holiday -> DayOff.Reason.valueOf(holiday.name()))
        .or(() -> equatedDays.contains(day) ? Optional.of(EQUATED_DAY) : Optional.empty())
        .map(reason -> new DayOff(day, reason));
  }

  /// The days off from one day to another.
  ///
  /// @param from first day
  /// @param until the day after the last
  public List<DayOff> daysOff(LocalDate from, LocalDate until) {
    return from.datesUntil(until).flatMap(day -> dayOff(day).stream()).toList();
  }

  /// The day itself, or the first working day after it.
  public LocalDate workingDayOnOrAfter(LocalDate day) {
    var candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /// The working day that is `count` working days further on.
  ///
  /// @param count 0 gives the day itself, working day or not
  public LocalDate plusWorkingDays(LocalDate day, int count) {
    var reached = day;
    for (int counted = 0; counted < count; counted++) {
      reached = workingDayOnOrAfter(reached.plusDays(1));
    }
    return reached;
  }

  /// How many working days lie after `from`, up to and including `to`.
  public long workingDaysAfter(LocalDate from, LocalDate to) {
    return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }
}
