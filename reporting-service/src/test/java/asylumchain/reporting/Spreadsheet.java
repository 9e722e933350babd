package asylumchain.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A spreadsheet as somebody sees who opens it.
public final class Spreadsheet {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final String A_DAY = "1";

  private Spreadsheet() {}

  /// The cells of every row of every sheet, the heading first, by the name of the sheet.
  public static Map<String, List<List<String>>> read(byte[] file) {
    try {
      var parts = parts(file);
      var sheets = new LinkedHashMap<String, List<List<String>>>();
      var named = elements(part(parts, "xl/workbook.xml").getElementsByTagName("sheet"));
      for (var i = 0; i < named.size(); i++) {
        var rows = part(parts, "xl/worksheets/sheet" + (i + 1) + ".xml");
        sheets.put(
            named.get(i).getAttribute("name"),
            elements(rows.getElementsByTagName("row")).stream().map(Spreadsheet::cells).toList());
      }
      return sheets;
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("is no spreadsheet", e);
    }
  }

  private static Map<String, Document> parts(byte[] file)
      throws IOException, ParserConfigurationException, SAXException {
    var parts = new HashMap<String, Document>();
    try (var archive = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        var reader = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        parts.put(entry.getName(), reader.parse(new ByteArrayInputStream(archive.readAllBytes())));
      }
    }
    return parts;
  }

  private static Document part(Map<String, Document> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private static List<String> cells(Element row) {
    var cells = new ArrayList<String>();
    for (var cell : elements(row.getElementsByTagName("c"))) {
      var text = cell.getTextContent();
      cells.add(
          cell.getAttribute("s").equals(A_DAY)
              ? DAY_ZERO.plusDays(Long.parseLong(text)).toString()
              : text);
    }
    return cells;
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
