package asylumchain.cases.identity.matching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A birth date of which the day, or the month and the day, may be unknown: `1990`, `1990-05`,
/// `1990-05-01`.
@Schema(
    description =
        "yyyy, yyyy-mm or yyyy-mm-dd, as far as it is known; 0000 is a year that is not known.")
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

  /// A date as it is stored; `null` where not so much as the year is known.
  static @Nullable PartialDate stored(@Nullable String text) {
    var date = text == null ? null : new PartialDate(text);
    return date == null || date.isKnown() ? date : null;
  }

  /// The first day it can have been.
  public LocalDate earliest() {
    return LocalDate.parse(text + "-01-01".substring(text.length() - 4));
  }

  /// The last day it can have been: who may be a minor counts as one.
  public LocalDate latest() {
    return latest(text);
  }

  /// Completed years on a day, taking the youngest possible age.
  public int ageOn(LocalDate day) {
    return latest().until(day).getYears();
  }

  /// How this date stands to another of, perhaps, the same person.
  public Finding against(PartialDate other) {
    if (text.equals(other.text)) {
      return text.length() == 4 ? Finding.AGREES_AS_FAR_AS_KNOWN : Finding.SAME;
    }
    if (text.startsWith(other.text) || other.text.startsWith(text)) {
      return Finding.AGREES_AS_FAR_AS_KNOWN;
    }
    if (!key().isEmpty() && key().equals(other.key())) {
      return Finding.DAY_AND_MONTH_SWAPPED;
    }
    var wholeDays = text.length() == 10 && other.text.length() == 10;
    if (wholeDays
        && Math.abs(year() - other.year()) <= 2
        && text.substring(4).equals(other.text.substring(4))) {
      return Finding.SAME_DAY_OTHER_YEAR;
    }
    return year() == other.year() ? Finding.SAME_YEAR : Finding.DIFFERENT;
  }

  public int year() {
    return Integer.parseInt(text.substring(0, 4));
  }

  /// The date with day and month in order of size, so that a swap changes nothing; empty unless the
  /// whole date is known.
  public String key() {
    if (text.length() < 10) {
      return "";
    }
    var month = text.substring(5, 7);
    var day = text.substring(8);
    var ordered = month.compareTo(day) <= 0 ? month + "-" + day : day + "-" + month;
    return text.substring(0, 5) + ordered;
  }

  /// Whether it is a day that is written where the real one is not known: 1 January or 1 July.
  public boolean isConventional() {
    return text.endsWith("-01-01") || text.endsWith("-07-01");
  }

  /// Whether so much as the year is known: registers write 0000 where it is not.
  public boolean isKnown() {
    return year() > 0;
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
