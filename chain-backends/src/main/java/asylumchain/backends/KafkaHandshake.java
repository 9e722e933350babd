package asylumchain.backends;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/// Asks a broker for its cluster, in Kafka's own protocol: a broker that names itself is ready for
/// topics, while an open port alone is not. By hand, because this module brings no Kafka client to
/// its users' class paths.
final class KafkaHandshake {
  private static final int METADATA = 3;
  private static final int VERSION = 1;
  private static final int TIMEOUT_MS = 2_000;

  private KafkaHandshake() {}

  static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(Ports.onLoopback(port), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
      ask(new DataOutputStream(socket.getOutputStream()));
      return brokers(new DataInputStream(socket.getInputStream())) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    out.writeInt(14);
    out.writeShort(METADATA);
    out.writeShort(VERSION);
    out.writeInt(1); // correlation id
    out.writeShort(-1); // no client id
    out.writeInt(0); // no topics
    out.flush();
  }

  private static int brokers(DataInputStream in) throws IOException {
    in.readInt(); // size
    in.readInt(); // correlation id
    return in.readInt();
  }
}
