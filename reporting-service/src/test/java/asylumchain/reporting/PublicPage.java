package asylumchain.reporting;

import static io.restassured.RestAssured.given;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The pages as everybody gets them.
public final class PublicPage {

  private PublicPage() {}

  /// The cells of a table of a page, as they can be had as JSON.
  ///
  /// @param page its address, with its filters
  public static List<Map<String, Object>> cells(String page, String table) {
    return given()
        .get(page + (page.contains("?") ? "&" : "?") + "format=json&table=" + table)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("cells");
  }

  /// A page by its address.
  public static Document read(String address) throws Exception {
    return parsed(given().get(address).then().statusCode(200).extract().asString());
  }

  /// The page is XHTML too, so the strictest parser reads it.
  public static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  /// All elements of a page that are called so.
  public static List<Element> elements(Document page, String tag) {
    return elements(page.getElementsByTagName(tag));
  }

  /// All within another.
  public static List<Element> elements(Element within, String tag) {
    return elements(within.getElementsByTagName(tag));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
