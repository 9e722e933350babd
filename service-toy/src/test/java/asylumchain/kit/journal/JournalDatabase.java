package asylumchain.kit.journal;

import asylumchain.backends.LocalDatabase;
import asylumchain.kit.testing.RealBackends;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// A fresh journal in a database of its own, without a service around it.
final class JournalDatabase {

  static final Clock CLOCK = Clock.systemUTC();

  private final LocalDatabase database;
  private final Partitioning partitioning;

  JournalDatabase(int partitions) throws SQLException {
    database = RealBackends.database("journal" + UUID.randomUUID().toString().replace("-", ""));
    partitioning = new Partitioning(partitions, "case");
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner(), database.password())
        .placeholders(Map.of("serviceRole", database.service()))
        .locations("db/kit")
        .load()
        .migrate();
    try (var connection = asService()) {
      Partitions.create(connection, partitioning);
    }
  }

  Partitioning partitioning() {
    return partitioning;
  }

  Connection asService() throws SQLException {
    return connect(database.service());
  }

  Connection asOwner() throws SQLException {
    return connect(database.owner());
  }

  Connection asDestruction() throws SQLException {
    return connect(database.destruction());
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), role, database.password());
  }

  /// Connections of the service, as it has them itself.
  DataSource pool() throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(8)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(database.jdbcUrl())
                                    .principal(new NamePrincipal(database.service()))
                                    .credential(new SimplePassword(database.password())))));
  }

  /// Appends in a transaction of its own.
  List<JournalEvent> append(Clock clock, List<NewEvent> events) throws SQLException {
    try (var connection = asService()) {
      return append(connection, clock, events);
    }
  }

  List<JournalEvent> append(NewEvent... events) throws SQLException {
    return append(CLOCK, List.of(events));
  }

  List<JournalEvent> append(Connection connection, Clock clock, List<NewEvent> events)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      var part = partitioning.partOf(events.getFirst().subject());
      var rows = new JournalAppend(partitioning, clock).append(connection, part, events);
      connection.commit();
      return rows;
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    }
  }

  List<JournalEvent> history(Subject subject) throws SQLException {
    try (var connection = asService()) {
      return JournalQueries.ofSubject(connection, partitioning.partOf(subject), subject);
    }
  }

  List<JournalEvent> part(int part) throws SQLException {
    try (var connection = asService()) {
      return JournalQueries.ofPart(connection, part, 0, Integer.MAX_VALUE);
    }
  }

  /// Changes rows behind the back of the journal, as only somebody with the keys of the house can.
  void tamper(String sql, Object... values) throws SQLException {
    try (var connection = asOwner();
        var statement = connection.createStatement()) {
      statement.execute("alter table journal disable trigger append_only");
      statement.execute("alter table journal_payload disable trigger append_only");
      try (var change = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          change.setObject(i + 1, values[i]);
        }
        change.executeUpdate();
      }
    }
  }

  static Subject someCase() {
    return new Subject("case", UUID.randomUUID());
  }

  /// A case that lives in a given partition.
  Subject caseIn(int part) {
    for (; ; ) {
      var candidate = someCase();
      if (partitioning.partOf(candidate) == part) {
        return candidate;
      }
    }
  }

  static NewEvent fact(Subject subject, int version) {
    return fact(subject, version, null);
  }

  static NewEvent fact(Subject subject, int version, java.time.@Nullable Instant recordedAt) {
    return new NewEvent(
        EventIds.next(CLOCK),
        subject,
        version,
        "nl.asielketen.case.application-lodged",
        Audience.CHAIN,
        java.time.LocalDate.of(2021, 5, 1),
        recordedAt,
        "{\"type\":\"application-lodged\",\"n\":%d}".formatted(version),
        "{\"actor\":\"somebody\"}",
        null);
  }
}
