package asylumchain.kit.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a list can be narrowed to by one parameter: several values, separated by commas.
///
/// @param allowed a regular expression; names separated by bars are shown to who errs
public record Values(String allowed) {

  /// Stands for what has no value.
  public static final String NONE = "NONE";

  /// Any code.
  public static final Values CODES = new Values("[A-Z0-9_]{1,40}");

  /// One of these names.
  public static Values names(Enum<?>... constants) {
    return new Values(String.join("|", Arrays.stream(constants).map(Enum::name).toList()));
  }

  /// The values in a text as it was given.
  public static List<String> in(String text) {
    return List.of(text.split(",", -1));
  }

  /// Why these cannot be asked for, each reason once.
  public Stream<String> objectionsTo(List<String> values) {
    return values.stream()
        .filter(value -> !value.equals(NONE) && !Pattern.matches(allowed, value))
        .map(_ -> must())
        .distinct();
  }

  private String must() {
    return allowed.contains("[")
        ? "must be a code"
        : "must be one of " + allowed.replace("|", ", ");
  }
}
