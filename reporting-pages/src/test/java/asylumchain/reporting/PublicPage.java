package asylumchain.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The pages as everybody gets them.
public final class PublicPage {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Duration LONG = Duration.ofSeconds(30);

  private PublicPage() {}

  /// The cells of a table of a page, as they can be had as JSON.
  ///
  /// @param page its address, with its filters
  public static List<Map<String, Object>> cells(String page, String table) {
    return cells(told(page + (page.contains("?") ? "&" : "?") + "format=json&table=" + table));
  }

  /// The cells that such an answer has.
  public static List<Map<String, Object>> cells(byte[] answer) {
    // read whole: a program would be made of a path into it
    Map<String, List<Map<String, Object>>> whole =
        JsonPath.from(new String(answer, UTF_8)).get("$");
    return Objects.requireNonNull(whole.get("cells"));
  }

  /// What whoever asks for an address is answered.
  public static HttpResponse<byte[]> answer(String address) {
    var door = ConfigProvider.getConfig().getValue("test.url", String.class);
    var request =
        HttpRequest.newBuilder(URI.create(door.replaceFirst("/$", "") + address)).timeout(LONG);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(address + " broke off", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] told(String address) {
    var answer = answer(address);
    assertThat(answer.statusCode())
        .as("%s → %s", address, new String(answer.body(), UTF_8))
        .isEqualTo(200);
    return answer.body();
  }

  /// A page by its address.
  public static Document read(String address) throws Exception {
    return parsed(new String(told(address), UTF_8));
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
