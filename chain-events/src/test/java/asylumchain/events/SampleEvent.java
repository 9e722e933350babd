package asylumchain.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A full sample of any event, every field filled, always the same.
final class SampleEvent {

  private SampleEvent() {}

  static Object of(Class<?> type) {
    var components = type.getRecordComponents();
    var arguments = Arrays.stream(components).map(part -> value(part.getGenericType())).toArray();
    try {
      return constructor(type).newInstance(arguments);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static Constructor<?> constructor(Class<?> type) {
    var parts = type.getRecordComponents();
    return Arrays.stream(type.getDeclaredConstructors())
        .filter(constructor -> constructor.getParameterCount() == parts.length)
        .findFirst()
        .orElseThrow();
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(list.getActualTypeArguments()[0]));
    }
    var plain = (Class<?>) type;
    if (plain == DecisionEvent.Outcome.class) {
      return DecisionEvent.Outcome.REJECTED_UNFOUNDED; // the outcome with which every field can go
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    return switch (plain.getSimpleName()) {
      case "LocalDate" -> LocalDate.of(2020, 4, 1);
      case "Instant" -> Instant.parse("2020-04-01T09:30:00Z");
      case "UUID" -> UUID.fromString("0190b0a0-0000-7000-8000-000000000001");
      case "Code" -> Code.of("IND");
      case "Ground" -> new Ground("42(4)(b)");
      case "String" -> "text";
      case "BigDecimal" -> new BigDecimal("100.00");
      case "int", "Integer" -> 7;
      case "boolean" -> true;
      case "CaseEvent" -> new IntakeEvent.TrackAssigned(LocalDate.of(2020, 4, 1), Code.of("IND"));
      default -> of(plain);
    };
  }
}
