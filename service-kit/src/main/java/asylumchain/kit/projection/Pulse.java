package asylumchain.kit.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The last signs of life of one partition, oldest first. Belongs to one thread.
final class Pulse {

  private static final int KEPT = 60;

  private final Deque<Message.Heartbeat> heartbeats = new ArrayDeque<>();

  void clear() {
    heartbeats.clear();
  }

  void add(Message.Heartbeat heartbeat) {
    heartbeats.addLast(heartbeat);
    if (heartbeats.size() > KEPT) {
      heartbeats.removeFirst();
    }
  }

  /// Takes out those that are covered by what is applied, and gives the latest of them; `null` if
  /// there is none.
  Message.@Nullable Heartbeat settled(long applied) {
    Message.Heartbeat settled = null;
    while (!heartbeats.isEmpty() && heartbeats.getFirst().seq() <= applied) {
      settled = heartbeats.removeFirst();
    }
    return settled;
  }
}
