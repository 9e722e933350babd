package asylumchain.reporting.dashboard.frame;

import org.jspecify.annotations.Nullable;

/// One cell of a table, or one number in a sentence.
///
/// @param shown as it is read
/// @param value as it stands in a download; `null` where there is nothing to tell
/// @param style `w` for words, `w d` for words that stay on one line, empty for numbers
public record Cell(String shown, @Nullable Object value, String style) {

  static final String WORDS = "w";
  private static final String ON_ONE_LINE = "w d";

  public static Cell number(String shown, @Nullable Object value) {
    return new Cell(shown, value, "");
  }

  public static Cell words(String shown, Object value) {
    return new Cell(shown, value, WORDS);
  }

  /// Words that are read as one, such as a day.
  public static Cell mark(String shown, Object value) {
    return new Cell(shown, value, ON_ONE_LINE);
  }

  /// What it says, so that it can be put into a sentence.
  @Override
  public String toString() {
    return shown;
  }
}
