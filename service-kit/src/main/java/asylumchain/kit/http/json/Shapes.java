package asylumchain.kit.http.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The plain types and how they are written.
public final class Shapes {

  public static final Shape<LocalDate> DATE =
      shape("(?!0000)\\d{4}-\\d{2}-\\d{2}", LocalDate::parse, "must be a date such as 2021-12-31");
  public static final Shape<Instant> MOMENT =
      shape(
          "(?!0000)\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z",
          Instant::parse, "must be a moment such as 2021-12-31T10:00:00Z");
  static final Shape<UUID> ID =
      shape(
          "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", UUID::fromString, "must be a UUID");
  private static final Shape<Integer> INT =
      shape("-?\\d{1,10}", Integer::valueOf, "must be a whole number");
  private static final Shape<Long> LONG =
      shape("-?\\d{1,19}", Long::valueOf, "must be a whole number");
  private static final Shape<BigDecimal> DECIMAL =
      shape("-?\\d{1,30}(\\.\\d{1,30})?", BigDecimal::new, "must be a number");
  private static final Shape<Boolean> YES_OR_NO =
      shape("true|false", Boolean::valueOf, "must be true or false");

  private static final Map<Class<?>, Shape<?>> ALL =
      Map.ofEntries(
          Map.entry(LocalDate.class, DATE),
          Map.entry(Instant.class, MOMENT),
          Map.entry(UUID.class, ID),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(short.class, INT),
          Map.entry(Short.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(BigDecimal.class, DECIMAL),
          Map.entry(double.class, DECIMAL),
          Map.entry(Double.class, DECIMAL),
          Map.entry(boolean.class, YES_OR_NO),
          Map.entry(Boolean.class, YES_OR_NO));

  private Shapes() {}

  /// Reads days, moments and ids from JSON written as here, and no other way.
  public static SimpleModule readers() {
    return new SimpleModule("shapes")
        .addDeserializer(LocalDate.class, new ShapeReader<>(LocalDate.class, DATE))
        .addDeserializer(Instant.class, new ShapeReader<>(Instant.class, MOMENT))
        .addDeserializer(UUID.class, new ShapeReader<>(UUID.class, ID));
  }

  /// Reads the same, and only texts that can be stored.
  public static SimpleModule readersOfDeliveries() {
    return readers().addDeserializer(String.class, new CleanText());
  }

  public static Optional<Shape<?>> of(Class<?> type) {
    return Optional.ofNullable(ALL.get(type));
  }

  private static <T> Shape<T> shape(String pattern, Function<String, T> read, String must) {
    return new Shape<>(Pattern.compile(pattern), read, must);
  }
}
