package asylumchain.kit.imports.lines;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a fact with a `recordedAt` beside its own fields.
final class ReportedReader<E> extends StdDeserializer<Reported<E>>
    implements ResolvableDeserializer {

  private static final long serialVersionUID = 1;

  private final Class<E> facts;

  /// Looked up once: to find the kinds of a sealed type again for every fact costs more than to
  /// read it.
  private transient @Nullable JsonDeserializer<Object> reader;

  ReportedReader(Class<E> facts) {
    super(Reported.class);
    this.facts = facts;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    reader = context.findRootValueDeserializer(context.constructType(facts));
  }

  @Override
  public Reported<E> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.isExpectedStartObjectToken()) {
      @SuppressWarnings("unchecked") // what a problem handler made of it
      var other = (Reported<E>) context.handleUnexpectedToken(Reported.class, parser);
      return other;
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
        var fact = Objects.requireNonNull(reader).deserialize(fields, context);
        return new Reported<>(facts.cast(fact), recordedAt);
      }
    }
  }
}
