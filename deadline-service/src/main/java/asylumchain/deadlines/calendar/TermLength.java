package asylumchain.deadlines.calendar;

import java.time.LocalDate;
import java.util.Locale;

/// A length of time in the words of the law, for example `6 weeks`.
public record TermLength(int amount, Unit unit) {

  /// The units in which the law counts.
  public enum Unit {
    /// Counted from a moment, never from a day.
    HOURS,
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  /// So much of a unit.
  ///
  /// @throws IllegalArgumentException if the amount is negative
  public TermLength {
    if (amount < 0) {
      throw new IllegalArgumentException("a length of time is not negative: " + amount);
    }
  }

  public static TermLength months(int amount) {
    return new TermLength(amount, Unit.MONTHS);
  }

  /// Reads `6 weeks`.
  ///
  /// @throws IllegalArgumentException if the text is not a number followed by a unit
  public static TermLength parse(String text) {
    var words = text.split(" ", -1);
    if (words.length != 2 || !words[0].matches("\\d{1,4}")) {
      throw new IllegalArgumentException("not a length of time: " + text);
    }
    var unit = words[1].endsWith("s") ? words[1] : words[1] + "s";
    return new TermLength(Integer.parseInt(words[0]), Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
  }

  /// The last day of a term of this length that starts to run the day after this one. Weeks end on
  /// the same weekday, months on the same number or, where there is none, on the last of the month.
  ///
  /// @throws IllegalStateException if this is a number of hours
  public LocalDate after(LocalDate day) {
    return switch (unit) {
      case HOURS -> throw new IllegalStateException("hours do not run from a day");
      case DAYS -> day.plusDays(amount);
      case WEEKS -> day.plusWeeks(amount);
      case MONTHS -> day.plusMonths(amount);
      case YEARS -> day.plusYears(amount);
    };
  }

  /// The last day of a term of this length of which this is day one: the day before the one with
  /// the same number, or the last of the month where there is no such number.
  ///
  /// @throws IllegalStateException if this is a number of hours
  public LocalDate fromDayOne(LocalDate dayOne) {
    var sameNumber = after(dayOne);
    return switch (unit) {
      case HOURS, DAYS, WEEKS -> sameNumber.minusDays(1);
      case MONTHS, YEARS ->
          sameNumber.getDayOfMonth() == dayOne.getDayOfMonth()
              ? sameNumber.minusDays(1)
              : sameNumber;
    };
  }

  /// Both lengths together, when they are counted in the same unit.
  ///
  /// @throws IllegalArgumentException if they are not
  public TermLength plus(TermLength other) {
    if (unit != other.unit) {
      throw new IllegalArgumentException("%s and %s do not add up".formatted(this, other));
    }
    return new TermLength(amount + other.amount, unit);
  }

  /// Whether the Algemene termijnenwet moves the end of such a term: at most 90 days, 12 weeks or 3
  /// months; never a term in hours or years. Source: Algemene termijnenwet, art. 4(a).
  public boolean isShort() {
    return switch (unit) {
      case DAYS -> amount <= 90;
      case WEEKS -> amount <= 12;
      case MONTHS -> amount <= 3;
      case HOURS, YEARS -> false;
    };
  }

  /// In the words that [#parse] reads.
  @Override
  public String toString() {
    var plural = unit.name().toLowerCase(Locale.ROOT);
    return amount + " " + (amount == 1 ? plural.substring(0, plural.length() - 1) : plural);
  }
}
