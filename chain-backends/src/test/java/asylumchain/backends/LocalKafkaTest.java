package asylumchain.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

  @Test
  void a_killed_broker_starts_again_with_what_was_acknowledged(@TempDir Path home)
      throws Exception {
    try (var kafka = LocalKafka.lasting(home, freePair()).start()) {
      createTopic(kafka, "notes");
      send(kafka, "notes", "kept");

      var killed = kafka.running().orElseThrow();
      killed.signal("KILL");
      assertThat(Patience.until(() -> !killed.alive(), Duration.ofSeconds(10))).isTrue();
      assertThat(kafka.running()).isEmpty();
      kafka.start();

      assertThat(firstOf(kafka, "notes")).isEqualTo("kept");
    }
  }

  @Test
  void a_topic_nobody_created_does_not_come_by_itself() {
    try (var kafka = LocalKafka.scratch().start();
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("nothing")).allTopicNames().get())
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void a_port_that_is_taken_gives_one_clear_line(@TempDir Path home) throws Exception {
    try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(Ports.LOOPBACK))) {
      var port = other.getLocalPort();

      assertThatThrownBy(() -> LocalKafka.lasting(home, port).start())
          .isInstanceOf(StartFailed.class)
          .hasMessage("Kafka: port " + port + " is taken by another program");
    }
  }

  private static int freePair() {
    while (true) {
      var port = Ports.free();
      if (port < 65_535 && !Ports.taken(port + 1)) {
        return port;
      }
    }
  }

  private static void createTopic(LocalKafka kafka, String topic) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void send(LocalKafka kafka, String topic, String text) throws Exception {
    var settings =
        Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, text)).get();
    }
  }

  private static String firstOf(LocalKafka kafka, String topic) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
    }
  }
}
