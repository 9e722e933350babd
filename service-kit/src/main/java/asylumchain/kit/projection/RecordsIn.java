package asylumchain.kit.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/// The door through which records come: one Kafka consumer, one thread, one [Lane] for each
/// partition that this instance was given. Kafka decides who works on what; how far the work is,
/// only the tables know.
final class RecordsIn implements Runnable, ConsumerRebalanceListener {

  private static final System.Logger LOG = System.getLogger(RecordsIn.class.getName());
  private static final Duration POLL = Duration.ofMillis(100);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long COMPARE_AGAIN = TimeUnit.MINUTES.toNanos(10);
  private static final int COMPARED_A_SECOND = 8;

  private final KafkaIn consumers;
  private final Lanes lanes;
  private final Map<TopicPartition, Lane> assigned = new HashMap<>();
  private final Resting resting;
  private final Complaints complaints = new Complaints();
  private final Drain drain = new Drain(KafkaIn.RECORDS);
  private final Deque<TopicPartition> toCompare = new ArrayDeque<>();
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private volatile boolean stopped;
  private long tendedAt;
  private long comparedAt = System.nanoTime();

  RecordsIn(KafkaIn consumers, Lanes lanes) {
    this.consumers = consumers;
    this.lanes = lanes;
    this.resting = new Resting(lanes);
  }

  @Override
  public void run() {
    while (!stopped) {
      try (var consumer = consumers.get()) {
        current = consumer;
        consumer.subscribe(lanes.topics(), this);
        while (!stopped) {
          round(consumer);
        }
      } catch (WakeupException | InterruptException e) {
        stopped = true;
      } catch (Superseded e) {
        LOG.log(System.Logger.Level.WARNING, "this instance stops consuming: {0}", e.getMessage());
        stopped = true;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "the consumer starts again", e);
        java.util.concurrent.locks.LockSupport.parkNanos(SECOND);
      } finally {
        forget(List.copyOf(assigned.keySet()));
      }
    }
  }

  /// Lets go of everything. What is not committed comes again.
  void stop() {
    stopped = true;
    var consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  private void round(Consumer<byte[], byte[]> consumer) {
    wake(consumer);
    try {
      var records = consumer.poll(POLL);
      drain.round(records.count(), System.nanoTime());
      for (var partition : records.partitions()) {
        var lane = assigned.get(partition);
        if (lane != null && !resting.has(partition)) {
          var messages =
              records.records(partition).stream()
                  .map(record -> WireIn.message(lane.source(), record))
                  .toList();
          attempt(
              consumer,
              partition,
              () -> {
                lane.take(messages);
                complaints.over(partition);
              });
        }
      }
    } catch (InvalidOffsetException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the topic no longer has what comes next of {0}; the feed serves",
          e.partitions());
      consumer.seekToBeginning(e.partitions());
    }
    if (System.nanoTime() - tendedAt > SECOND) {
      tendedAt = System.nanoTime();
      tend(consumer);
    }
  }

  private void attempt(Consumer<byte[], byte[]> consumer, TopicPartition partition, Runnable work) {
    try {
      work.run();
    } catch (PositionMoved e) {
      LOG.log(System.Logger.Level.INFO, "{0}: {1}", partition, e.getMessage());
      resting.rest(consumer, partition, 0);
    } catch (SourceChanged e) {
      lanes.sourceChanged(e);
      resting.rest(consumer, partition, 5 * SECOND);
    } catch (Superseded e) {
      throw e;
    } catch (TooManyParked e) {
      LOG.log(System.Logger.Level.ERROR, partition + " pauses: this release looks bad. " + e, e);
      halt(consumer, partition);
    } catch (RuntimeException e) {
      complaints.about(partition, e);
      resting.rest(consumer, partition, SECOND);
    }
  }

  private void halt(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
    var lane = assigned.get(partition);
    if (lane != null) {
      resting.halt(consumer, partition, lane);
    }
  }

  private void wake(Consumer<byte[], byte[]> consumer) {
    for (var partition : resting.rested()) {
      attempt(
          consumer,
          partition,
          () -> {
            place(consumer, partition);
            resting.forget(partition);
            consumer.resume(List.of(partition));
          });
    }
  }

  private void place(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
    var lane = assigned.get(partition);
    if (lane == null) {
      return;
    }
    var position = lanes.position(lane);
    lane.place(position);
    if (position.kafkaOffset() == null) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, position.kafkaOffset());
    }
  }

  private void tend(Consumer<byte[], byte[]> consumer) {
    for (var entry : List.copyOf(assigned.entrySet())) {
      var partition = entry.getKey();
      if (!resting.has(partition)
          && entry.getValue().wantsFeed(isFetched(consumer, partition, entry.getValue()))) {
        attempt(consumer, partition, entry.getValue()::catchUp);
      }
    }
    compare(consumer);
    try {
      lanes.tend(
          assigned.entrySet().stream()
              .filter(entry -> !resting.has(entry.getKey()))
              .map(Map.Entry::getValue)
              .toList(),
          topic -> !consumer.partitionsFor(topic, Duration.ofSeconds(2)).isEmpty());
    } catch (Superseded e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "signs of life are not stored: " + e);
    }
  }

  private boolean isFetched(
      Consumer<byte[], byte[]> consumer, TopicPartition partition, Lane lane) {
    return drain.isDry(lane.progressAt()) && consumer.currentLag(partition).orElse(0) == 0;
  }

  /// Asks the sources, a few at a time, whether they still are those that were applied.
  private void compare(Consumer<byte[], byte[]> consumer) {
    if (System.nanoTime() - comparedAt > COMPARE_AGAIN) {
      comparedAt = System.nanoTime();
      toCompare.addAll(assigned.keySet());
    }
    for (var i = Math.min(COMPARED_A_SECOND, toCompare.size()); i > 0; i--) {
      var partition = toCompare.removeFirst();
      var lane = assigned.get(partition);
      if (resting.has(partition)) {
        toCompare.addLast(partition);
      } else if (lane != null) {
        attempt(consumer, partition, () -> compare(partition, lane));
      }
    }
  }

  private void compare(TopicPartition partition, Lane lane) {
    try {
      lane.compareWithSource();
    } catch (FeedUnavailable e) {
      LOG.log(System.Logger.Level.DEBUG, "{0} is compared later: {1}", partition, e.getMessage());
      toCompare.addLast(partition);
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    var consumer = current;
    if (consumer == null) {
      return;
    }
    for (var partition : partitions) {
      assigned.put(partition, lanes.open(partition.topic(), partition.partition()));
      consumer.seekToBeginning(List.of(partition));
      resting.rest(consumer, partition, 0);
      toCompare.add(partition);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    forget(partitions);
  }

  private void forget(Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> {
          var lane = assigned.remove(partition);
          if (lane != null) {
            lanes.close(lane);
          }
          resting.forget(partition);
          complaints.over(partition);
          toCompare.remove(partition);
        });
  }
}
