package asylumchain.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// TCP ports of this machine's loopback address.
public final class Ports {
  /// The only address on which anything local listens.
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LOWEST = 20_000;
  private static final int BELOW = 32_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /// A port that nobody listens on at this moment, and that this process was not given before. It
  /// lies below the ports that systems hand out to outgoing connections (from 32768 on Linux, 49152
  /// on macOS), so that no such connection takes it before it is used.
  public static int free() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(LOWEST, BELOW);
      if (!taken(port) && GIVEN.add(port)) {
        return port;
      }
    }
  }

  static InetSocketAddress onLoopback(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
  }

  /// Whether another program holds this port, on loopback or on all addresses.
  public static boolean taken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(onLoopback(port), 1);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /// Refuses a port that is taken.
  ///
  /// @throws StartFailed if it is
  public static void requireFree(String name, int port) {
    if (taken(port)) {
      throw new StartFailed(name + ": port " + port + " is taken by another program");
    }
  }
}
