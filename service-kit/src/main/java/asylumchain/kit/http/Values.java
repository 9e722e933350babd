package asylumchain.kit.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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
  ///
  /// @param parameter what they were given for
  /// @param wrong is told, once, why some of them cannot be asked for
  public List<String> read(String parameter, String text, Consumer<Violation> wrong) {
    var values = List.of(text.split(",", -1));
    if (!values.stream().allMatch(value -> value.equals(NONE) || Pattern.matches(allowed, value))) {
      wrong.accept(new Violation(parameter, must()));
    }
    return values;
  }

  private String must() {
    return allowed.contains("[")
        ? "must be a code"
        : "must be one of " + allowed.replace("|", ", ");
  }
}
