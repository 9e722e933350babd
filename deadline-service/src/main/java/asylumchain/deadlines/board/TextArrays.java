package asylumchain.deadlines.board;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Columns of many rows for one statement: each an array of texts, cast in SQL.
final class TextArrays {

  private TextArrays() {}

  static <T> Array column(
      Connection connection, Collection<T> rows, Function<T, @Nullable Object> cell)
      throws SQLException {
    var texts = new @Nullable String[rows.size()];
    int i = 0;
    for (var row : rows) {
      var value = cell.apply(row);
      texts[i++] = value == null ? null : text(value);
    }
    return connection.createArrayOf("text", texts);
  }

  private static String text(Object value) {
    return value instanceof Instant moment
        ? moment.truncatedTo(ChronoUnit.MICROS).toString()
        : value.toString();
  }
}
