package asylumchain.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class ClientCredentialsTest {

  private final List<String> asked = new ArrayList<>();
  private Instant now = Instant.parse("2021-12-31T09:00:00Z");
  private HttpServer issuer;

  @BeforeEach
  void an_issuer() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext("/token", this::grant);
    issuer.start();
  }

  @AfterEach
  void close() {
    issuer.stop(0);
  }

  @Test
  void a_token_is_used_until_shortly_before_it_expires() {
    var tokens = tokens("se cret");
    assertThat(tokens.token()).isEqualTo("token-1");
    now = now.plusSeconds(269);
    assertThat(tokens.token()).isEqualTo("token-1");
    now = now.plusSeconds(1);
    assertThat(tokens.token()).isEqualTo("token-2");
    assertThat(asked)
        .containsOnly("grant_type=client_credentials&scope=cases%3Aread+feed%3Aread")
        .hasSize(2);
  }

  @Test
  void an_issuer_that_refuses_is_a_problem() {
    assertThatThrownBy(() -> tokens("wrong").token())
        .isInstanceOf(ChainProblem.class)
        .hasMessageStartingWith("401 http-401");
  }

  private Tokens tokens(String secret) {
    var endpoint = URI.create("http://localhost:" + issuer.getAddress().getPort() + "/token");
    return new ClientCredentials(
        HttpClient.newHttpClient(),
        ClientCredentials.question(endpoint, "avim", secret, "cases:read", "feed:read"),
        clock());
  }

  /// Shows what the test says.
  private Clock clock() {
    InstantSource source = () -> now;
    return source.withZone(ZoneOffset.UTC);
  }

  private void grant(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var known =
        "Basic YXZpbTpzZStjcmV0".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    var answer =
        known
            ? "{\"access_token\":\"token-%d\",\"expires_in\":300}".formatted(asked.size())
            : "{\"error\":\"invalid_client\"}";
    exchange.sendResponseHeaders(known ? 200 : 401, answer.length());
    exchange.getResponseBody().write(answer.getBytes(UTF_8));
    exchange.close();
  }
}
