package asylumchain.cases.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The number by which the whole chain knows a foreign national (V-nummer, Vc A1/6.3).
///
/// Ten digits with meaningful leading zeros; no check digit has been published.
public record VNumber(@JsonValue String digits) {

  private static final Pattern SHAPE = Pattern.compile("\\d{10}");

  /// @throws IllegalArgumentException if the text is not ten digits
  @JsonCreator
  public VNumber {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("a V-number is ten digits");
    }
  }

  /// Safe to print: the first six digits are hidden.
  @Override
  public String toString() {
    return "V-number ******" + digits.substring(6);
  }
}
