package asylumchain.reporting.backlog;

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

  /// The values, in the order of the question marks.
  List<Object> values() {
    return values;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
