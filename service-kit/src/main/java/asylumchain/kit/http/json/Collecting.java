package asylumchain.kit.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Lets every value of a document be read although one before it was wrong, so that all mistakes
/// come to light at once.
final class Collecting extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
    return new Tolerant(reader);
  }

  @Override
  public JsonDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription bean,
      JsonDeserializer<?> reader) {
    return new Tolerant(reader);
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription bean,
      JsonDeserializer<?> reader) {
    return new Tolerant(reader);
  }

  @Override
  public JsonDeserializer<?> modifyArrayDeserializer(
      DeserializationConfig config,
      ArrayType type,
      BeanDescription bean,
      JsonDeserializer<?> reader) {
    return new Tolerant(reader);
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription bean,
      JsonDeserializer<?> reader) {
    return new Tolerant(reader);
  }

  private interface Reading {
    Object read() throws IOException;
  }

  /// Notes what its delegate cannot read, and goes on behind it.
  private static final class Tolerant extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    private final String name;

    Tolerant(JsonDeserializer<?> delegate) {
      this(delegate, "");
    }

    private Tolerant(JsonDeserializer<?> delegate, String name) {
      super(delegate);
      this.name = name;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new Tolerant(delegate, name);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      var type = context.constructType(handledType());
      var delegate = context.handleSecondaryContextualization(getDelegatee(), property, type);
      return new Tolerant(delegate, property == null ? "" : property.getName());
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
      if (isPrimitive()) {
        mistakes(context).add(place(context.getParser()), "must not be null");
        return nothing();
      }
      return orNothing(() -> getDelegatee().getNullValue(context));
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      if (isPrimitive()) {
        mistakes(context).add(place(context.getParser()) + "/" + name, "must not be null");
        return nothing();
      }
      return orNothing(() -> getDelegatee().getAbsentValue(context));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return collecting(parser, context, () -> super.deserialize(parser, context));
    }

    @Override
    public Object deserializeWithType(
        JsonParser parser, DeserializationContext context, TypeDeserializer type)
        throws IOException {
      return collecting(
          parser, context, () -> getDelegatee().deserializeWithType(parser, context, type));
    }

    private Object collecting(JsonParser parser, DeserializationContext context, Reading reading)
        throws IOException {
      var mistakes = mistakes(context);
      var before = mistakes.size();
      var start = parser.currentToken();
      var place = start == JsonToken.FIELD_NAME ? mistakes.place() : place(parser);
      var offset = parser.currentTokenLocation().getCharOffset();
      mistakes.enter(place);
      try {
        return reading.read();
      } catch (JsonMappingException e) {
        var unmoved =
            parser.currentToken() == start
                && parser.currentTokenLocation().getCharOffset() == offset;
        if (!goesOn(parser, start, unmoved)) {
          throw e;
        }
        // a whole that cannot be made because of a wrong part is no mistake of its own
        if (mistakes.size() == before) {
          mistakes.add(place, e);
        }
        return nothing();
      } finally {
        mistakes.leave();
      }
    }

    /// Whether the parser can be brought behind the value it failed on.
    private static boolean goesOn(JsonParser parser, @Nullable JsonToken start, boolean unmoved)
        throws IOException {
      if (start == null || parser.currentToken() == null) {
        return false;
      }
      if (start.isScalarValue()) {
        return true;
      }
      if (start.isStructStart() && unmoved) {
        parser.skipChildren();
        return true;
      }
      return parser.currentToken().isStructEnd();
    }

    private static Mistakes mistakes(DeserializationContext context) {
      return (Mistakes) context.getAttribute(Mistakes.class);
    }

    private static String place(JsonParser parser) {
      return parser.getParsingContext().pathAsPointer().toString();
    }

    private boolean isPrimitive() {
      var type = handledType();
      return type != null && type.isPrimitive();
    }

    private Object orNothing(Reading reading) {
      try {
        return reading.read();
      } catch (IOException _) {
        return nothing();
      }
    }

    @SuppressWarnings("NullAway") // null stands for what could not be read; it is never handed out
    private Object nothing() {
      var type = handledType();
      return type != null && isPrimitive() ? ClassUtil.defaultValue(type) : null;
    }
  }
}
