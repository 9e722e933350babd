package asylumchain.kit.http.door;

import asylumchain.kit.http.Csv;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tables as comma-separated values (RFC 4180).
@Provider
@Produces("text/csv")
public class CsvWriter implements MessageBodyWriter<Csv> {

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\\r\\n]");

  /// A spreadsheet takes a text that begins so for a formula.
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return Csv.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Csv table,
      Class<?> type,
      Type generic,
      Annotation[] about,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", "text/csv; charset=utf-8; header=present");
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(line(table.columns()));
    try (var rows = table.rows()) {
      var lines = rows.map(CsvWriter::line).iterator();
      while (lines.hasNext()) {
        writer.write(lines.next());
      }
    }
    writer.flush();
  }

  private static String line(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString();
    if (value instanceof CharSequence && FORMULA.matcher(text).matches()) {
      text = "'" + text;
    }
    return TO_QUOTE.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
