package asylumchain.kit.http.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.kit.http.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A table as a spreadsheet of one sheet (ECMA-376, SpreadsheetML), written row by row: the heading
/// stays in view, numbers are numbers and days are days.
final class Workbook {

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String PACKAGE = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /// Everything but the sheet, by its place in the archive.
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put(
        "[Content_Types].xml",
        "<Types "
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("/xl/workbook.xml", "sheet.main+xml")
            + type("/xl/styles.xml", "styles+xml")
            + type("/xl/worksheets/sheet1.xml", "worksheet+xml")
            + "</Types>");
    PARTS.put(
        "_rels/.rels",
        "<Relationships "
            + PACKAGE
            + "relationships\">"
            + relation("rId1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    PARTS.put(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets><sheet name=\"data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    PARTS.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships "
            + PACKAGE
            + "relationships\">"
            + relation("rId1", "worksheet", "worksheets/sheet1.xml")
            + relation("rId2", "styles", "styles.xml")
            + "</Relationships>");
    PARTS.put("xl/styles.xml", styles());
  }

  private Workbook() {}

  /// Writes the table and leaves the stream open.
  static void write(Csv table, OutputStream out) throws IOException {
    var archive = new ZipOutputStream(out, UTF_8);
    for (var part : PARTS.entrySet()) {
      archive.putNextEntry(new ZipEntry(part.getKey()));
      archive.write((DECLARATION + part.getValue()).getBytes(UTF_8));
      archive.closeEntry();
    }
    archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    sheet(table, archive);
    archive.closeEntry();
    archive.finish();
    archive.flush();
  }

  private static void sheet(Csv table, OutputStream out) throws IOException {
    out.write(
        (DECLARATION
                + "<worksheet "
                + MAIN
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

  /// Cell formats in the order of those of [Cells]: as it comes, a day, a heading.
  private static String styles() {
    var formats =
        String.join(
            "",
            List.of(
                "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
                "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                    + " applyNumberFormat=\"1\"/>",
                "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                    + " applyFont=\"1\"/>"));
    return "<styleSheet "
        + MAIN
        + "><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
        + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
        + formats
        + "</cellXfs></styleSheet>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + KIND + kind + "\"/>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }
}
