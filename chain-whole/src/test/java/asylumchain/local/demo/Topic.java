package asylumchain.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads a topic from its beginning to where it ends now.
record Topic(String bootstrapServers, String name) {

  /// What travelled, key, value and headers, without the heartbeats.
  record Sent(int part, long seq, String id, String text) {

    private static Sent of(ConsumerRecord<byte[], byte[]> record) {
      var text = new StringBuilder(text(record.key())).append('|').append(text(record.value()));
      var headers = new HashMap<String, String>();
      for (var header : record.headers()) {
        headers.put(header.key(), text(header.value()));
        text.append('|').append(text(header.value()));
      }
      return new Sent(
          record.partition(),
          Long.parseLong(headers.getOrDefault("seq", "0")),
          headers.getOrDefault("ce_id", ""),
          text.toString());
    }

    private static String text(byte[] bytes) {
      return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
  }

  List<Sent> read() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(part -> new TopicPartition(name, part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<Sent>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < end(ends, one))) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          if (!isHeartbeat(record)) {
            records.add(Sent.of(record));
          }
        }
      }
      return records;
    }
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition one) {
    return ends.getOrDefault(one, 0L);
  }

  private static boolean isHeartbeat(ConsumerRecord<byte[], byte[]> record) {
    var type = record.headers().lastHeader("ce_type");
    return type != null
        && new String(type.value(), StandardCharsets.UTF_8).equals("nl.asielketen.heartbeat");
  }
}
