package asylumchain.kit.http.door;

import asylumchain.kit.http.json.Shape;
import asylumchain.kit.http.json.Shapes;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads dates, moments and ids in paths and queries in their one form. (Java takes `1-1-1-1-1` for
/// a UUID, too, which would give a resource a second address.)
@Provider
public class StrictParameters implements ParamConverterProvider {

  private static final Set<Class<?>> OURS = Set.of(LocalDate.class, Instant.class, UUID.class);

  @Override
  @SuppressWarnings("unchecked") // the shape of a type reads that type
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return OURS.contains(type)
        ? Shapes.of(type).map(shape -> new Strict<>((Shape<T>) shape)).orElse(null)
        : null;
  }

  private record Strict<T>(Shape<T> shape) implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      return shape.value(text).orElseThrow(() -> new IllegalArgumentException(shape.must()));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
