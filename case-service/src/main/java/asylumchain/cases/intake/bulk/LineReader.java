package asylumchain.cases.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.cases.intake.bulk.ImportLine.Reported;
import asylumchain.cases.intake.bulk.ReadLine.Parsed;
import asylumchain.cases.intake.bulk.ReadLine.Unreadable;
import asylumchain.events.CaseEvent;
import asylumchain.events.MissingFields;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the lines of a chunk. What is said of a bad line names places in it, never its content.
@ApplicationScoped
class LineReader {

  private static final Pattern FIELD = Pattern.compile("[A-Za-z]{1,40}");

  private final ObjectReader reader;
  private final ObjectReader writtenReader;
  private final ObjectWriter writer;
  private final Validator validator;

  LineReader(ObjectMapper json, Validator validator) {
    var strict =
        json.copy()
            .registerModule(
                new SimpleModule().addDeserializer(Reported.class, new ReportedReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    this.reader =
        strict.readerFor(ImportLine.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    this.writtenReader = json.readerFor(ImportLine.class);
    this.writer = json.writerFor(ImportLine.class);
    this.validator = validator;
  }

  /// The lines of a chunk; empty ones are passed over, but count.
  List<ReadLine> read(long firstLine, byte[] chunk) {
    var lines = new ArrayList<ReadLine>();
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

  /// A line that was written by [#withoutPerson].
  ImportLine line(String text) throws JsonProcessingException {
    return writtenReader.readValue(text);
  }

  /// The line as text, without who applies.
  String withoutPerson(ImportLine line) {
    try {
      return writer.writeValueAsString(
          new ImportLine(line.source(), line.sourceRef(), null, line.events()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line can be written", e);
    }
  }

  private ReadLine read(long number, byte[] chunk, int from, int length) {
    if (length == 1 && chunk[from] == Spool.TOO_LONG) {
      return new Unreadable(number, LineRefusal.TOO_LONG, "longer than 1 MiB");
    }
    try {
      ImportLine line = reader.readValue(chunk, from, length);
      var violations = violations(line);
      return violations.isEmpty()
          ? new Parsed(number, line, digest(line))
          : new Unreadable(number, LineRefusal.INVALID, violations);
    } catch (JsonMappingException e) {
      return e.getCause() instanceof JsonParseException
          ? new Unreadable(number, LineRefusal.NOT_JSON, "at " + pointer(e))
          : new Unreadable(number, LineRefusal.INVALID, pointer(e) + " cannot be read");
    } catch (IOException e) {
      return new Unreadable(number, LineRefusal.NOT_JSON, "not one JSON object");
    }
  }

  private String violations(ImportLine line) {
    var inFields =
        validator.validate(line).stream()
            .map(violation -> "/" + violation.getPropertyPath().toString().replace('.', '/'))
            .map(path -> path.replace("[", "/").replace("]", ""));
    return Stream.concat(inFields, missing(line))
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @SuppressWarnings("NullAway") // a line that was not validated yet may lack anything
  private static Stream<String> missing(ImportLine line) {
    if (line.events() == null) {
      return Stream.empty();
    }
    var missing = new ArrayList<String>();
    for (int i = 0; i < line.events().size(); i++) {
      var at = "/events/" + i;
      var reported = line.events().get(i);
      if (reported == null) {
        missing.add(at);
      } else {
        MissingFields.in(reported.event()).forEach(pointer -> missing.add(at + pointer));
      }
    }
    return missing.stream();
  }

  private String digest(ImportLine line) throws IOException {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(writer.writeValueAsString(line).getBytes(UTF_8)));
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

  /// An event with a `recordedAt` beside its own fields.
  private static final class ReportedReader extends StdDeserializer<Reported> {

    private static final long serialVersionUID = 1;

    ReportedReader() {
      super(Reported.class);
    }

    @Override
    public Reported deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.isExpectedStartObjectToken()) {
        return (Reported) context.handleUnexpectedToken(Reported.class, parser);
      }
      Instant recordedAt = null;
      try (var event = new TokenBuffer(parser, context)) {
        event.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          if (parser.currentName().equals("recordedAt")) {
            parser.nextToken();
            recordedAt = context.readValue(parser, Instant.class);
          } else {
            event.copyCurrentStructure(parser);
          }
        }
        event.writeEndObject();
        try (var fields = event.asParserOnFirstToken()) {
          return new Reported(context.readValue(fields, CaseEvent.class), recordedAt);
        }
      }
    }
  }
}
