package asylumchain.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a received event lacks: JSON leaves a field out where Java would have insisted.
public final class MissingFields {

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
    for (var component : part.getClass().getRecordComponents()) {
      var pointer = path + "/" + component.getName();
      var value = value(component, part);
      if (value == null && !mayBeNull(component)) {
        missing.add(pointer);
      } else if (value instanceof Record nested && !(value instanceof Code)) {
        collect(pointer, nested, missing);
      }
    }
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable Object value(RecordComponent component, Record part) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a public record has readable components", e);
    }
  }
}
