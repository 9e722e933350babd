package asylumchain.reporting.backlog;

import asylumchain.kit.database.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/// Asks a question that is put together from parts, in the transaction of the caller.
public final class SqlQueries {

  private SqlQueries() {}

  /// Makes a value of a row.
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// All rows of the answer.
  public static <T> List<T> list(DataSource database, SqlText question, RowReader<T> reader) {
    try (var connection = database.getConnection();
        var statement = question.prepare(connection);
        var rows = statement.executeQuery()) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// The rows of the answer, each read as it is taken: never many of them are in memory. The caller
  /// closes it.
  ///
  /// @param atOnce how many are fetched at once; 0: all, however many
  /// @throws IllegalStateException outside a transaction, where all would be fetched at once
  public static <T> Stream<T> stream(
      DataSource database, SqlText question, RowReader<T> reader, int atOnce) {
    try {
      var rows = new Rows<>(database.getConnection(), question, reader, atOnce);
      return StreamSupport.stream(rows, false).onClose(rows::close);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// The first columns of a row, by these names and in this order.
  public static Map<String, String> texts(List<String> names, ResultSet row) throws SQLException {
    var texts = new LinkedHashMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      texts.put(names.get(i), row.getString(i + 1));
    }
    return texts;
  }

  /// The first day of the period that a day lies in: an expression.
  ///
  /// @param day an expression for the day
  /// @param first the first day of the span
  public static SqlText firstDay(Per per, String day, LocalDate first) {
    return per == Per.PERIOD
        ? new SqlText().add("cast(? as date)", first)
        : new SqlText()
            .add(
                "greatest(cast(? as date), cast(date_trunc('%s', cast(%s as timestamp)) as date))"
                    .formatted(per.text(), day),
                first);
  }

  /// Changes rows.
  ///
  /// @return how many
  public static int change(DataSource database, SqlText command) {
    try (var connection = database.getConnection();
        var statement = command.prepare(connection)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("the database does not answer", e);
  }

  /// Rows that are fetched some at a time as they are taken.
  private static final class Rows<T> extends AbstractSpliterator<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowReader<T> reader;

    /// @param connection of its own; closed with the rows
    Rows(Connection connection, SqlText question, RowReader<T> reader, int atOnce)
        throws SQLException {
      super(Long.MAX_VALUE, ORDERED | NONNULL);
      this.connection = connection;
      this.reader = reader;
      try {
        if (connection.getAutoCommit()) {
          throw new IllegalStateException(
              "rows are fetched as they are taken in a transaction only");
        }
        statement = question.prepare(connection);
        statement.setFetchSize(atOnce);
        rows = statement.executeQuery();
      } catch (SQLException | RuntimeException e) {
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
        throw failed(e);
      }
    }

    void close() {
      try (connection;
          statement;
          rows) {
        // each is closed, the last first
      } catch (SQLException e) {
        throw failed(e);
      }
    }
  }
}
