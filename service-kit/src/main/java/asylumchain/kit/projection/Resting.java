package asylumchain.kit.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// The partitions that are left alone: some for a while, some until somebody has mended what made
/// them fail. Belongs to one thread.
final class Resting {

  private static final long GLANCE = TimeUnit.SECONDS.toNanos(2);

  private final Lanes lanes;
  private final Map<TopicPartition, Long> until = new HashMap<>();
  private final Map<TopicPartition, Halt> halts = new HashMap<>();
  private long glancedAt;

  Resting(Lanes lanes) {
    this.lanes = lanes;
  }

  /// What the tables said of a halted partition when last seen.
  private record Halt(Lane lane, long appliedSeq, int parked) {}

  boolean has(TopicPartition partition) {
    return until.containsKey(partition) || halts.containsKey(partition);
  }

  /// Leaves a partition alone for a while, without leaving the group.
  void rest(Consumer<byte[], byte[]> consumer, TopicPartition partition, long nanos) {
    if (consumer.assignment().contains(partition)) {
      consumer.pause(List.of(partition));
      until.put(partition, System.nanoTime() + nanos);
    }
  }

  /// Leaves a partition alone until one of its parked subjects is taken in again, or a rebuild has
  /// brought the tables further: what made this release look bad is mended then.
  void halt(Consumer<byte[], byte[]> consumer, TopicPartition partition, Lane lane) {
    if (consumer.assignment().contains(partition)) {
      consumer.pause(List.of(partition));
      halts.put(partition, look(lane));
      lanes.halted(lane);
    }
  }

  void forget(TopicPartition partition) {
    until.remove(partition);
    var halt = halts.remove(partition);
    if (halt != null) {
      lanes.goesOn(halt.lane);
    }
  }

  /// Those that have rested long enough.
  List<TopicPartition> rested() {
    var now = System.nanoTime();
    if (!halts.isEmpty() && now - glancedAt > GLANCE) {
      glancedAt = now;
      for (var partition : List.copyOf(halts.keySet())) {
        if (mended(partition)) {
          forget(partition);
          until.put(partition, now);
        }
      }
    }
    return until.entrySet().stream()
        .filter(entry -> entry.getValue() - now <= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean mended(TopicPartition partition) {
    var before = halts.get(partition);
    if (before == null) {
      return false;
    }
    try {
      var now = look(before.lane);
      halts.put(partition, now);
      return now.parked < before.parked || now.appliedSeq > before.appliedSeq;
    } catch (RuntimeException e) {
      if (Passing.is(e)) {
        return false;
      }
      throw e;
    }
  }

  private Halt look(Lane lane) {
    return new Halt(lane, lanes.position(lane).appliedSeq(), lanes.parked(lane));
  }
}
