package asylumchain.kit.http.door;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tables as comma-separated values (RFC 4180): of an answer that has several, one.
@Provider
@Produces("text/csv")
public class CsvWriter implements MessageBodyWriter<Csv> {

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\\r\\n]");

  /// A spreadsheet takes a text that begins so for a formula.
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private final UriInfo uri;

  CsvWriter(UriInfo uri) {
    this.uri = uri;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] about, MediaType media) {
    return Csv.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Csv answer,
      Class<?> type,
      Type generic,
      Annotation[] about,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", "text/csv; charset=utf-8; header=present");
    var table = OneSheet.named(answer, uri.getQueryParameters().getFirst(OneSheet.NAME));
    var added = new LinkedHashMap<>(table.everyRow());
    added.keySet().removeAll(table.columns());
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(line(joined(table.columns(), added.keySet())));
    try (var rows = table.rows()) {
      var lines = rows.map(row -> line(joined(row, added.values()))).iterator();
      while (lines.hasNext()) {
        writer.write(lines.next());
      }
    }
    writer.flush();
  }

  private static List<@Nullable Object> joined(
      List<? extends @Nullable Object> cells, Collection<? extends @Nullable Object> added) {
    var all = new ArrayList<@Nullable Object>(cells);
    all.addAll(added);
    return all;
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
