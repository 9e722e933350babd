package asylumchain.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A partner's system that takes what a webhook brings, and keeps it as it came.
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<String> received = new CopyOnWriteArrayList<>();

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:%d/events".formatted(server.getAddress().getPort());
  }

  /// Headers and body of each delivery.
  List<String> received() {
    return received;
  }

  private void take(HttpExchange delivery) throws IOException {
    try (delivery) {
      var body = new String(delivery.getRequestBody().readAllBytes(), UTF_8);
      received.add(delivery.getRequestHeaders().entrySet() + "|" + body);
      delivery.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
