package asylumchain.kit.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/// A text that can be stored.
final class TextReader extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1;

  TextReader() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (String) context.handleUnexpectedToken(String.class, parser);
    }
    var text = parser.getText();
    if (TextRules.isClean(text)) {
      return text;
    }
    throw context.weirdStringException(text, String.class, "not a clean text");
  }
}
