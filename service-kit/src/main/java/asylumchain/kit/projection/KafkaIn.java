package asylumchain.kit.projection;

import asylumchain.kit.broker.Broker;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Makes the consumers. Nothing is ever committed to Kafka: the tables hold the position.
///
record KafkaIn(Broker broker, Projection projection) {

  /// As many as one round brings at most.
  static final int RECORDS = 2_000;

  /// Some hundreds of rows of one partition at a time: whoever is far behind catches up with all of
  /// them evenly, and none waits a minute for its turn.
  private static final int BYTES_OF_A_PARTITION = 128 * 1024;

  private static final int QUICK_TO_SEE_NEW_TOPICS = 5_000;

  Consumer<byte[], byte[]> get() {
    var settings = new HashMap<String, Object>();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, projection.name());
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, QUICK_TO_SEE_NEW_TOPICS);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return new KafkaConsumer<>(
        broker.reachedWith(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
