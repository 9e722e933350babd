package asylumchain.local.demo;

import asylumchain.backends.LocalPostgres;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;

/// How fast the same rows go into a bare table with `COPY`: the best that this disk and this
/// PostgreSQL can do, without rules, indexes, events or clocks.
///
/// @param home where the suite's PostgreSQL keeps its data
/// @param service the database whose journal is copied
record CopyBaseline(Path home, int port, String service) {

  /// The journal of case-service.
  static CopyBaseline of(Map<String, String> environment) {
    return of(environment, "cases");
  }

  /// The journal of deadline-service.
  static CopyBaseline ofDeadlines(Map<String, String> environment) {
    return of(environment, "deadlines");
  }

  private static CopyBaseline of(Map<String, String> environment, String service) {
    return new CopyBaseline(
        Path.of(environment.getOrDefault("CHAIN_HOME", ".chain")).resolve("postgres"),
        Integer.parseInt(environment.getOrDefault("CHAIN_POSTGRES_PORT", "54321")),
        service);
  }

  /// How many rows the journal has.
  long rows() {
    try (var connection = connect();
        var query = connection.prepareStatement("select count(*) from journal");
        var rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("no baseline: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws SQLException {
    var database = LocalPostgres.lasting(home, port).database(service);
    return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
  }

  void print(PrintStream out) throws IOException {
    var file = Files.createTempFile("journal-", ".copy");
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      long rows = copyOut(connection, file);
      long begun = System.nanoTime();
      copyIn(connection, file);
      double seconds = (System.nanoTime() - begun) / 1e9;
      connection.rollback();
      out.printf(
          Locale.ROOT,
          "  a bare COPY of the same %,d journal rows: %.1f s, %,.0f rows/s%n",
          rows,
          seconds,
          rows / seconds);
    } catch (SQLException e) {
      throw new IllegalStateException("no baseline: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static long copyOut(Connection connection, Path file) throws SQLException, IOException {
    try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy journal to stdout", stream);
    }
  }

  /// Into a table of its own that is never committed.
  private static void copyIn(Connection connection, Path file) throws SQLException, IOException {
    try (var statement = connection.createStatement();
        var stream = Files.newInputStream(file)) {
      statement.execute("create table copy_baseline (like journal)");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy copy_baseline from stdin", stream);
    }
  }
}
