package asylumchain.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// Tokens by client credentials (RFC 6749, section 4.4), each used until shortly before its end.
final class ClientCredentials implements Tokens {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private final HttpClient http;
  private final HttpRequest question;
  private final Clock clock;
  private String token = "";
  private Instant until = Instant.MIN;

  ClientCredentials(HttpClient http, HttpRequest question, Clock clock) {
    this.http = http;
    this.question = question;
    this.clock = clock;
  }

  static HttpRequest question(URI endpoint, String clientId, String secret, String... scopes) {
    var credentials = (encoded(clientId) + ":" + encoded(secret)).getBytes(UTF_8);
    return HttpRequest.newBuilder(endpoint)
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                "grant_type=client_credentials&scope=" + encoded(String.join(" ", scopes))))
        .build();
  }

  @Override
  public synchronized String token() {
    if (!clock.instant().isBefore(until)) {
      renew();
    }
    return token;
  }

  private void renew() {
    try {
      var asked = clock.instant();
      var answer = http.send(question, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw ChainProblem.of(answer.statusCode(), answer.headers(), answer.body());
      }
      var granted = JSON.readTree(answer.body());
      token = granted.path("access_token").asText();
      until = asked.plusSeconds(granted.path("expires_in").asLong()).minus(AHEAD);
    } catch (IOException e) {
      throw new UncheckedIOException("the issuer does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a token", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
