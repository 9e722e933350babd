package asylumchain.reporting.dashboard.frame;

import asylumchain.reporting.disclosure.Published;
import org.jspecify.annotations.Nullable;

/// One cell of a table, or one number in a sentence.
///
/// @param shown as it is read
/// @param value as it stands in a download; `null` where there is nothing to tell
/// @param style `w` for words, `w d` for words that stay on one line, empty for numbers
/// @param counted what it tells of how many cases, never shown; `null` where it counts no cases
/// @param href where the cases behind the number are listed, or what it names can be had; `null`
///     where it leads nowhere
public record Cell(
    String shown,
    @Nullable Object value,
    String style,
    @Nullable Counted counted,
    @Nullable String href) {

  static final String WORDS = "w";
  private static final String ON_ONE_LINE = "w d";

  /// How many cases a number tells of, exactly.
  ///
  /// @param whole of how many they are a share, or with how many they are compared; `null` where it
  ///     is they that are told
  public record Counted(long cases, @Nullable Long whole) {}

  public static Cell number(String shown, @Nullable Object value) {
    return new Cell(shown, value, "", null, null);
  }

  Cell counting(long cases, @Nullable Long whole) {
    return new Cell(shown, value, style, new Counted(cases, whole), href);
  }

  /// The same number as the way to the cases behind it.
  Cell leadingTo(String address) {
    return new Cell(shown, value, style, counted, address);
  }

  /// What stands where the number of cases may not be told.
  Cell withheld() {
    return new Cell(Published.WITHHELD, null, style, counted, null);
  }

  /// Whether it would tell of cases, and may not.
  public boolean isWithheld() {
    return value == null && shown.equals(Published.WITHHELD);
  }

  /// Its value to draw with, or to compare with others.
  ///
  /// @param otherwise where there is none
  public double drawn(double otherwise) {
    return value instanceof Number number ? number.doubleValue() : otherwise;
  }

  /// Whether it stands at the head of a row.
  boolean isHeading() {
    return !style.isEmpty();
  }

  public static Cell words(String shown, Object value) {
    return new Cell(shown, value, WORDS, null, null);
  }

  /// A file by its name.
  ///
  /// @param address where it can be had
  public static Cell file(String name, String address) {
    return new Cell(name, address, ON_ONE_LINE, null, address);
  }

  /// Words that are read as one, such as a day.
  public static Cell mark(String shown, Object value) {
    return new Cell(shown, value, ON_ONE_LINE, null, null);
  }

  /// What it says, so that it can be put into a sentence.
  @Override
  public String toString() {
    return shown;
  }
}
