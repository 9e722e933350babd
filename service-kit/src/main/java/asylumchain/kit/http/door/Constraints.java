package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.http.json.Pointers;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Broken constraints on the parameters of a resource method, as violations.
final class Constraints {

  private Constraints() {}

  /// Empty when it is our own answer that breaks a constraint: that is a bug, not bad input.
  static Optional<Problem> problem(ConstraintViolationException broken) {
    var violations = new ArrayList<Violation>();
    for (var each : broken.getConstraintViolations()) {
      var nodes = nodes(each);
      if (nodes.size() < 2 || nodes.get(1).getKind() != ElementKind.PARAMETER) {
        return Optional.empty();
      }
      violations.add(new Violation(place(each, nodes), each.getMessage()));
    }
    violations.sort(Comparator.comparing(Violation::pointer).thenComparing(Violation::reason));
    return Optional.of(Problem.badRequest(violations));
  }

  private static String place(ConstraintViolation<?> broken, List<Path.Node> nodes) {
    var node = nodes.get(1).as(Path.ParameterNode.class);
    var parameter = parameter(broken.getRootBeanClass(), nodes.getFirst(), node);
    if (parameter.isAnnotationPresent(BeanParam.class) && nodes.size() > 2) {
      return name(field(parameter.getType(), nodes.get(2).getName()), nodes.get(2).getName());
    }
    var isBody = parameter.getAnnotations().length == 0 || !isNamed(parameter);
    return isBody ? Pointers.of(nodes.subList(2, nodes.size())) : name(parameter, node.getName());
  }

  private static Parameter parameter(
      Class<?> resource, Path.Node method, Path.ParameterNode parameter) {
    var types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
    return original(resource, method.getName(), types)
        .getParameters()[parameter.getParameterIndex()];
  }

  /// The method as it was written: a generated subclass has no annotations on parameters.
  private static Method original(Class<?> resource, String name, Class<?>[] types) {
    try {
      var written = resource.isSynthetic() ? resource.getSuperclass() : resource;
      return written.getDeclaredMethod(name, types);
    } catch (NoSuchMethodException _) {
      return original(resource.getSuperclass(), name, types);
    }
  }

  private static AnnotatedElement field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException _) {
      return type;
    }
  }

  private static boolean isNamed(AnnotatedElement element) {
    return element.isAnnotationPresent(QueryParam.class)
        || element.isAnnotationPresent(HeaderParam.class)
        || element.isAnnotationPresent(PathParam.class);
  }

  private static String name(AnnotatedElement element, String otherwise) {
    return Stream.concat(
            Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value),
            Stream.ofNullable(element.getAnnotation(HeaderParam.class)).map(HeaderParam::value))
        .findFirst()
        .orElse(otherwise);
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> broken) {
    var nodes = new ArrayList<Path.Node>();
    broken.getPropertyPath().forEach(nodes::add);
    return nodes;
  }
}
