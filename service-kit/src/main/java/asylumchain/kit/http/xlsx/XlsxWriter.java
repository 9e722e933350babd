package asylumchain.kit.http.xlsx;

import asylumchain.kit.http.Csv;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Answers as spreadsheets, a sheet for each table.
@Provider
@Produces(Csv.XLSX)
public class XlsxWriter implements MessageBodyWriter<Csv> {

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
    headers.putSingle("Content-Type", Csv.XLSX);
    Workbook.write(table, out);
  }
}
