package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The ground on which a term moves: a provision, for example `42(4)(b)` or `4:15(1)`, or a code.
///
/// Its shape leaves no room for a name or free text.
public record Ground(@JsonValue String text) {

  static final Pattern SHAPE =
      Pattern.compile(
          "^(?:\\d{1,3}[a-z]{0,2}(:\\d{1,3}[a-z]{0,2})?(\\([0-9a-z]{1,4}\\)){0,4}|[A-Z0-9_]{1,40})$");

  /// @throws IllegalArgumentException if the text has another shape
  @JsonCreator
  public Ground {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("a ground is a provision such as 42(4)(b), or a code");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
