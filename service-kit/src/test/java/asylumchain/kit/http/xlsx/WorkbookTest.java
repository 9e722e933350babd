package asylumchain.kit.http.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class WorkbookTest {

  private record Table(List<String> columns, List<List<@Nullable Object>> lines) implements Csv {

    @Override
    public Stream<List<@Nullable Object>> rows() {
      return lines.stream();
    }
  }

  @Test
  void a_sheet_holds_what_the_table_holds() throws Exception {
    var sheet =
        sheet(
            new Table(
                List.of("day", "what", "count"),
                List.of(
                    List.of(LocalDate.of(2020, 4, 1), "a < b & \"c\"", 15_350L),
                    Arrays.asList(null, Instant.parse("2020-04-01T10:00:00Z"), true),
                    List.of("=1+1", "tab\tand \u0001", new BigDecimal("0.25")))));
    assertThat(values(sheet))
        .containsExactly(
            List.of("day", "what", "count"),
            List.of("43922", "a < b & \"c\"", "15350"),
            List.of("", "2020-04-01T10:00:00Z", "1"),
            List.of("=1+1", "tab\tand \uFFFD", "0.25"));
  }

  @Test
  void a_day_is_a_number_shown_as_a_day_and_text_is_text() throws Exception {
    var sheet =
        sheet(new Table(List.of("a", "b"), List.of(List.of(LocalDate.of(2025, 6, 30), "x"))));
    var cells = elements(sheet.getElementsByTagName("c"));
    assertThat(cells.get(2).getAttribute("s")).as("the format of a day").isEqualTo("1");
    assertThat(cells.get(2).getAttribute("t")).as("a number").isEmpty();
    assertThat(cells.get(3).getAttribute("t")).isEqualTo("inlineStr");
    assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
  }

  @Test
  void every_part_that_is_named_is_there_and_can_be_read() throws Exception {
    var parts = parts(new Table(List.of("a"), List.of()));
    assertThat(parts)
        .containsOnlyKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml");
    for (var named :
        elements(part(parts, "[Content_Types].xml").getElementsByTagName("Override"))) {
      assertThat(parts).containsKey(named.getAttribute("PartName").substring(1));
    }
  }

  @Test
  void an_answer_of_several_tables_has_a_sheet_for_each() throws Exception {
    var parts = parts(new Answer());

    assertThat(elements(part(parts, "xl/workbook.xml").getElementsByTagName("sheet")))
        .extracting(it -> it.getAttribute("name"))
        .containsExactly("data", "weeks");
    assertThat(values(part(parts, "xl/worksheets/sheet1.xml")))
        .containsExactly(List.of("a"), List.of("1"));
    assertThat(values(part(parts, "xl/worksheets/sheet2.xml")))
        .containsExactly(List.of("week"), List.of("14"), List.of("15"));
    for (var named :
        elements(part(parts, "[Content_Types].xml").getElementsByTagName("Override"))) {
      assertThat(parts).containsKey(named.getAttribute("PartName").substring(1));
    }
  }

  /// An answer of two tables.
  private record Answer() implements Csv {

    @Override
    public List<String> columns() {
      return List.of("a");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
      return Stream.of(List.of(1));
    }

    @Override
    public List<Csv> others() {
      return List.of(
          NamedTable.of(
              "weeks", List.of("week"), Map.of(), List.of(14, 15), week -> List.of(week)));
    }
  }

  private static Document sheet(Csv table) throws Exception {
    return part(parts(table), "xl/worksheets/sheet1.xml");
  }

  private static Document part(Map<String, Document> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private static Map<String, Document> parts(Csv table)
      throws IOException, ParserConfigurationException, SAXException {
    var out = new ByteArrayOutputStream();
    Workbook.write(table, out);
    var parts = new HashMap<String, Document>();
    try (var archive = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        var reader = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        parts.put(entry.getName(), reader.parse(new ByteArrayInputStream(archive.readAllBytes())));
      }
    }
    return parts;
  }

  private static List<List<String>> values(Document sheet) {
    return elements(sheet.getElementsByTagName("row")).stream()
        .map(
            row ->
                elements(row.getElementsByTagName("c")).stream()
                    .map(Element::getTextContent)
                    .toList())
        .toList();
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
