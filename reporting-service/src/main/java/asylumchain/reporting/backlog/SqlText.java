package asylumchain.reporting.backlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A question in SQL that is put together from parts, each part with its own values; values are
/// bound, never written into the text.
public final class SqlText {

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /// Adds a part.
  ///
  /// @param given a value for each question mark: dates, moments, numbers, texts, lists of texts
  public SqlText add(String part, Object... given) {
    text.append(part).append('\n');
    values.addAll(Arrays.asList(given));
    return this;
  }

  /// Adds the parts of another question.
  public SqlText add(SqlText other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /// The caller closes the statement.
  public PreparedStatement prepare(Connection connection) throws SQLException {
    var statement = connection.prepareStatement(text.toString());
    try {
      for (var i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, bound(connection, values.get(i)));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static Object bound(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case List<?> texts -> connection.createArrayOf("text", texts.toArray());
      default -> value;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
