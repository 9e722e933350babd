package asylumchain.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A question that is put together from parts; values are bound, never written into the text.
public final class SqlText {

  private static final Pattern ESTIMATED = Pattern.compile("\"Plan Rows\":\\s*(\\d+)");

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /// Adds a part.
  ///
  /// @param given a value for each question mark: dates, numbers, texts, lists of texts
  public SqlText add(String part, Object... given) {
    text.append(part);
    return with(given);
  }

  /// Adds the parts of another question.
  public SqlText add(SqlText other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /// Values for the question marks added last.
  public SqlText with(Object... given) {
    values.addAll(List.of(given));
    return this;
  }

  /// The question, ready to be asked; a list of texts is one value. The caller closes it.
  public PreparedStatement prepare(Connection connection) throws SQLException {
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

  /// How many rows the planner believes this question has, from its statistics.
  public long estimate(Connection connection) throws SQLException {
    try (var statement = new SqlText().add("explain (format json) ").add(this).prepare(connection);
        var rows = statement.executeQuery()) {
      rows.next();
      var plan = ESTIMATED.matcher(rows.getString(1));
      if (!plan.find()) {
        throw new IllegalStateException("a plan without rows");
      }
      return Long.parseLong(plan.group(1));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
