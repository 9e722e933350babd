package asylumchain.kit.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Fills the parameters of one statement from left to right; a list of rows goes in as one
/// array per column. Services write their own tables with it, too.
public final class Columns {

  private final Connection connection;
  private final PreparedStatement statement;
  private int index;

  public Columns(Connection connection, PreparedStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  /// A single value; `null` for none.
  public Columns value(@Nullable Object value) throws SQLException {
    statement.setObject(++index, value);
    return this;
  }

  /// The statement, ready to run.
  public PreparedStatement done() {
    return statement;
  }

  /// A column of any type, as PostgreSQL would print it.
  public <R> Columns texts(String type, List<R> rows, Function<R, @Nullable Object> column)
      throws SQLException {
    var cells = new @Nullable Object[rows.size()];
    for (int i = 0; i < cells.length; i++) {
      var cell = column.apply(rows.get(i));
      cells[i] = cell == null ? null : cell.toString();
    }
    statement.setArray(++index, connection.createArrayOf(type, cells));
    return this;
  }

  /// A column of bytes.
  public <R> Columns bytes(List<R> rows, Function<R, byte @Nullable []> column)
      throws SQLException {
    var cells = rows.stream().map(column).toArray(byte[][]::new);
    statement.setArray(++index, connection.createArrayOf("bytea", cells));
    return this;
  }
}
