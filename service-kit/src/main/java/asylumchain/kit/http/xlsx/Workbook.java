package asylumchain.kit.http.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An answer as a spreadsheet with a sheet for each of its tables (ECMA-376, SpreadsheetML),
/// written row by row: the heading stays in view, numbers are numbers and days are days.
final class Workbook {

  private Workbook() {}

  /// Writes all tables and leaves the stream open.
  static void write(Csv answer, OutputStream out) throws IOException {
    var tables = OneSheet.all(answer).toList();
    var archive = new ZipOutputStream(out, UTF_8);
    for (var part : Parts.of(tables.stream().map(Csv::sheet).toList()).entrySet()) {
      archive.putNextEntry(new ZipEntry(part.getKey()));
      archive.write((Parts.DECLARATION + part.getValue()).getBytes(UTF_8));
      archive.closeEntry();
    }
    for (var i = 0; i < tables.size(); i++) {
      archive.putNextEntry(new ZipEntry(Parts.sheet(i + 1)));
      sheet(tables.get(i), archive);
      archive.closeEntry();
    }
    archive.finish();
    archive.flush();
  }

  private static void sheet(Csv table, OutputStream out) throws IOException {
    out.write(
        (Parts.DECLARATION
                + "<worksheet "
                + Parts.MAIN
                + "><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><sheetData>")
            .getBytes(UTF_8));
    out.write(Cells.heading(table.columns()).getBytes(UTF_8));
    try (var rows = table.rows()) {
      for (var row = rows.iterator(); row.hasNext(); ) {
        out.write(Cells.row(row.next()).getBytes(UTF_8));
      }
    }
    out.write("</sheetData></worksheet>".getBytes(UTF_8));
  }
}
