package asylumchain.reporting.dashboard;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.TestIssuer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/// Somebody at a browser that keeps its cookies, who goes from one address to the next knowingly.
final class Visitor {

  private static final String HOME = ConfigProvider.getConfig().getValue("test.url", String.class);

  private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

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
    return send(request);
  }

  /// A browser trusts the address of its own machine as if it came over TLS, and sends it what is
  /// meant for such; this client does not.
  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      cookies.getCookieStore().getCookies().forEach(it -> it.setSecure(false));
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Goes to an address, is asked who he is, says so, and is where he wanted to go.
  HttpResponse<String> at(String address, Person person) {
    return at(to(letIn(address, person)));
  }

  /// The same, up to the answer that lets him in.
  HttpResponse<String> letIn(String address, Person person) {
    var asked = to(at(address));
    var form = at(asked);
    if (form.statusCode() == 302) { // known there still
      return at(to(form));
    }
    var action = ACTION.matcher(form.body());
    return at(
        to(
            action.find()
                ? fill(action.group(1).replace("&amp;", "&"), person)
                : at(asked + "&person=" + person.name())));
  }

  /// Says at the provider's form who he is.
  private HttpResponse<String> fill(String action, Person person) {
    var answer =
        "username=" + person.name() + "&password=" + encode(TestIssuer.passwordOfPeople(), UTF_8);
    return send(
        HttpRequest.newBuilder(URI.create(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(answer)));
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
