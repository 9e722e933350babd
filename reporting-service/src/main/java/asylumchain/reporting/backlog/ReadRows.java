package asylumchain.reporting.backlog;

import asylumchain.kit.database.SqlText;
import asylumchain.reporting.backlog.SqlQueries.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/// The rows of an answer, fetched some at a time as they are taken.
final class ReadRows<T> extends AbstractSpliterator<T> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final RowReader<T> reader;

  /// @param connection of its own; closed with the rows
  ReadRows(Connection connection, SqlText question, RowReader<T> reader, int atOnce)
      throws SQLException {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.connection = connection;
    this.reader = reader;
    try {
      statement = question.prepare(connection);
      statement.setFetchSize(atOnce);
      rows = statement.executeQuery();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    try {
      if (!rows.next()) {
        return false;
      }
      action.accept(reader.read(rows));
      return true;
    } catch (SQLException e) {
      throw SqlQueries.failed(e);
    }
  }

  void close() {
    try (connection;
        statement;
        rows) {
      // each is closed, the last first
    } catch (SQLException e) {
      throw SqlQueries.failed(e);
    }
  }
}
