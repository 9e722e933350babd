package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static asylumchain.kit.journal.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.LocalKafka;
import asylumchain.backends.Patience;
import asylumchain.kit.broker.Broker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Hot cases, many writers, two relays that lose their leases, and a broker that freezes and thaws:
/// what was acknowledged to a writer is in the journal and on the topic, once, in order.
class OrderAndLossTest {

  private static final int PARTITIONS = 4;
  private static final int WRITERS = 8;
  private static final Duration FROZEN = Duration.ofSeconds(3);

  private final Map<Subject, Collection<UUID>> acknowledged = new ConcurrentHashMap<>();
  private final AtomicBoolean stop = new AtomicBoolean();
  private JournalDatabase journal;

  @Test
  void nothing_acknowledged_is_lost_turned_or_skipped() throws Exception {
    journal = new JournalDatabase(PARTITIONS);
    var topic = TopicReader.freshTopic();
    var cases = IntStream.range(0, 5).mapToObj(_ -> JournalDatabase.someCase()).toList();
    cases.forEach(subject -> acknowledged.put(subject, new ConcurrentLinkedQueue<>()));
    try (var kafka = LocalKafka.scratch().start();
        var one = relay(kafka, topic);
        var two = relay(kafka, topic);
        var writers = Executors.newFixedThreadPool(WRITERS);
        var reader = new TopicReader(kafka.bootstrapServers(), topic, PARTITIONS)) {
      one.start();
      two.start();
      var writing =
          IntStream.range(0, WRITERS)
              .mapToObj(_ -> CompletableFuture.runAsync(() -> write(cases), writers))
              .toList();
      for (int blow = 0; blow < 3; blow++) {
        awaitSent(journalled() + 50);
        takeAllLeases();
        freeze(kafka);
      }
      stop.set(true);
      writing.forEach(CompletableFuture::join);
      reader.readUntil(seen -> distinctIds(seen) >= journalled());
      check(cases, reader);
    }
  }

  private Relay relay(LocalKafka kafka, String topic) throws SQLException {
    var settings =
        new RelaySettings(
            Broker.at(kafka.bootstrapServers()),
            topic,
            PARTITIONS,
            "urn:test",
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofSeconds(1));
    return new Relay(
        journal.pool(),
        settings,
        new RelayBell(),
        new Heartbeats(CLOCK, (_, _) -> null),
        new RelayFigures(new SimpleMeterRegistry(), PARTITIONS));
  }

  private void write(List<Subject> cases) {
    try (var connection = journal.asService()) {
      connection.setAutoCommit(false);
      while (!stop.get()) {
        var subject = cases.get(ThreadLocalRandom.current().nextInt(cases.size()));
        var part = journal.partitioning().partOf(subject);
        var known = JournalQueries.ofSubject(connection, part, subject).size();
        connection.commit();
        try {
          var rows = journal.append(connection, CLOCK, List.of(fact(subject, known + 1)));
          acknowledged.getOrDefault(subject, List.of()).add(rows.getFirst().eventId());
        } catch (VersionConflict _) {
          // another writer was first: read again
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// What a relay finds after it was away for too long: its partitions went to another.
  private void takeAllLeases() throws SQLException {
    journal.tamper(
        "update relay_lease set holder = 'another', epoch = epoch + 1,"
            + " expires_at = clock_timestamp() + interval '1 second'");
  }

  private static void freeze(LocalKafka kafka) {
    var broker = kafka.running().orElseThrow();
    broker.signal("STOP");
    var thaw = System.nanoTime() + FROZEN.toNanos();
    Patience.until(() -> System.nanoTime() > thaw, FROZEN.multipliedBy(2));
    broker.signal("CONT");
  }

  private long number(String sql) throws SQLException {
    try (var connection = journal.asService();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private long journalled() {
    try {
      return number("select count(*) from journal");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void awaitSent(long rows) {
    var enough =
        Patience.until(
            () -> {
              try {
                return number("select sum(sent_seq) from relay_lease") >= rows;
              } catch (SQLException failed) {
                throw new IllegalStateException(failed);
              }
            },
            Duration.ofMinutes(2));
    assertThat(enough).as("the relays go on").isTrue();
  }

  private static long distinctIds(TopicReader seen) {
    return seen.rows().stream().map(row -> header(row, "ce_id")).distinct().count();
  }

  private void check(List<Subject> cases, TopicReader reader) throws SQLException {
    for (var subject : cases) {
      var kept = journal.history(subject).stream().map(JournalEvent::eventId).toList();
      assertThat(kept).as("lost").containsExactlyInAnyOrderElementsOf(ids(subject));
      var seen =
          reader.rows().stream()
              .filter(row -> subject.id().toString().equals(row.key()))
              .map(row -> UUID.fromString(header(row, "ce_id")))
              .distinct()
              .toList();
      assertThat(seen).as("lost or turned on the topic").isEqualTo(kept);
    }
    for (int part = 0; part < PARTITIONS; part++) {
      var numbers = journal.part(part).stream().map(JournalEvent::seq).toList();
      assertThat(reader.firstAppearances(part)).as("gaps").isEqualTo(numbers);
    }
    System.out.printf(
        "order and loss: %d accepted, %d records for them%n", journalled(), reader.rows().size());
  }

  private List<UUID> ids(Subject subject) {
    return new ArrayList<>(acknowledged.getOrDefault(subject, List.of()));
  }
}
