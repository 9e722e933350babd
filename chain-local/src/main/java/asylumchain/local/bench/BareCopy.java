package asylumchain.local.bench;

import asylumchain.backends.LocalDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Every row of a database, copied into empty tables of the same shape with the same indexes.
final class BareCopy {

  private static final String TABLES =
      """
      select table_name
        from information_schema.tables
       where table_schema = ? and table_type = 'BASE TABLE'
         and table_name not like 'flyway%'
       order by table_name
      """;

  private final LocalDatabase database;
  private final String schema;
  private final String role;

  /// Of the tables that migrations made.
  BareCopy(LocalDatabase database) {
    this(database, "public", database.owner());
  }

  /// @param schema whose tables are copied
  /// @param role who may read all of them and make others; its password is that of the database
  BareCopy(LocalDatabase database, String schema, String role) {
    this.database = database;
    this.schema = schema;
    this.role = role;
  }

  /// What was copied, and how long that took, commits included.
  record Copied(long rows, double seconds) {}

  Copied run() throws SQLException, IOException {
    var file = Files.createTempFile("bare-", ".copy");
    try (var connection =
        DriverManager.getConnection(database.jdbcUrl(), role, database.password())) {
      var rows = 0L;
      var seconds = 0d;
      execute(connection, "drop schema if exists bare cascade");
      execute(connection, "create schema bare");
      for (var table : tables(connection, schema)) {
        execute(
            connection,
            "create table bare.%1$s (like %2$s.%1$s including all)".formatted(table, schema));
        out(copying(connection), schema + "." + table, file);
        long begun = System.nanoTime();
        rows += in(copying(connection), table, file);
        seconds += (System.nanoTime() - begun) / 1e9;
      }
      execute(connection, "drop schema bare cascade");
      return new Copied(rows, seconds);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static List<String> tables(Connection connection, String schema) throws SQLException {
    try (var query = connection.prepareStatement(TABLES)) {
      query.setString(1, schema);
      try (var rows = query.executeQuery()) {
        var tables = new ArrayList<String>();
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
        return tables;
      }
    }
  }

  private static void out(CopyManager copying, String table, Path file)
      throws SQLException, IOException {
    try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      copying.copyOut("copy " + table + " to stdout", stream);
    }
  }

  private static long in(CopyManager copying, String table, Path file)
      throws SQLException, IOException {
    try (var stream = Files.newInputStream(file)) {
      return copying.copyIn("copy bare." + table + " from stdin", stream, 1 << 16);
    }
  }

  private static CopyManager copying(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static void execute(Connection connection, String change) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(change);
    }
  }
}
