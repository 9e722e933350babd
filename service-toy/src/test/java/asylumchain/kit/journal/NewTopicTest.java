package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.broker.Broker;
import asylumchain.kit.testing.RealBackends;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;

/// While the partitions of a new topic still look for their leaders, some records are refused and
/// some are not.
class NewTopicTest {

  private static final int PARTITIONS = 48;
  private static final int ROWS = 40;

  @RepeatedTest(2)
  void the_first_rows_of_each_partition_stand_in_order_without_a_stall() throws Exception {
    var topic = TopicReader.freshTopic();
    var journal = new JournalDatabase(PARTITIONS);
    fill(journal);
    try (var reader = new TopicReader(RealBackends.kafka(), topic, PARTITIONS);
        var _ = relay(journal, topic)) {
      reader.readUntil(seen -> seen.rows().size() >= PARTITIONS * ROWS);
      for (int part = 0; part < PARTITIONS; part++) {
        assertThat(reader.firstAppearances(part))
            .as("partition %d", part)
            .isEqualTo(LongStream.rangeClosed(1, ROWS).boxed().toList());
      }
    }
  }

  private static void fill(JournalDatabase journal) throws SQLException {
    for (int part = 0; part < PARTITIONS; part++) {
      var subject = journal.caseIn(part);
      var facts = IntStream.rangeClosed(1, ROWS).mapToObj(version -> fact(subject, version));
      journal.append(CLOCK, new ArrayList<>(facts.toList()));
    }
  }

  private static Relay relay(JournalDatabase journal, String topic) throws SQLException {
    var settings =
        new RelaySettings(
            Broker.at(RealBackends.kafka()),
            topic,
            PARTITIONS,
            "urn:nld:oin:1:systeem:test",
            Duration.ofSeconds(5),
            Duration.ofMillis(5),
            Duration.ofMillis(50));
    var figures = new RelayFigures(new SimpleMeterRegistry(), PARTITIONS);
    var beats = new Heartbeats(CLOCK, (_, _) -> null);
    return new Relay(journal.pool(), settings, new RelayBell(), beats, figures).start();
  }
}
