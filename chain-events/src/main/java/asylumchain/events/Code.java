package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A code from a list that is kept as data: a partner, unit, track, nationality, reason.
///
/// Its shape leaves no room for a name or free text: 1 to 40 capitals, digits and underscores.
public record Code(@JsonValue String text) implements Comparable<Code> {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9_]{1,40}");

  /// @throws IllegalArgumentException if the text has another shape
  @JsonCreator
  public Code {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("a code is 1 to 40 capitals, digits or underscores");
    }
  }

  public static Code of(String text) {
    return new Code(text);
  }

  @Override
  public int compareTo(Code other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
