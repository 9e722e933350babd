package asylumchain.kit.journal;

import static asylumchain.kit.journal.JournalDatabase.CLOCK;
import static asylumchain.kit.journal.JournalDatabase.fact;
import static asylumchain.kit.journal.TopicReader.header;
import static asylumchain.kit.journal.TopicReader.optionalHeader;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import asylumchain.backends.Ports;
import asylumchain.kit.broker.Broker;
import asylumchain.kit.testing.RealBackends;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

  private static final int PARTITIONS = 4;

  private final String topic = TopicReader.freshTopic();
  private final List<Relay> relays = new ArrayList<>();
  private JournalDatabase journal;
  private TopicReader reader;

  @BeforeEach
  void open() throws SQLException {
    journal = new JournalDatabase(PARTITIONS);
    reader = new TopicReader(RealBackends.kafka(), topic, PARTITIONS);
  }

  @AfterEach
  void close() {
    relays.forEach(Relay::close);
    reader.close();
  }

  private RelayFigures startRelay(Clock clock) throws SQLException {
    return startRelay(clock, RealBackends.kafka(), new SimpleMeterRegistry());
  }

  private RelayFigures startRelay(Clock clock, String broker, MeterRegistry meters)
      throws SQLException {
    var figures = new RelayFigures(meters, PARTITIONS);
    var settings =
        new RelaySettings(
            Broker.at(broker),
            topic,
            PARTITIONS,
            "urn:nld:oin:1:systeem:test",
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofMillis(100));
    var beats = new Heartbeats(clock, (_, part) -> part == 0 ? 17L : null);
    relays.add(new Relay(journal.pool(), settings, new RelayBell(), beats, figures).start());
    return figures;
  }

  private void append(int part, int count) throws SQLException {
    var subject = journal.caseIn(part);
    var facts = new ArrayList<NewEvent>();
    for (int version = 1; version <= count; version++) {
      facts.add(fact(subject, version));
    }
    journal.append(CLOCK, facts);
  }

  private static List<Long> numbers(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private long sentSeq(int part) throws SQLException {
    try (var connection = journal.asService();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select sent_seq from relay_lease where part = " + part)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void an_event_travels_as_a_cloud_event_and_a_private_one_as_an_empty_envelope() throws Exception {
    var subject = journal.caseIn(2);
    var secret =
        new NewEvent(
            EventIds.next(CLOCK),
            subject,
            2,
            "x.y.z",
            Audience.PRIVATE,
            null,
            null,
            null,
            "{}",
            5L);
    var rows = journal.append(fact(subject, 1), secret);
    startRelay(CLOCK);
    reader.readUntil(seen -> seen.rows().size() >= 2);

    var open = reader.rows().getFirst();
    assertThat(open.partition()).isEqualTo(2);
    assertThat(open.key()).isEqualTo(subject.id().toString());
    assertThat(open.value()).isEqualTo(rows.getFirst().chainPayload());
    assertThat(header(open, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(open, "ce_id")).isEqualTo(rows.getFirst().eventId().toString());
    assertThat(header(open, "ce_source")).isEqualTo("urn:nld:oin:1:systeem:test");
    assertThat(header(open, "ce_type")).isEqualTo("nl.asielketen.case.application-lodged");
    assertThat(header(open, "ce_subject")).isEqualTo(subject.id().toString());
    assertThat(header(open, "ce_sequence")).isEqualTo("0000000001");
    assertThat(header(open, "ce_dataschema"))
        .isEqualTo("urn:nl:asielketen:schema:v1:application-lodged");
    assertThat(header(open, "seq")).isEqualTo("1");
    assertThat(header(open, "generation")).isEqualTo("1");
    assertThat(header(open, "hash")).isEqualTo(rows.getFirst().hash());
    assertThat(Instant.parse(header(open, "ce_time"))).isEqualTo(rows.getFirst().recordedAt());
    assertThat(header(open, "occurredon")).isEqualTo("2021-05-01");
    assertThat(optionalHeader(open, "processedseq")).isNull();

    var closed = reader.rows().getLast();
    assertThat(closed.value()).isNull();
    assertThat(header(closed, "audience")).isEqualTo("PRIVATE");
    assertThat(header(closed, "processedseq")).isEqualTo("5");
  }

  @Test
  void how_far_the_topic_is_behind_is_seen_also_while_the_broker_is_away() throws Exception {
    append(1, 1);
    startRelay(CLOCK);
    reader.readUntil(seen -> seen.rows().size() >= 1);
    relays.removeLast().close();
    append(1, 3);
    var meters = new SimpleMeterRegistry();
    startRelay(CLOCK, Ports.LOOPBACK + ":" + Ports.free(), meters);
    var lag = meters.get("journal.relay.lag").tag("part", "1").gauge();
    var age = meters.get("journal.outbox.age").gauge();
    assertThat(Patience.until(() -> lag.value() == 3, Duration.ofSeconds(30))).isTrue();
    assertThat(Patience.until(() -> age.value() > 1, Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void each_partition_arrives_whole_and_in_order_and_is_marked_as_sent() throws Exception {
    append(0, 300);
    startRelay(CLOCK);
    append(1, 400);
    append(0, 100);
    reader.readUntil(seen -> seen.rows().size() >= 800);
    assertThat(reader.firstAppearances(0)).isEqualTo(numbers(400));
    assertThat(reader.firstAppearances(1)).isEqualTo(numbers(400));
    assertThat(reader.rows()).hasSize(800);
    relays.forEach(Relay::close);
    assertThat(sentSeq(0)).isEqualTo(400);
    assertThat(sentSeq(1)).isEqualTo(400);
  }

  @Test
  void processes_share_the_partitions_and_one_that_leaves_hands_its_own_over() throws Exception {
    var first = startRelay(CLOCK);
    awaitHeld(first, PARTITIONS);
    var second = startRelay(CLOCK);
    awaitHeld(second, PARTITIONS / 2);
    awaitHeld(first, PARTITIONS / 2);
    relays.getFirst().close();
    awaitHeld(second, PARTITIONS);
  }

  private static void awaitHeld(RelayFigures figures, int leases) {
    assertThat(Patience.until(() -> figures.held() == leases, Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void a_holder_whose_lease_was_taken_can_only_repeat() throws Exception {
    append(0, 50);
    var zombie = startRelay(CLOCK);
    awaitHeld(zombie, PARTITIONS);
    reader.readUntil(seen -> seen.rows().size() >= 50);
    journal.tamper(
        "update relay_lease set holder = 'another', epoch = epoch + 1, sent_seq = ?,"
            + " expires_at = clock_timestamp() + interval '3 seconds'",
        10L);
    awaitHeld(zombie, 0);
    append(0, 50);
    assertThat(sentSeq(0)).isEqualTo(10);
    reader.readUntil(seen -> seen.firstAppearances(0).size() >= 100);
    assertThat(reader.firstAppearances(0)).isEqualTo(numbers(100));
    assertThat(reader.rows()).hasSize(140);
  }

  @Test
  void what_was_written_under_an_old_epoch_counts_for_nothing() throws Exception {
    var leases = new RelayLeases("old", Duration.ofSeconds(60));
    try (var connection = journal.asService()) {
      var flows = leases.take(connection, PARTITIONS);
      assertThat(flows).hasSize(PARTITIONS);
      journal.tamper("update relay_lease set holder = 'new', epoch = epoch + 1 where part = 1");
      flows.forEach(flow -> flow.handOver(1));
      flows.forEach(flow -> flow.acknowledge(1));
      assertThat(leases.advance(connection, flows)).containsExactlyInAnyOrder(0, 2, 3);
      assertThat(leases.renew(connection, flows)).containsExactlyInAnyOrder(0, 2, 3);
    }
    assertThat(sentSeq(1)).isZero();
    assertThat(sentSeq(2)).isEqualTo(1);
  }

  @Test
  void a_heartbeat_keeps_its_promise_though_the_clocks_of_writers_are_slow() throws Exception {
    startRelay(Clock.offset(CLOCK, Duration.ofSeconds(30)));
    var stop = new AtomicBoolean();
    var writers = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 3; i++) {
      writers.add(CompletableFuture.runAsync(() -> writeUntil(stop)));
    }
    reader.readUntil(seen -> seen.heartbeats().size() >= 60 && seen.rows().size() >= 300);
    stop.set(true);
    writers.forEach(CompletableFuture::join);

    var written = new HashMap<Integer, List<JournalEvent>>();
    for (int part = 0; part < PARTITIONS; part++) {
      written.put(part, journal.part(part));
    }
    for (var beat : reader.heartbeats()) {
      var at = Instant.parse(header(beat, "at"));
      var tail = Long.parseLong(header(beat, "seq"));
      for (var row : written.getOrDefault(beat.partition(), List.of())) {
        assertThat(row.journalledAt().isAfter(at)).isEqualTo(row.seq() > tail);
      }
      assertThat(optionalHeader(beat, "processedseq"))
          .isEqualTo(beat.partition() == 0 ? "17" : null);
    }
    assertThat(reader.heartbeats().stream().map(beat -> beat.partition()).distinct())
        .containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  private void writeUntil(AtomicBoolean stop) {
    try (var connection = journal.asService()) {
      while (!stop.get()) {
        var subject = new Subject("case", UUID.randomUUID());
        journal.append(connection, CLOCK, List.of(fact(subject, 1), fact(subject, 2)));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void no_pulse_overtakes_the_rows_it_speaks_of() throws Exception {
    append(3, 1500);
    startRelay(CLOCK);
    reader.readUntil(
        seen -> seen.heartbeats().stream().anyMatch(beat -> header(beat, "seq").equals("1500")));
    var rows = reader.rows();
    for (var beat : reader.heartbeats()) {
      var before =
          rows.stream()
              .filter(row -> row.partition() == beat.partition() && row.offset() < beat.offset())
              .count();
      assertThat(before).isGreaterThanOrEqualTo(Long.parseLong(header(beat, "seq")));
    }
  }
}
