package asylumchain.kit.http.door;

import asylumchain.kit.http.Ndjson;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Lists as one JSON value per line.
@Provider
@Produces("application/x-ndjson")
public class NdjsonWriter implements MessageBodyWriter<Ndjson> {

  private final ObjectWriter json;

  public NdjsonWriter(ObjectMapper json) {
    this.json = json.writer();
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return Ndjson.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Ndjson list,
      Class<?> type,
      Type generic,
      Annotation[] about,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    var buffer = new BufferedOutputStream(out, 1 << 16);
    try (var lines = list.lines()) {
      var each = lines.iterator();
      while (each.hasNext()) {
        buffer.write(json.writeValueAsBytes(each.next()));
        buffer.write('\n');
      }
    }
    buffer.flush();
  }
}
