package asylumchain.kit.http.json;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How a value of a plain type is written: one way, in JSON and in parameters alike.
///
/// @param must what to tell who writes it otherwise
public record Shape<T>(Pattern pattern, Function<String, T> read, String must) {

  /// The reason why a text is no such value; empty when it is one.
  public Optional<String> refusal(String text) {
    return value(text).isPresent() ? Optional.empty() : Optional.of(must);
  }

  /// The value; empty when the text is none.
  public Optional<T> value(String text) {
    if (!pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(text));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
