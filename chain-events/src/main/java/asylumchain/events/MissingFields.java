package asylumchain.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a received event lacks: JSON leaves a field out where Java would have insisted.
public final class MissingFields {

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Field::of).toList();
        }
      };

  private MissingFields() {}

  /// JSON pointers of the fields that must be there and are not; empty when the event is whole.
  public static List<String> in(CaseEvent event) {
    var missing = new ArrayList<String>();
    collect("", (Record) event, missing);
    return List.copyOf(missing);
  }

  /// The same for an event of deadline-service.
  public static List<String> in(DeadlineEvent event) {
    var missing = new ArrayList<String>();
    collect("", (Record) event, missing);
    return List.copyOf(missing);
  }

  private static void collect(String path, Record part, List<String> missing) {
    for (var field : FIELDS.get(part.getClass())) {
      var value = field.of(part);
      if (value == null && !field.mayBeNull()) {
        missing.add(path + field.pointer());
      } else if (value instanceof Record nested && !(value instanceof Code)) {
        collect(path + field.pointer(), nested, missing);
      }
    }
  }

  /// A component of a record, looked at once for all events.
  private record Field(String pointer, Method accessor, boolean mayBeNull) {

    static Field of(RecordComponent component) {
      return new Field(
          "/" + component.getName(),
          component.getAccessor(),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    @Nullable Object of(Record part) {
      try {
        return accessor.invoke(part);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a public record has readable components", e);
      }
    }
  }
}
