package asylumchain.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.client.http.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// The way to one service. Give it to the generated classes: `new CaseApi(Connection.to(…))`.
public final class Connection {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(60);

  private Connection() {}

  /// A client that shows a token with each request, and throws a [ChainProblem] where the service
  /// says no.
  ///
  /// @param service where it answers, without the version of its API: `http://localhost:8081`
  public static ApiClient to(URI service, Tokens tokens) {
    var client = new ApiClient();
    client.updateBaseUri(service.toString().replaceFirst("/$", "") + "/v1");
    client.setConnectTimeout(CONNECT);
    client.setReadTimeout(READ);
    client.setRequestInterceptor(request -> show(request, tokens.token()));
    client.setResponseInterceptor(Connection::check);
    return client;
  }

  private static void show(HttpRequest.Builder request, String token) {
    request.setHeader("Authorization", "Bearer " + token);
  }

  private static void check(HttpResponse<InputStream> response) {
    if (response.statusCode() >= 400) {
      throw ChainProblem.of(response.statusCode(), response.headers(), text(response.body()));
    }
  }

  private static String text(InputStream body) {
    try (body) {
      return new String(body.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the answer broke off", e);
    }
  }
}
