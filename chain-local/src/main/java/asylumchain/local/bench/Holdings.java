package asylumchain.local.bench;

import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/// What the three databases of a suite hold.
record Holdings(Map<String, Connection> databases) implements AutoCloseable {

  private static final String CASES =
      "select count(distinct subject_id) from journal where subject_kind = 'case'";

  private static final String EVENTS = "select count(*) from journal where subject_kind = 'case'";

  /// With indexes and what is stored outside the rows.
  private static final String BYTES =
      """
      select coalesce(sum(pg_total_relation_size(c.oid)), 0)
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r'
         and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
         and (c.relname ~ '^journal') = ?
      """;

  static Holdings of(Path home, int port) throws SQLException {
    var server = LocalPostgres.lasting(home, port);
    return new Holdings(
        Map.of(
            "cases", open(server.database("cases")),
            "deadlines", open(server.database("deadlines")),
            "reporting", open(server.database("reporting"))));
  }

  long cases() throws SQLException {
    return number("cases", CASES);
  }

  /// Rows in the journal about cases.
  long events(String database) throws SQLException {
    return number(database, EVENTS);
  }

  /// @param journal the journal with its payloads, or else all the rest
  long bytes(String database, boolean journal) throws SQLException {
    try (var question = in(database).prepareStatement(BYTES)) {
      question.setBoolean(1, journal);
      try (var rows = question.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private long number(String database, String question) throws SQLException {
    try (var statement = in(database).createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  Connection in(String database) {
    return Objects.requireNonNull(databases.get(database), database);
  }

  private static Connection open(LocalDatabase one) throws SQLException {
    return DriverManager.getConnection(one.jdbcUrl(), "postgres", one.password());
  }

  @Override
  public void close() throws SQLException {
    for (var connection : databases.values()) {
      connection.close();
    }
  }
}
