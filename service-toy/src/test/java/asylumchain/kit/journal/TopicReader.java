package asylumchain.kit.journal;

import asylumchain.backends.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads a topic from its beginning and keeps what it saw.
final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

  TopicReader(String bootstrapServers, String topic, int partitions) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    var parts = new ArrayList<TopicPartition>();
    for (int part = 0; part < partitions; part++) {
      parts.add(new TopicPartition(topic, part));
    }
    consumer.assign(parts);
  }

  static String freshTopic() {
    return "journal-" + UUID.randomUUID();
  }

  /// Reads on until what was seen is enough.
  void readUntil(Predicate<TopicReader> enough) {
    if (!Patience.until(() -> enough.test(poll()), Duration.ofSeconds(60))) {
      throw new AssertionError("not enough on the topic after a minute: " + seen.size());
    }
  }

  private TopicReader poll() {
    consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    return this;
  }

  List<ConsumerRecord<String, String>> rows() {
    return seen.stream().filter(record -> !isHeartbeat(record)).toList();
  }

  List<ConsumerRecord<String, String>> heartbeats() {
    return seen.stream().filter(TopicReader::isHeartbeat).toList();
  }

  /// The numbers of a partition as they first appear.
  List<Long> firstAppearances(int part) {
    return rows().stream()
        .filter(record -> record.partition() == part)
        .map(record -> Long.valueOf(header(record, "seq")))
        .distinct()
        .toList();
  }

  private static boolean isHeartbeat(ConsumerRecord<String, String> record) {
    return CloudEvent.HEARTBEAT.equals(header(record, "ce_type"));
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    var header = optionalHeader(record, name);
    if (header == null) {
      throw new AssertionError("no header " + name);
    }
    return header;
  }

  static @Nullable String optionalHeader(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
