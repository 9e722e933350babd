package asylumchain.cases.lifecycle.standing;

import asylumchain.events.CaseEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One empty event of each kind, to ask which kinds are possible. An appeal counts as two kinds:
/// the one against no decision is possible where the other is not.
record Blanks(String name, CaseEvent event) {

  static final List<Blanks> ALL =
      Arrays.stream(CaseEvent.class.getAnnotation(JsonSubTypes.class).value())
          .flatMap(type -> Stream.of(false, true).map(flag -> of(type, flag)).distinct())
          .toList();

  private static Blanks of(JsonSubTypes.Type type, boolean flag) {
    return new Blanks(type.name(), (CaseEvent) blank(type.value(), flag));
  }

  private static Object blank(Class<?> type, boolean flag) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    var nothing = Arrays.stream(types).map(each -> nothing(each, flag)).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(nothing);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an event is a public record", e);
    }
  }

  private static @Nullable Object nothing(Class<?> type, boolean flag) {
    if (type == boolean.class) {
      return flag;
    }
    return type == int.class ? (Object) 0 : null;
  }
}
