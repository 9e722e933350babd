package asylumchain.kit.http.door;

import asylumchain.kit.http.IdempotentRequest;
import asylumchain.kit.http.json.StrictJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// Reads JSON bodies strictly, and remembers their bytes for the idempotency key.
@Provider
@Consumes("application/json")
public class JsonBody implements MessageBodyReader<Object> {

  private final StrictJson json;
  private final IdempotentRequest request;
  private final BodyRoom room;

  JsonBody(StrictJson json, IdempotentRequest request, BodyRoom room) {
    this.json = json;
    this.request = request;
    this.room = room;
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
    room.take(announced(headers.getFirst(HttpHeaders.CONTENT_LENGTH)));
    var bytes = body.readAllBytes();
    request.carries(bytes);
    return json.parse(bytes, generic);
  }

  /// @return negative where nothing legible was announced
  private static long announced(@Nullable String length) {
    try {
      return length == null ? -1 : Long.parseLong(length);
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
