package asylumchain.deadlines.board.worklist;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A question that is put together from parts; values are bound, never written into the text.
final class Sql {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  Sql add(String part, Object... given) {
    text.append(part);
    return with(given);
  }

  Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /// Values for the question marks added last.
  Sql with(Object... given) {
    values.addAll(List.of(given));
    return this;
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    var statement = connection.prepareStatement(text.toString());
    try {
      for (int i = 0; i < values.size(); i++) {
        var value = values.get(i);
        statement.setObject(
            i + 1,
            value instanceof List<?> texts
                ? connection.createArrayOf("text", texts.toArray())
                : value);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
