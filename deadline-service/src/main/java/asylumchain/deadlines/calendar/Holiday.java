package asylumchain.deadlines.calendar;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The generally recognised holidays of the Algemene termijnenwet, art. 3(1) and (2).
///
/// Easter Sunday and Whit Sunday are not among them: they are Sundays.
public enum Holiday {
  NEW_YEARS_DAY("Nieuwjaarsdag", "New Year's Day") {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, JANUARY, 1);
    }
  },
  GOOD_FRIDAY("Goede Vrijdag", "Good Friday") {
    @Override
    public LocalDate in(int year) {
      return easterSunday(year).minusDays(2);
    }
  },
  EASTER_MONDAY("Tweede paasdag", "Easter Monday") {
    @Override
    public LocalDate in(int year) {
      return easterSunday(year).plusDays(1);
    }
  },
  /// 27 April, or the day before when that is a Sunday; until 2013 Queen's Day, 30 April. (The
  /// years before are general knowledge: no term in the data reaches so far.)
  KINGS_DAY("Koningsdag", "King's Day") {
    @Override
    public LocalDate in(int year) {
      var birthday = LocalDate.of(year, APRIL, year <= LAST_QUEENS_DAY ? 30 : 27);
      return birthday.getDayOfWeek() == SUNDAY ? birthday.minusDays(1) : birthday;
    }
  },
  /// Every year, not once in five.
  LIBERATION_DAY("Bevrijdingsdag", "Liberation Day") {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, MAY, 5);
    }
  },
  ASCENSION_DAY("Hemelvaartsdag", "Ascension Day") {
    @Override
    public LocalDate in(int year) {
      return easterSunday(year).plusDays(39);
    }
  },
  WHIT_MONDAY("Tweede pinksterdag", "Whit Monday") {
    @Override
    public LocalDate in(int year) {
      return easterSunday(year).plusDays(50);
    }
  },
  CHRISTMAS_DAY("Eerste kerstdag", "Christmas Day") {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, DECEMBER, 25);
    }
  },
  BOXING_DAY("Tweede kerstdag", "Boxing Day") {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, DECEMBER, 26);
    }
  };

  private static final int LAST_QUEENS_DAY = 2013;

  /// Computed once: they never change.
  private static final Map<Integer, Map<LocalDate, Holiday>> BY_YEAR = new ConcurrentHashMap<>();

  private final String nl;
  private final String en;

  Holiday(String nl, String en) {
    this.nl = nl;
    this.en = en;
  }

  /// The day on which it falls that year.
  public abstract LocalDate in(int year);

  public String nl() {
    return nl;
  }

  public String en() {
    return en;
  }

  /// The holidays of a year, by day; of two on one day the first.
  static Map<LocalDate, Holiday> allIn(int year) {
    return BY_YEAR.computeIfAbsent(year, Holiday::computed);
  }

  private static Map<LocalDate, Holiday> computed(int year) {
    var days = new HashMap<LocalDate, Holiday>();
    for (var holiday : values()) {
      days.putIfAbsent(holiday.in(year), holiday);
    }
    return Map.copyOf(days);
  }

  /// Gregorian computus (Meeus, Jones and Butcher).
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int skippedLeapDays = century - century / 4 - (8 * century + 13) / 25;
    int epact = (19 * golden + skippedLeapDays + 15) % 30;
    int fullMoon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
    int offset = fullMoon - weekday;
    int month = 3 + (offset + 40) / 44;
    int day = offset + 28 - 31 * (month / 4);
    return LocalDate.of(year, month, day);
  }
}
