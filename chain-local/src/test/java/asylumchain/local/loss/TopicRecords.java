package asylumchain.local.loss;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The topic as any consumer sees it, from its beginning to where it ends now.
record TopicRecords(String bootstrapServers) {

  private static final String TOPIC = "asylum.case.v1";
  private static final Duration POLL = Duration.ofMillis(500);

  /// What travelled, as the journal would have it, or a heartbeat that promises all up to `seq`.
  record Sent(boolean heartbeat, JournalBooks.Row row) {

    private static Sent of(ConsumerRecord<byte[], byte[]> record) {
      var heartbeat = header(record, "ce_type").equals("nl.asielketen.heartbeat");
      var nobody = new UUID(0, 0);
      return new Sent(
          heartbeat,
          new JournalBooks.Row(
              record.partition(),
              Long.parseLong(header(record, "seq")),
              heartbeat ? nobody : UUID.fromString(header(record, "ce_id")),
              heartbeat ? nobody : UUID.fromString(header(record, "ce_subject")),
              heartbeat ? 0 : Integer.parseInt(header(record, "ce_sequence")),
              record.value() == null ? "" : new String(record.value(), UTF_8)));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
      var header = record.headers().lastHeader(name);
      return header == null ? "" : new String(header.value(), UTF_8);
    }
  }

  /// In the order of each partition.
  List<Sent> read() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var sent = new ArrayList<Sent>();
      for (var end : consumer.endOffsets(partitions).entrySet()) {
        while (consumer.position(end.getKey()) < end.getValue()) {
          consumer.poll(POLL).forEach(record -> sent.add(Sent.of(record)));
        }
      }
      return sent;
    }
  }
}
