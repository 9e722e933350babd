package asylumchain.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A question that is put together from parts, each on a line of its own; values are bound, never
/// written into the text.
public final class SqlText {

  private static final Pattern ESTIMATED = Pattern.compile("\"Plan Rows\":\\s*(\\d+)");

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /// Adds a part.
  ///
  /// @param given a value for each question mark: dates, moments, numbers, texts, lists of texts
  public SqlText add(String part, Object... given) {
    text.append(part).append('\n');
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

  /// Only where an expression has one of these values, or none at all.
  ///
  /// @param orNone whether rows in which it is `null` are wanted too
  /// @param given a value for each question mark of the expression
  public SqlText andAmong(String expression, List<String> values, boolean orNone, Object... given) {
    add("and (" + expression + " = any (?)", given).with(values);
    if (orNone) {
      add("or " + expression + " is null", given);
    }
    return add(")");
  }

  /// The question, ready to be asked; a list of texts is one value. The caller closes it.
  public PreparedStatement prepare(Connection connection) throws SQLException {
    var statement = connection.prepareStatement(text.toString());
    try {
      for (int i = 0; i < values.size(); i++) {
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
