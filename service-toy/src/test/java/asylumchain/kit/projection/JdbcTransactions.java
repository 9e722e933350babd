package asylumchain.kit.projection;

import asylumchain.backends.LocalDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Plain transactions on a small pool, which can be made to fail.
final class JdbcTransactions implements Transactions {

  private final LocalDatabase database;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private volatile boolean away;
  private volatile int failBeforeCommit;

  JdbcTransactions(LocalDatabase database) {
    this.database = database;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  /// The next transactions that change tables do all their work and then die.
  void dieBeforeCommit(int times) {
    failBeforeCommit = times;
  }

  @Override
  public <T> T call(Tables tables, Work<T> work) {
    try {
      if (away) {
        throw new SQLException("gone fishing", "08006");
      }
      var connection = take();
      try {
        Transactions.begin(connection, tables);
        var answer = work.with(connection);
        if (failBeforeCommit > 0) {
          failBeforeCommit--;
          throw new SQLException("died before commit", "57P01");
        }
        connection.commit();
        return answer;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        giveBack(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection take() throws SQLException {
    var connection = poll();
    if (connection == null) {
      connection =
          DriverManager.getConnection(database.jdbcUrl(), database.service(), database.password());
      connection.setAutoCommit(false);
    }
    return connection;
  }

  private synchronized @Nullable Connection poll() {
    return idle.poll();
  }

  private synchronized void giveBack(Connection connection) {
    idle.push(connection);
  }
}
