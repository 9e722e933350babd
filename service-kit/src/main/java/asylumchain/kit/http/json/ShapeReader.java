package asylumchain.kit.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/// A value that is written as a text of one shape.
final class ShapeReader<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1;

  private final transient Shape<T> shape;

  ShapeReader(Class<T> type, Shape<T> shape) {
    super(type);
    this.shape = shape;
  }

  @Override
  @SuppressWarnings("unchecked") // handledType is the type of the shape
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    var value = shape.value(parser.getText());
    if (value.isPresent()) {
      return value.get();
    }
    throw context.weirdStringException(parser.getText(), handledType(), shape.must());
  }
}
