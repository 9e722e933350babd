package asylumchain.backends.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.backends.LocalIssuer;
import asylumchain.backends.Ports;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The pages of an identity provider where none runs: it asks who somebody is and believes it. By
/// the authorization code flow with proof of key, as at a real one, and for pages of this machine
/// alone.
public final class LocalLogin {

  /// The client that the pages are.
  public static final String CLIENT = "pages";

  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";
  private static final Pattern HERE =
      Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/[^\\s#]*");

  private final LocalIssuer issuer;
  private final Clock clock;
  private final List<DemoPerson> people;
  private final LoginCodes codes;

  /// @param people whom it believes to be whom they say
  public LocalLogin(LocalIssuer issuer, Clock clock, List<DemoPerson> people) {
    this.issuer = issuer;
    this.clock = clock;
    this.people = List.copyOf(people);
    this.codes = new LoginCodes(clock);
  }

  /// Starts an issuer whole: what it is, its key, and its pages.
  ///
  /// @param port on the loopback address
  public HttpServer start(int port) {
    try {
      var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var server = HttpServer.create(here, 0);
      var url = "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort();
      server.createContext(
          "/.well-known/openid-configuration", it -> say(it, 200, JSON, aboutItself(url)));
      server.createContext(
          "/keys", it -> say(it, 200, JSON, "{\"keys\":[" + issuer.published() + "]}"));
      answer(server);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Answers on a server where people and the pages ask.
  public void answer(HttpServer server) {
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/logout", LocalLogin::logout);
  }

  /// What an issuer at this address says of itself.
  public static String aboutItself(String url) {
    return """
    {"issuer": "%s", "jwks_uri": "%s/keys", "introspection_endpoint": "%s/introspect",
     "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
     "end_session_endpoint": "%s/logout"}
    """
        .formatted(LocalIssuer.NAME, url, url, url, url, url);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI().getRawQuery());
    var back = asked.getOrDefault("redirect_uri", "");
    if (!CLIENT.equals(asked.get("client_id"))
        || !"code".equals(asked.get("response_type"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !HERE.matcher(back).matches()) {
      say(exchange, 400, HTML, LoginPage.REFUSED);
      return;
    }
    var person = person(asked.getOrDefault("person", ""));
    if (person.isEmpty()) {
      say(exchange, 200, HTML, LoginPage.of(people, exchange.getRequestURI().getRawQuery()));
      return;
    }
    var answer =
        "code="
            + codes.give(person.get(), asked)
            + "&state="
            + encoded(asked.getOrDefault("state", ""));
    redirect(exchange, with(back, answer));
  }

  private void token(HttpExchange exchange) throws IOException {
    var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (!isThePages(exchange.getRequestHeaders().getFirst("Authorization"))) {
      say(exchange, 401, JSON, "{\"error\":\"invalid_client\"}");
      return;
    }
    var given =
        "authorization_code".equals(asked.get("grant_type"))
            ? codes.take(
                asked.getOrDefault("code", ""),
                asked.getOrDefault("redirect_uri", ""),
                asked.getOrDefault("code_verifier", ""))
            : Optional.<LoginCodes.Given>empty();
    if (given.isEmpty()) {
      say(exchange, 400, JSON, "{\"error\":\"invalid_grant\"}");
      return;
    }
    say(exchange, 200, JSON, LoginTokens.of(issuer, given.get(), clock.instant()));
  }

  private boolean isThePages(String authorization) {
    var expected = CLIENT + ":" + issuer.secretOf(CLIENT);
    return ("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(UTF_8)))
        .equals(authorization);
  }

  /// Nothing is kept here that would have to be forgotten.
  private static void logout(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI().getRawQuery());
    var back = asked.getOrDefault("post_logout_redirect_uri", "");
    if (HERE.matcher(back).matches()) {
      redirect(exchange, with(back, "state=" + encoded(asked.getOrDefault("state", ""))));
    } else {
      say(exchange, 200, HTML, LoginPage.GONE);
    }
  }

  private Optional<DemoPerson> person(String name) {
    return people.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(String.valueOf(query).split("&", -1))
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .collect(
            Collectors.toMap(
                it -> URLDecoder.decode(it[0], UTF_8),
                it -> URLDecoder.decode(it[1], UTF_8),
                (_, last) -> last,
                LinkedHashMap::new));
  }

  private static String with(String address, String answer) {
    return address + (address.contains("?") ? "&" : "?") + answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void say(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
