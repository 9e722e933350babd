package asylumchain.kit.journal;

import asylumchain.kit.broker.Broker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// The door to the topic: one idempotent producer, used until its first failure and never after it.
///
/// It never gives up on a record by itself (`delivery.timeout.ms` at its maximum): one that expires
/// while a later one goes through would turn the order around, idempotence notwithstanding.
final class TopicOut implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;
  private static final long STUCK = Duration.ofSeconds(60).toNanos();
  private static final long ALIVE = Duration.ofSeconds(10).toNanos();
  private static final long GIVEN_UP = Duration.ofMinutes(10).toNanos();
  private static final long FOURTEEN_DAYS = Duration.ofDays(14).toMillis();

  private final String topic;
  private final CloudEvent envelope;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<Integer, Landing> landings = new ConcurrentHashMap<>();
  private volatile long lastArrival = System.nanoTime();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  TopicOut(Broker broker, String topic, CloudEvent envelope) {
    this.topic = topic;
    this.envelope = envelope;
    this.producer =
        new KafkaProducer<>(
            broker.reachedWith(
                Map.of(
                    "enable.idempotence",
                    true,
                    "acks",
                    "all",
                    "delivery.timeout.ms",
                    Integer.MAX_VALUE,
                    "max.in.flight.requests.per.connection",
                    5,
                    "linger.ms",
                    5,
                    "batch.size",
                    128 * 1024,
                    "buffer.memory",
                    64L * 1024 * 1024,
                    "compression.type",
                    "lz4",
                    "reconnect.backoff.max.ms",
                    1000)),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /// Makes the topic unless it is there.
  ///
  /// @throws IllegalStateException if it is there with another number of partitions, or the broker
  ///     does not answer
  static void ensure(Broker broker, String topic, int partitions) throws InterruptedException {
    var admin = Admin.create(broker.reachedWith(Map.of()));
    try {
      var wanted =
          new NewTopic(topic, Optional.of(partitions), Optional.empty())
              .configs(Map.of("retention.ms", Long.toString(FOURTEEN_DAYS)));
      var existing = partitions(admin, topic);
      if (existing.isEmpty()) {
        admin.createTopics(List.of(wanted)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } else if (existing.get() != partitions) {
        throw new IllegalStateException(
            "%s has %d partitions, the journal %d".formatted(topic, existing.get(), partitions));
      }
    } catch (ExecutionException | TimeoutException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("the broker does not give " + topic, failed);
      }
    } finally {
      admin.close(Duration.ZERO); // what was asked of a broker that is away is not waited for
    }
  }

  private static Optional<Integer> partitions(Admin admin, String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      var found =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Optional.of(Objects.requireNonNull(found.get(topic)).partitions().size());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  /// Sends a row; `flow` hears of it when the topic has it.
  void send(JournalEvent row, Outflow flow) {
    var key = row.subject().id().toString();
    var payload = row.chainPayload();
    var value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
    send(record(row.part(), key, value, envelope.headers(row)), () -> flow.acknowledge(row.seq()));
  }

  /// Sends a pulse.
  void send(Heartbeat beat) {
    send(record(beat.part(), null, null, envelope.headers(beat)), () -> {});
  }

  @SuppressWarnings("NullAway") // Kafka takes records without key or value
  private ProducerRecord<String, byte[]> record(
      int part, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
    var record = new ProducerRecord<>(topic, part, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /// Whether a partition takes another record now: not before the first has landed.
  boolean takes(int part) {
    return landing(part).takes();
  }

  private Landing landing(int part) {
    return landings.computeIfAbsent(part, _ -> new Landing());
  }

  private void send(ProducerRecord<String, byte[]> record, Runnable acknowledged) {
    var landing = landing(record.partition());
    landing.left(System.nanoTime());
    var _ =
        producer.send(
            record,
            (_, failed) -> {
              if (failed == null) {
                lastArrival = System.nanoTime();
                landing.arrived(lastArrival);
                acknowledged.run();
              } else {
                failure.compareAndSet(null, failed);
              }
            });
  }

  /// Everything after the first failure has to be sent again, by another producer; so does what a
  /// partition leaves lying while others take what they are sent.
  ///
  /// @throws IllegalStateException after a failure
  void check() {
    var first = failure.get();
    if (first != null) {
      throw new IllegalStateException("the topic refused a record", first);
    }
    var now = System.nanoTime();
    var limit = now - lastArrival < ALIVE ? STUCK : GIVEN_UP;
    landings.forEach(
        (part, landing) -> {
          if (landing.waitsFor(limit, now)) {
            throw new IllegalStateException("partition %d takes nothing".formatted(part));
          }
        });
  }

  /// Lets go at once: what is not acknowledged goes out again under another lease.
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
