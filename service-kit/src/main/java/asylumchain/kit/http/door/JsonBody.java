package asylumchain.kit.http.door;

import asylumchain.kit.http.IdempotentRequest;
import asylumchain.kit.http.json.StrictJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Reads JSON bodies strictly, and remembers their bytes for the idempotency key.
@Provider
@Consumes("application/json")
public class JsonBody implements MessageBodyReader<Object> {

  private final StrictJson json;
  private final IdempotentRequest request;

  JsonBody(StrictJson json, IdempotentRequest request) {
    this.json = json;
    this.request = request;
  }

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return !type.isAssignableFrom(InputStream.class)
        && !type.isArray()
        && !CharSequence.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] about,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var bytes = body.readAllBytes();
    request.carries(bytes);
    return json.parse(bytes, generic);
  }
}
