package asylumchain.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// How event types are called on the wire: `nl.asielketen.case.application-lodged`.
public final class WireNames {

  private static final String CASE_PREFIX = "nl.asielketen.case.";
  private static final String DEADLINE_PREFIX = "nl.asielketen.deadline.";

  private static final Map<Class<?>, String> TYPES = new LinkedHashMap<>();

  static {
    add(CASE_PREFIX, CaseEvent.class);
    add(DEADLINE_PREFIX, DeadlineEvent.class);
  }

  private WireNames() {}

  private static void add(String prefix, Class<?> sealedType) {
    Arrays.stream(sealedType.getAnnotation(JsonSubTypes.class).value())
        .forEach(type -> TYPES.put(type.value(), prefix + type.name()));
  }

  /// The `ce_type` of an event.
  public static String of(CaseEvent event) {
    return of(event.getClass());
  }

  /// The `ce_type` of an event.
  public static String of(DeadlineEvent event) {
    return of(event.getClass());
  }

  /// The `ce_type` of a class of events.
  ///
  /// @throws IllegalArgumentException if the class is not an event on the wire
  public static String of(Class<?> eventType) {
    var name = TYPES.get(eventType);
    if (name == null) {
      throw new IllegalArgumentException("not an event: " + eventType.getSimpleName());
    }
    return name;
  }

  /// Every class of events with its `ce_type`.
  public static Map<Class<?>, String> all() {
    return Map.copyOf(TYPES);
  }
}
