package asylumchain.kit.http.door;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import asylumchain.kit.http.json.TextRules;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at all query parameters of an operation before it is called, so that a wrong type is a 400
/// that names every one of them (the framework says 404 at the first), and a name that nobody reads
/// or a filter without a value is refused rather than passed over: it would leave nothing out.
final class QueryParameters {

  private record Expected(String name, Class<?> type, boolean repeats) {}

  private static final ConcurrentMap<Method, List<Expected>> EXPECTED = new ConcurrentHashMap<>();

  private QueryParameters() {}

  static void check(Method operation, UriInfo uri) {
    var violations = new ArrayList<Violation>();
    var given = uri.getQueryParameters();
    given.forEach(
        (name, values) -> {
          if (!TextRules.isClean(name) || !values.stream().allMatch(TextRules::isClean)) {
            violations.add(new Violation("query", "must not have control characters"));
          }
        });
    var all = EXPECTED.computeIfAbsent(operation, QueryParameters::expected);
    if (!readsAll(operation)) {
      var names = all.stream().map(Expected::name).toList();
      given.keySet().stream()
          .filter(name -> TextRules.isClean(name) && !names.contains(name))
          .map(name -> new Violation(name, "is not a parameter of this operation"))
          .forEach(violations::add);
      all.stream()
          .filter(it -> it.type() == String.class)
          .filter(it -> given.getOrDefault(it.name(), List.of()).contains(""))
          .map(it -> new Violation(it.name(), "must not be empty; leave it out"))
          .forEach(violations::add);
    }
    for (var expected : all) {
      var values = given.getOrDefault(expected.name(), List.of());
      if (!expected.repeats() && values.size() > 1) {
        violations.add(new Violation(expected.name(), "may be given once"));
      }
      values.stream()
          .flatMap(value -> ParameterTypes.refusal(expected.type(), value).stream())
          .findFirst()
          .ifPresent(reason -> violations.add(new Violation(expected.name(), reason)));
    }
    if (!violations.isEmpty()) {
      throw Problem.badRequest(violations);
    }
  }

  /// An operation whose filters are data reads the address itself, and refuses itself.
  private static boolean readsAll(Method operation) {
    return List.of(operation.getParameterTypes()).contains(UriInfo.class);
  }

  private static List<Expected> expected(Method operation) {
    return Arrays.stream(operation.getParameters())
        .flatMap(
            it ->
                it.isAnnotationPresent(BeanParam.class)
                    ? ofBean(it.getType())
                    : one(it.getAnnotation(QueryParam.class), it.getParameterizedType()).stream())
        .toList();
  }

  /// What a bean has of its own, and what it has from those that it extends.
  private static Stream<Expected> ofBean(Class<?> bean) {
    var parent = bean.getSuperclass();
    return Stream.concat(
        parent == null ? Stream.empty() : ofBean(parent),
        Arrays.stream(bean.getDeclaredFields())
            .flatMap(it -> one(it.getAnnotation(QueryParam.class), it.getGenericType()).stream()));
  }

  private static Optional<Expected> one(@Nullable QueryParam parameter, Type type) {
    if (parameter == null) {
      return Optional.empty();
    }
    if (type instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> raw
        && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
      var repeats = Collection.class.isAssignableFrom(raw);
      return Optional.of(new Expected(parameter.value(), element, repeats));
    }
    return type instanceof Class<?> plain
        ? Optional.of(new Expected(parameter.value(), plain, false))
        : Optional.empty();
  }
}
