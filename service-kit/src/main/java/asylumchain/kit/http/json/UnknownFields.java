package asylumchain.kit.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;

/// Notes every field nobody asked for, and reads on behind it.
final class UnknownFields extends DeserializationProblemHandler {

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> reader,
      Object beanOrClass,
      String name)
      throws IOException {
    var mistakes = (Mistakes) context.getAttribute(Mistakes.class);
    mistakes.add(mistakes.place() + "/" + Pointers.escape(name), "is not known");
    parser.skipChildren();
    return true;
  }
}
