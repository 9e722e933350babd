package asylumchain.cases.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// A birth date of which the day, or the month and the day, may be unknown: `1990`, `1990-05`,
/// `1990-05-01`.
public record PartialDate(@JsonValue String text) {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /// @throws IllegalArgumentException if the text is not a year, a month or a day that exists
  @JsonCreator
  public PartialDate {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("a partial date is yyyy, yyyy-mm or yyyy-mm-dd");
    }
    try {
      latest(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such day", e);
    }
  }

  /// The last day it can have been: who may be a minor counts as one.
  public LocalDate latest() {
    return latest(text);
  }

  /// Completed years on a day, taking the youngest possible age.
  public int ageOn(LocalDate day) {
    return latest().until(day).getYears();
  }

  /// Safe to print: says how much is known, not what.
  @Override
  public String toString() {
    return "birth date of " + text.length() + " characters";
  }

  private static LocalDate latest(String text) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }
}
