package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.LocalDatabase;
import asylumchain.kit.broker.Broker;
import asylumchain.kit.testing.RealBackends;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// Two sources and a database, and as many consuming instances as a test wants.
final class ToyWorld implements AutoCloseable {

  static final int PARTS = 3;
  static final String DDL = "db/toy/toy.sql";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final LocalDatabase database;
  final ToySource cases;
  final ToySource deadlines;
  private final String group = "toy-" + UUID.randomUUID();
  private final List<Consuming> instances = new ArrayList<>();

  ToyWorld() throws Exception {
    database = RealBackends.database("toy" + UUID.randomUUID().toString().replace("-", ""));
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.password())
        .placeholders(Map.of("serviceRole", database.service()))
        .locations("db/kit")
        .load()
        .migrate();
    cases = new ToySource("case", RealBackends.kafka(), PARTS);
    deadlines = new ToySource("deadline", RealBackends.kafka(), PARTS);
  }

  ToyProjection projection() {
    return projection(DDL);
  }

  ToyProjection projection(String ddl) {
    return new ToyProjection(group, List.of(cases.source(), deadlines.source()), ddl);
  }

  JdbcTransactions transactions() {
    return new JdbcTransactions(database);
  }

  Consuming start() {
    return start(projection(), transactions(), "1");
  }

  Consuming start(Projection projection, Transactions transactions, String release) {
    var feed =
        new HttpFeed(
            source -> source.equals(cases.source()) ? cases.address() : deadlines.address(),
            Optional::empty);
    var consuming =
        new Consuming(
            projection,
            transactions,
            feed,
            new KafkaIn(Broker.at(RealBackends.kafka()), projection),
            new Consuming.Settings(PARTS, 1, release),
            Clock.systemUTC());
    consuming.start();
    instances.add(consuming);
    return consuming;
  }

  /// A connection of its own to the tables, outside any transaction.
  Connection connection() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl() + "?currentSchema=live,public", database.service(), database.password());
  }

  long number(String sql) {
    try (var connection = connection();
        var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String sql) {
    try (var connection = connection();
        var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        lines.add(String.valueOf(rows.getString(1)));
      }
      return String.join("\n", lines);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long applied() {
    return number("select coalesce(sum(applied_seq), 0) from projection_position");
  }

  /// Waits until everything in both journals is applied, and looks that all of it is there once.
  void awaitEverythingApplied() {
    await("everything is applied", () -> applied() == cases.size() + deadlines.size());
    assertThat(text(EVENTS)).isEqualTo(expected(List.of(cases, deadlines)));
  }

  private static final String EVENTS =
      """
      select part || ' ' || source || ' ' || seq || ' ' || subject_id || ' ' || coalesce(payload, '')
        from toy_event order by part, source, seq
      """;

  private static String expected(List<ToySource> sources) {
    var lines = new ArrayList<String>();
    for (var part = 0; part < PARTS; part++) {
      for (var source : sources) {
        for (var row : source.journal(part)) {
          lines.add(line(row, row.payload()));
        }
      }
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private static String line(ReceivedEvent row, @Nullable String payload) {
    return "%d %s %d %s %s"
        .formatted(
            row.part(),
            row.source().name(),
            row.seq(),
            row.subjectId(),
            payload == null ? "" : payload);
  }

  static void await(String what, BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain: " + what);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  static URI nowhere() {
    return URI.create("http://127.0.0.1:1");
  }

  @Override
  public void close() {
    instances.forEach(Consuming::close);
    cases.close();
    deadlines.close();
  }
}
