package asylumchain.kit.http.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Everything in the archive of a spreadsheet but its sheets, by its place there.
final class Parts {

  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private static final String PACKAGE = "xmlns=\"http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String STYLES = styles();

  private Parts() {}

  /// @param sheets what they are called, in their order
  static Map<String, String> of(List<String> sheets) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", types(sheets.size()));
    parts.put(
        "_rels/.rels",
        "<Relationships "
            + PACKAGE
            + "relationships\">"
            + relation("rId1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    parts.put("xl/workbook.xml", workbook(sheets));
    parts.put("xl/_rels/workbook.xml.rels", relations(sheets.size()));
    parts.put("xl/styles.xml", STYLES);
    return parts;
  }

  /// The place of a sheet.
  ///
  /// @param number counted from 1
  static String sheet(int number) {
    return "xl/worksheets/sheet" + number + ".xml";
  }

  private static String types(int sheets) {
    return "<Types "
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + type("/xl/workbook.xml", "sheet.main+xml")
        + type("/xl/styles.xml", "styles+xml")
        + each(sheets, number -> type("/" + sheet(number), "worksheet+xml"))
        + "</Types>";
  }

  private static String workbook(List<String> sheets) {
    return "<workbook "
        + MAIN
        + " xmlns:r=\""
        + OFFICE
        + "\"><sheets>"
        + each(
            sheets.size(),
            number ->
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(sheets.get(number - 1), number, number))
        + "</sheets></workbook>";
  }

  private static String relations(int sheets) {
    return "<Relationships "
        + PACKAGE
        + "relationships\">"
        + each(
            sheets,
            number -> relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"))
        + relation("rId" + (sheets + 1), "styles", "styles.xml")
        + "</Relationships>";
  }

  private static String each(int sheets, IntFunction<String> part) {
    return IntStream.rangeClosed(1, sheets).mapToObj(part).collect(Collectors.joining());
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
