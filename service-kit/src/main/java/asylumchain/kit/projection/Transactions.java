package asylumchain.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;

/// One database transaction per piece of work, on the tables of one schema.
interface Transactions {

  /// What happens inside.
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /// What happens inside, without an answer.
  @FunctionalInterface
  interface Task {
    void with(Connection connection) throws SQLException;
  }

  /// Which tables, and whether a switch may happen meanwhile.
  enum Tables {
    /// The live ones; a switch waits for the end.
    LIVE("live,public", true),
    /// Those that a rebuild fills; a switch waits for the end.
    NEXT("next,public", true),
    /// Those that a rebuild fills, with nobody else at work on either.
    SWITCH("next,public", false);

    final String searchPath;
    final boolean shared;

    Tables(String searchPath, boolean shared) {
      this.searchPath = searchPath;
      this.shared = shared;
    }
  }

  /// Commits if the work returns, else rolls back.
  ///
  /// @throws RuntimeException what the work threw, or around it
  <T> T call(Tables tables, Work<T> work);

  /// Commits if the task returns, else rolls back.
  default void run(Tables tables, Task task) {
    this.<Boolean>call(
        tables,
        connection -> {
          task.with(connection);
          return true;
        });
  }

  /// To be the first statement of every transaction: takes the place in the queue before the switch
  /// and names the schema.
  static void begin(Connection connection, Tables tables) throws SQLException {
    try (var statement = connection.prepareStatement(tables.shared ? SHARED : EXCLUSIVE)) {
      statement.setString(1, tables.searchPath);
      statement.setLong(2, SWITCH_LOCK);
      statement.execute();
    }
  }

  String SHARED = "select set_config('search_path', ?, true), pg_advisory_xact_lock_shared(?)";

  /// Gives up after a while, because those who work on the live tables queue behind it.
  String EXCLUSIVE =
      "select set_config('lock_timeout', '5s', true), set_config('search_path', ?, true),"
          + " pg_advisory_xact_lock(?)";

  long SWITCH_LOCK = 0x70726f6a;
}
