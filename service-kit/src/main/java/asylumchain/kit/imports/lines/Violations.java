package asylumchain.kit.imports.lines;

import jakarta.validation.Validator;
import java.util.stream.Stream;

/// What the constraints of a record have against its values.
public final class Violations {

  private Violations() {}

  /// Pointers to the values that break a constraint; empty when all hold.
  public static Stream<String> in(Object checked, Validator validator) {
    return validator.validate(checked).stream()
        .map(violation -> "/" + violation.getPropertyPath().toString().replace('.', '/'))
        .map(path -> path.replace("[", "/").replace("]", ""));
  }
}
