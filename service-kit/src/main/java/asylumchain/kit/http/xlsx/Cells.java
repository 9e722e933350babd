package asylumchain.kit.http.xlsx;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a sheet.
final class Cells {

  /// The day that a spreadsheet counts as 0, as all of them do since 1 March 1900.
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /// How a cell is shown, by its place among the formats of the workbook.
  private static final int AS_IT_COMES = 0;

  private static final int DAY = 1;
  private static final int HEADING = 2;

  private Cells() {}

  static String heading(List<String> names) {
    var row = new StringBuilder("<row>");
    names.forEach(name -> text(row, name, HEADING));
    return row.append("</row>").toString();
  }

  /// @param values `null` is an empty cell; what is no number, day or truth is text, a moment too:
  ///     a spreadsheet knows no zones
  static String row(List<? extends @Nullable Object> values) {
    var row = new StringBuilder("<row>");
    for (var value : values) {
      switch (value) {
        case null -> row.append("<c/>");
        case Number number -> row.append("<c><v>").append(number).append("</v></c>");
        case Boolean truth -> row.append("<c t=\"b\"><v>").append(truth ? 1 : 0).append("</v></c>");
        case LocalDate day -> day(row, day);
        default -> text(row, value.toString(), AS_IT_COMES);
      }
    }
    return row.append("</row>").toString();
  }

  private static void day(StringBuilder row, LocalDate day) {
    row.append("<c s=\"")
        .append(DAY)
        .append("\"><v>")
        .append(ChronoUnit.DAYS.between(DAY_ZERO, day))
        .append("</v></c>");
  }

  /// Text is never a formula here, whatever it begins with.
  private static void text(StringBuilder row, String text, int format) {
    row.append("<c s=\"").append(format).append("\" t=\"inlineStr\"><is>");
    row.append("<t xml:space=\"preserve\">");
    text.codePoints().forEach(point -> escape(row, point));
    row.append("</t></is></c>");
  }

  private static void escape(StringBuilder row, int point) {
    switch (point) {
      case '&' -> row.append("&amp;");
      case '<' -> row.append("&lt;");
      case '>' -> row.append("&gt;");
      default -> row.appendCodePoint(isLegal(point) ? point : '\uFFFD');
    }
  }

  /// What XML 1.0 can hold.
  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
