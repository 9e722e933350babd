package asylumchain.local.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Stands in for a service where only its life as a process matters: it answers to the question
/// after its health, or dies where `STUB_DIES` names its port's setting.
public final class StubService {
  private StubService() {}

  /// Serves until it is stopped.
  public static void main(String[] arguments) throws IOException {
    var unlucky = System.getenv("STUB_DIES");
    if (unlucky != null
        && System.getenv("QUARKUS_HTTP_PORT").equals(System.getenv("CHAIN_" + unlucky + "_PORT"))) {
      System.out.println("relation \"note\" does not exist\n\tat some.depth(Of.java:1)");
      System.exit(3);
    }
    System.out.println("business date " + System.getenv("CHAIN_BUSINESS_DATE"));
    var port = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
    var here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    var server = HttpServer.create(here, 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
