package asylumchain.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of this machine's loopback address.
public final class Ports {
  /// The only address on which anything local listens.
  public static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /// A port that nobody listens on at this moment.
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
