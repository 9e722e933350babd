package asylumchain.kit.http.json;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON that others send, literally: an unknown field, a duplicate key, something after the
/// end, a number where a date belongs are refused, and all of that is told at once.
///
/// Resource methods get their bodies from it by themselves; use it where JSON comes in another way,
/// such as the lines of an import. (What comes from our own journal is read by a lenient reader:
/// there, fields may be added.)
@ApplicationScoped
public class StrictJson {

  private final JsonMapper mapper = StrictJackson.create();
  private final Validator validator;
  private final List<Completeness> completeness;

  StrictJson(Validator validator, @All List<Completeness> completeness) {
    this.validator = validator;
    this.completeness = completeness;
  }

  /// A value that also satisfies its own constraints (`@NotNull`, `@Valid` …).
  ///
  /// @throws Problem 400 with everything that is wrong
  public <T> T read(byte[] json, Class<T> type) {
    var value = type.cast(parse(json, type));
    refuse(broken(value));
    return value;
  }

  /// A value whose constraints are still to be checked, unless something is wrong or lacking
  /// already.
  ///
  /// @throws Problem 400 with everything that is wrong
  public Object parse(byte[] json, Type type) {
    var mistakes = new Mistakes();
    var value = json.length == 0 ? null : value(json, mapper.constructType(type), mistakes);
    if (value == null) {
      refuse(mistakes.found());
      throw Problem.badRequest("", "a body is required");
    }
    var all = new ArrayList<>(mistakes.found());
    completeness.forEach(each -> all.addAll(each.lacking(value)));
    if (!all.isEmpty()) {
      all.addAll(broken(value));
      refuse(all);
    }
    return value;
  }

  private @Nullable Object value(byte[] json, JavaType type, Mistakes mistakes) {
    try {
      return mapper.readerFor(type).withAttribute(Mistakes.class, mistakes).readValue(json);
    } catch (JsonProcessingException e) {
      mistakes.add(e);
      return null;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Violation> broken(Object value) {
    return validator.validate(value).stream()
        .map(it -> new Violation(Pointers.of(it.getPropertyPath()), it.getMessage()))
        .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
        .toList();
  }

  /// One reason per place: what cannot be read is not also missing.
  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      var first = new LinkedHashMap<String, Violation>();
      violations.forEach(it -> first.putIfAbsent(it.pointer(), it));
      throw Problem.badRequest(List.copyOf(first.values()));
    }
  }
}
