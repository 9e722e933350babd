package asylumchain.local.bench;

import asylumchain.backends.LocalDatabase;
import asylumchain.kit.journal.Audience;
import asylumchain.kit.journal.EventIds;
import asylumchain.kit.journal.JournalAppend;
import asylumchain.kit.journal.NewEvent;
import asylumchain.kit.journal.Partitioning;
import asylumchain.kit.journal.Partitions;
import asylumchain.kit.journal.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/// A journal and, beside it, a table that promises nothing.
final class JournalBench {

  static final int PARTITIONS = 24;

  /// How an event is kept.
  enum Way {
    /// A row with a number from a sequence.
    UNPROTECTED,
    /// The real thing.
    JOURNAL
  }

  private static final List<String> MIGRATIONS =
      List.of("V1.1__journal.sql", "V1.2__journal_lock.sql");

  private static final String PAYLOAD =
      """
      {"type":"application-lodged","occurredOn":"2019-05-03","applicationKind":"FIRST",\
      "unit":"REGULAR_DESK","participants":["IND","COA"]}""";

  private static final String ACTOR = "{\"client\":\"bench\",\"employee\":\"none\"}";

  private static final String PLAIN_TABLE =
      """
      create table unprotected (
        id bigserial primary key, event_id uuid, subject_id uuid, version integer, type text,
        occurred_on date, recorded_at timestamptz default now(), payload text, actor text)
      """;

  private static final String PLAIN_INSERT =
      """
      insert into unprotected (event_id, subject_id, version, type, occurred_on, payload, actor)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final LocalDatabase database;
  private final Partitioning partitioning = new Partitioning(PARTITIONS, "case");
  private final Clock clock = Clock.system(ZoneOffset.UTC);
  private final JournalAppend journal = new JournalAppend(partitioning, clock);

  JournalBench(LocalDatabase database) {
    this.database = database;
  }

  void create() throws SQLException, IOException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var migration : MIGRATIONS) {
        statement.execute(text(migration).replace("${serviceRole}", database.service()));
      }
      statement.execute(PLAIN_TABLE);
      Partitions.create(connection, partitioning);
    }
  }

  private static String text(String migration) throws IOException {
    try (var file = Partitioning.class.getResourceAsStream("/db/kit/" + migration)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Events per second.
  double rate(Way way, int writers, int perTransaction, Duration duration) {
    var start = System.nanoTime();
    var end = start + duration.toNanos();
    var written = new ArrayList<CompletableFuture<Long>>();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        written.add(
            CompletableFuture.supplyAsync(() -> writeUntil(end, way, perTransaction), threads));
      }
    }
    var events = written.stream().mapToLong(CompletableFuture::join).sum();
    return events / ((System.nanoTime() - start) / 1e9);
  }

  private long writeUntil(long end, Way way, int perTransaction) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      var written = 0L;
      while (System.nanoTime() < end) {
        var part = ThreadLocalRandom.current().nextInt(PARTITIONS);
        var events = events(part, perTransaction);
        switch (way) {
          case UNPROTECTED -> insert(connection, events);
          case JOURNAL -> journal.append(connection, part, events);
        }
        connection.commit();
        written += events.size();
      }
      return written;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private List<NewEvent> events(int part, int count) {
    var events = new ArrayList<NewEvent>(count);
    var subject = subject(part);
    for (int version = 1; version <= count; version++) {
      events.add(
          new NewEvent(
              EventIds.next(clock),
              subject,
              version,
              "nl.asielketen.case.application-lodged",
              Audience.CHAIN,
              LocalDate.of(2019, 5, 3),
              null,
              PAYLOAD,
              ACTOR,
              null));
    }
    return events;
  }

  private Subject subject(int part) {
    Subject candidate;
    do {
      candidate = new Subject("case", UUID.randomUUID());
    } while (partitioning.partOf(candidate) != part);
    return candidate;
  }

  private static void insert(Connection connection, List<NewEvent> events) throws SQLException {
    try (var statement = connection.prepareStatement(PLAIN_INSERT)) {
      for (var event : events) {
        statement.setObject(1, event.eventId());
        statement.setObject(2, event.subject().id());
        statement.setInt(3, event.version());
        statement.setString(4, event.type());
        statement.setObject(5, event.occurredOn());
        statement.setString(6, event.chainPayload());
        statement.setString(7, event.privatePayload());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl() + "?reWriteBatchedInserts=true", database.owner(), database.password());
  }
}
