package asylumchain.deadlines.calendar;

import java.time.LocalDate;

/// A day on which nobody works, and why. Source: Algemene termijnenwet, art. 1 and 3.
public record DayOff(LocalDate date, Reason reason) {

  /// Why a day is no working day. Names are API.
  public enum Reason {
    SATURDAY("zaterdag", "Saturday"),
    SUNDAY("zondag", "Sunday"),
    NEW_YEARS_DAY(Holiday.NEW_YEARS_DAY),
    GOOD_FRIDAY(Holiday.GOOD_FRIDAY),
    EASTER_MONDAY(Holiday.EASTER_MONDAY),
    KINGS_DAY(Holiday.KINGS_DAY),
    LIBERATION_DAY(Holiday.LIBERATION_DAY),
    ASCENSION_DAY(Holiday.ASCENSION_DAY),
    WHIT_MONDAY(Holiday.WHIT_MONDAY),
    CHRISTMAS_DAY(Holiday.CHRISTMAS_DAY),
    BOXING_DAY(Holiday.BOXING_DAY),
    /// By royal decree (gelijkgestelde dag, art. 3(3)).
    EQUATED_DAY("gelijkgestelde dag", "equated day");

    private final String nl;
    private final String en;

    Reason(Holiday holiday) {
      this(holiday.nl(), holiday.en());
    }

    Reason(String nl, String en) {
      this.nl = nl;
      this.en = en;
    }

    public String nl() {
      return nl;
    }

    public String en() {
      return en;
    }
  }
}
