package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// Somebody at a browser that keeps its cookies, who goes from one address to the next knowingly.
final class Visitor {

  private static final String HOME = ConfigProvider.getConfig().getValue("test.url", String.class);

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /// Goes to an address, and no further.
  ///
  /// @param address from its path on, or whole
  /// @param headers names and values
  HttpResponse<String> at(String address, String... headers) {
    var uri = URI.create(address.startsWith("http") ? address : HOME + address);
    var request = HttpRequest.newBuilder(uri).header("Accept-Language", "en");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Goes to an address, is asked who he is, says so, and is where he wanted to go.
  HttpResponse<String> at(String address, Person person) {
    var asked = to(at(address)) + "&person=" + person.name();
    var answered = to(at(asked));
    return at(to(at(answered)));
  }

  /// One of those whom the issuer of the tests knows.
  record Person(String name) {}

  /// Where an answer sends him.
  static String to(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .toList();
  }
}
