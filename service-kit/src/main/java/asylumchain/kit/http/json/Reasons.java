package asylumchain.kit.http.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What went wrong, in the words of who wrote the document: no class names.
final class Reasons {

  /// A text in which a Java name shows: `java.time.LocalDate`, `Foo.bar()`.
  private static final Pattern JAVA_NAME =
      Pattern.compile(".*(\\b[a-z]\\w*\\.[a-zA-Z]\\w*\\.|[\"'`<>{}]|\\(\\)|::).*", Pattern.DOTALL);

  private Reasons() {}

  static String of(JsonMappingException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "is not known";
      case InvalidTypeIdException type -> "must be one of " + allowed(type.getBaseType());
      case ValueInstantiationException made -> own(made.getCause());
      case MismatchedInputException mismatch -> mismatch(mismatch);
      default -> own(e.getCause());
    };
  }

  static String of(StreamReadException e) {
    var message = String.valueOf(e.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "is there twice";
    }
    if (message.startsWith("Numeric value")) {
      return "is out of range";
    }
    var where = e.getLocation();
    return where == null
        ? "is not valid JSON"
        : "is not valid JSON at line " + where.getLineNr() + ", column " + where.getColumnNr();
  }

  static String place(StreamReadException e) {
    var message = String.valueOf(e.getOriginalMessage());
    var inside = message.startsWith("Duplicate field") || message.startsWith("Numeric value");
    return inside && e.getProcessor() != null
        ? e.getProcessor().getParsingContext().pathAsPointer().toString()
        : "";
  }

  static String typeProperty(InvalidTypeIdException e) {
    for (var type = e.getBaseType(); type != null; type = parent(type)) {
      var info = type.getRawClass().getAnnotation(JsonTypeInfo.class);
      if (info != null) {
        return info.property().isEmpty() ? info.use().getDefaultPropertyName() : info.property();
      }
    }
    return "type";
  }

  private static @Nullable JavaType parent(JavaType type) {
    return type.getSuperClass() != null
        ? type.getSuperClass()
        : type.getInterfaces().stream().findFirst().orElse(null);
  }

  private static String allowed(JavaType type) {
    return SubtypeNames.below(type.getRawClass()).stream()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String mismatch(MismatchedInputException e) {
    if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
      return "has something behind its end";
    }
    var type = e.getTargetType();
    if (type == null) {
      return "is not valid";
    }
    if (type == String.class) {
      return String.valueOf(e.getOriginalMessage()).contains("not a clean text")
          ? "must not have control characters"
          : "must be a text";
    }
    if (type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants())
              .map(it -> ((Enum<?>) it).name())
              .collect(Collectors.joining(", "));
    }
    return Shapes.of(type).map(Shape::must).orElseGet(() -> structure(type));
  }

  private static String structure(Class<?> type) {
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "must be a list";
    }
    if (isPlain(type)) {
      return "must be a text";
    }
    var isObject = Map.class.isAssignableFrom(type) || type.isInterface() || type.isRecord();
    return isObject ? "must be an object" : "is not valid";
  }

  /// A record that is written as its only component.
  private static boolean isPlain(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields()).anyMatch(Reasons::isValue)
        || Arrays.stream(type.getDeclaredMethods()).anyMatch(Reasons::isValue);
  }

  private static boolean isValue(AnnotatedElement member) {
    return member.isAnnotationPresent(JsonValue.class);
  }

  /// The message of a value that refused to be made; a mere accident has none of its own.
  private static String own(@Nullable Throwable cause) {
    return switch (cause) {
      case IllegalArgumentException refused when isReadable(refused.getMessage()) ->
          String.valueOf(refused.getMessage());
      case NullPointerException _ -> "lacks something that is required";
      case null, default -> "is not valid";
    };
  }

  private static boolean isReadable(@Nullable String message) {
    return message != null && !message.isBlank() && !JAVA_NAME.matcher(message).matches();
  }
}
