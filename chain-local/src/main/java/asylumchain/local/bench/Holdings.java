package asylumchain.local.bench;

import asylumchain.backends.LocalDatabase;
import asylumchain.backends.LocalPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
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

  /// Of the suite that this environment names.
  static Holdings ofTheSuite(Map<String, String> environment) throws SQLException {
    var all = new HashMap<String, Connection>();
    for (var name : List.of("cases", "deadlines", "reporting")) {
      all.put(name, open(database(environment, name)));
    }
    return new Holdings(Map.copyOf(all));
  }

  /// One database of it.
  static LocalDatabase database(Map<String, String> environment, String name) {
    var home = Path.of(environment.getOrDefault("CHAIN_HOME", ".chain"));
    var port = Integer.parseInt(environment.getOrDefault("CHAIN_POSTGRES_PORT", "54321"));
    return LocalPostgres.lasting(home.resolve("postgres"), port).database(name);
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
    return number(database, BYTES, journal);
  }

  /// The first column of the first row.
  long number(String database, String question, Object... values) throws SQLException {
    try (var statement = in(database).prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  Connection in(String database) {
    return Objects.requireNonNull(databases.get(database), database);
  }

  /// As the administrator: the projected tables belong to the services, whose doors are what is
  /// measured.
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
