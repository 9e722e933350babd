package asylumchain.kit.webhooks.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A partner's system that takes in events, over real HTTP.
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile Map<String, String> headers = Map.of();
  private volatile String alwaysTaken = "nothing";

  /// What came in.
  record Letter(String path, Map<String, String> headers, String body) {

    String id() {
      return headers.getOrDefault("webhook-id", "");
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::take);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:%d/events?from=chain".formatted(server.getAddress().getPort());
  }

  /// Answers so from now on.
  void answers(int status, Map<String, String> headers) {
    this.status = status;
    this.headers = headers;
  }

  /// Takes what says this, whatever else it answers.
  void alwaysTakes(String words) {
    alwaysTaken = words;
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  List<String> ids() {
    return letters.stream().map(Letter::id).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var sent = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
      exchange.getRequestHeaders().forEach((name, values) -> sent.put(name, values.getFirst()));
      letters.add(new Letter(exchange.getRequestURI().toString(), sent, body));
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(body.contains(alwaysTaken) ? 204 : status, -1);
    }
  }
}
