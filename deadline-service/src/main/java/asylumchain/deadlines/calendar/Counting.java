package asylumchain.deadlines.calendar;

import asylumchain.deadlines.calendar.TermLength.Unit;
import java.time.LocalDate;
import java.util.List;

/// How a body of law counts a term and what it does with an end on a day off.
///
/// @param id as rules name it, for example `nl_atw`
/// @param counted which days count
/// @param eventDayCounted whether the day of the event is day one
/// @param roll what happens to an end on a Saturday, Sunday or holiday
/// @param leastWorkingDays working days that a term of three days or more contains at least (Atw
///   art. 2); 0 for no such rule
/// @param basis where the law says so
/// @param conventions of it that were not verified
public record Counting(
    String id,
    Counted counted,
    boolean eventDayCounted,
    Roll roll,
    int leastWorkingDays,
    String basis,
    List<Convention> conventions) {

  public Counting {
    conventions = List.copyOf(conventions);
  }

  /// What is done where the law is silent or can be read otherwise.
  ///
  /// @param text what was not verified
  public record Convention(Occasion occasion, String text) {}

  /// What a convention bears on. Names are API.
  public enum Occasion {
    /// A term of months that ends on the last day of a month for want of a later one.
    MONTH_END,
    /// An end that moves off Good Friday.
    GOOD_FRIDAY
  }

  /// Which days count.
  public enum Counted {
    ALL_DAYS,
    WORKING_DAYS
  }

  /// What happens to an end on a day off.
  public enum Roll {
    /// It stays there.
    NEVER,
    /// It moves to the next working day when the term is short: [TermLength#isShort].
    SHORT_TERMS,
    /// It moves to the next working day, however long the term.
    ALWAYS
  }

  private static final int ATW_ART_2_APPLIES_FROM_DAYS = 3;

  /// The last day before anything is moved.
  ///
  /// @param start the day of the event
  public LocalDate counted(LocalDate start, TermLength length, WorkingCalendar calendar) {
    return switch (counted) {
      case ALL_DAYS -> eventDayCounted ? length.fromDayOne(start) : length.after(start);
      case WORKING_DAYS ->
          calendar.plusWorkingDays(eventDayCounted ? start.minusDays(1) : start, days(length));
    };
  }

  /// Day one, where the day of the event can be it: the first day from it on that counts.
  public LocalDate dayOne(LocalDate start, WorkingCalendar calendar) {
    return counted == Counted.WORKING_DAYS ? calendar.workingDayOnOrAfter(start) : start;
  }

  /// The last day once the term is counted and its end moved where this body of law moves it.
  public LocalDate end(LocalDate start, TermLength length, WorkingCalendar calendar) {
    return moved(counted(start, length, calendar), start, length, calendar);
  }

  /// The last day, given where counting ended.
  ///
  /// @param length the whole length, extensions included: it decides whether the end moves
  public LocalDate moved(
      LocalDate counted, LocalDate start, TermLength length, WorkingCalendar calendar) {
    if (!moves(length)) {
      return counted;
    }
    var end = calendar.workingDayOnOrAfter(counted);
    while (tooFewWorkingDays(start, end, length, calendar)) {
      end = calendar.workingDayOnOrAfter(end.plusDays(1));
    }
    return end;
  }

  /// Whether a term of this length moves off a day off.
  public boolean moves(TermLength length) {
    return switch (roll) {
      case NEVER -> false;
      case SHORT_TERMS -> length.isShort();
      case ALWAYS -> true;
    };
  }

  private boolean tooFewWorkingDays(
      LocalDate start, LocalDate end, TermLength length, WorkingCalendar calendar) {
    return leastWorkingDays > 0
        && (length.unit() != Unit.DAYS || length.amount() >= ATW_ART_2_APPLIES_FROM_DAYS)
        && calendar.workingDaysAfter(start, end) < leastWorkingDays;
  }

  private static int days(TermLength length) {
    return switch (length.unit()) {
      case DAYS -> length.amount();
      case HOURS, WEEKS, MONTHS, YEARS ->
          throw new IllegalArgumentException("working days are counted in days, not " + length);
    };
  }
}
