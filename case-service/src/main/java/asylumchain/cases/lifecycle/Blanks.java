package asylumchain.cases.lifecycle;

import asylumchain.events.CaseEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One empty event of each kind, to ask which kinds are possible.
record Blanks(String name, CaseEvent event) {

  static final List<Blanks> ALL =
      Arrays.stream(CaseEvent.class.getAnnotation(JsonSubTypes.class).value())
          .map(type -> new Blanks(type.name(), (CaseEvent) blank(type.value())))
          .toList();

  private static Object blank(Class<?> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    var nothing = Arrays.stream(types).map(Blanks::nothing).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(nothing);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an event is a public record", e);
    }
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    return type == int.class ? (Object) 0 : null;
  }
}
