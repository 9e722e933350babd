package asylumchain.kit.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/// A text that can be stored, read as leniently as by default in everything else: for what many
/// sources deliver.
final class CleanText extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1;

  CleanText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var text = StringDeserializer.instance.deserialize(parser, context);
    if (TextRules.isClean(text)) {
      return text;
    }
    throw context.weirdStringException(text, String.class, "not a clean text");
  }
}
