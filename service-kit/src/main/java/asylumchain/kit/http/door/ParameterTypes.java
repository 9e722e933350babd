package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.json.Shapes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a text is a value of the type a parameter has.
final class ParameterTypes {

  private ParameterTypes() {}

  /// The reason why not; empty when it is.
  static Optional<String> refusal(Class<?> type, String text) {
    if (type == String.class) {
      return Optional.empty();
    }
    if (type.isEnum() && maker(type).isEmpty()) {
      return oneOf(type, text);
    }
    var shape = Shapes.of(type);
    if (shape.isPresent()) {
      return shape.get().refusal(text);
    }
    return maker(type).flatMap(maker -> made(maker, text));
  }

  private static Optional<String> oneOf(Class<?> type, String text) {
    var names = Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList();
    return names.contains(text)
        ? Optional.empty()
        : Optional.of("must be one of " + String.join(", ", names));
  }

  private static Optional<Method> maker(Class<?> type) {
    return Stream.of("fromString", "parse")
        .flatMap(name -> Arrays.stream(type.getMethods()).filter(it -> it.getName().equals(name)))
        .filter(it -> Modifier.isStatic(it.getModifiers()))
        .filter(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {String.class}))
        .findFirst();
  }

  private static Optional<String> made(Method maker, String text) {
    try {
      maker.invoke(null, text);
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(
          e.getCause() instanceof Problem problem && !problem.violations().isEmpty()
              ? problem.violations().getFirst().reason()
              : "is not valid");
    } catch (IllegalAccessException _) {
      return Optional.empty();
    }
  }
}
