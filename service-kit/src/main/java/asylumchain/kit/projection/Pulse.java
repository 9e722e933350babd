package asylumchain.kit.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The last signs of life of one partition, oldest first. Belongs to one thread.
final class Pulse {

  private static final int KEPT = 60;

  private final Deque<Message.Heartbeat> heartbeats = new ArrayDeque<>();
  private int postponed;

  void clear() {
    heartbeats.clear();
    postponed = 0;
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

  /// Puts one back that was given and could not be stored.
  void postpone(Message.Heartbeat heartbeat) {
    heartbeats.addFirst(heartbeat);
    postponed++;
  }

  void stored() {
    postponed = 0;
  }

  /// How often in a row one was put back.
  int postponed() {
    return postponed;
  }
}
