package asylumchain.kit.imports.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.kit.http.json.Shapes;
import asylumchain.kit.imports.lines.ReadLine.Parsed;
import asylumchain.kit.imports.lines.ReadLine.Unreadable;
import asylumchain.kit.imports.spool.Spool;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.Validator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the lines of a chunk. What is said of a bad line names places in it, never its content.
///
/// @param <T> a line as a record
public final class LineReader<T> {

  private static final Pattern FIELD = Pattern.compile("[A-Za-z]{1,40}");

  private final ObjectReader reader;
  private final ObjectReader rowReader;
  private final ObjectReader writtenReader;
  private final ObjectWriter writer;
  private final Validator validator;
  private final Facts<T, ?> facts;

  /// A reader of one kind of line.
  ///
  /// @param type of a line
  public LineReader(ObjectMapper json, Class<T> type, Facts<T, ?> facts, Validator validator) {
    var strict =
        json.copy()
            .registerModule(
                Shapes.readersOfDeliveries()
                    .addDeserializer(Reported.class, new ReportedReader<>(facts.type())))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    this.reader = strict.readerFor(type).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    this.rowReader = lenient(strict).readerFor(type);
    this.writtenReader = json.readerFor(type);
    this.writer = json.writerFor(type);
    this.validator = validator;
    this.facts = facts;
  }

  /// The lines of a chunk; empty ones are passed over, but count.
  public List<ReadLine<T>> read(long firstLine, byte[] chunk) {
    var lines = new ArrayList<ReadLine<T>>();
    var number = firstLine;
    int from = 0;
    for (int i = 0; i <= chunk.length; i++) {
      if (i == chunk.length || chunk[i] == '\n') {
        if (!isBlank(chunk, from, i)) {
          lines.add(read(number, chunk, from, i - from));
        }
        number++;
        from = i + 1;
      }
    }
    return lines;
  }

  /// A line that was written by [#text].
  public T line(String text) {
    try {
      return writtenReader.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line that was written can be read", e);
    }
  }

  /// The line as text.
  public String text(T line) {
    try {
      return writer.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line can be written", e);
    }
  }

  private ReadLine<T> read(long number, byte[] chunk, int from, int length) {
    if (length == 1 && chunk[from] == Spool.TOO_LONG) {
      return new Unreadable<>(number, CommonRefusal.TOO_LONG, "longer than 1 MiB");
    }
    if (length == 1 && chunk[from] == Spool.TOO_WIDE) {
      return new Unreadable<>(
          number, CommonRefusal.INVALID, "has a cell of which the heading says nothing");
    }
    try {
      T line =
          chunk[from] == Spool.FROM_TABLE
              ? rowReader.readValue(chunk, from + 1, length - 1)
              : reader.readValue(chunk, from, length);
      var violations = violations(line);
      return violations.isEmpty()
          ? new Parsed<>(number, line, digest(line))
          : new Unreadable<>(number, CommonRefusal.INVALID, violations);
    } catch (JsonMappingException e) {
      return e.getCause() instanceof JsonParseException
          ? new Unreadable<>(number, CommonRefusal.NOT_JSON, "at " + pointer(e))
          : new Unreadable<>(number, CommonRefusal.INVALID, pointer(e) + " cannot be read");
    } catch (IOException e) {
      return new Unreadable<>(number, CommonRefusal.NOT_JSON, "not one JSON object");
    }
  }

  /// For rows of a table, in which everything is a text.
  private static ObjectMapper lenient(ObjectMapper strict) {
    var lenient = strict.copy();
    for (var type : List.of(LogicalType.Boolean, LogicalType.Integer, LogicalType.Float)) {
      lenient
          .coercionConfigFor(type)
          .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    }
    return lenient;
  }

  private String violations(T line) {
    return Stream.concat(Violations.in(line, validator), facts.missing(line))
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String digest(T line) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text(line).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Names of unknown fields come from the line, so they show only where they look like a field.
  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            place ->
                place.getFieldName() == null
                    ? Integer.toString(place.getIndex())
                    : FIELD.matcher(place.getFieldName()).matches() ? place.getFieldName() : "?")
        .collect(Collectors.joining("/", "/", ""));
  }

  private static boolean isBlank(byte[] chunk, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chunk[i] != ' ' && chunk[i] != '\r' && chunk[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
