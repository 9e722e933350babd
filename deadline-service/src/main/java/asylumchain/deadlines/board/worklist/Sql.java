package asylumchain.deadlines.board.worklist;

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

  /// The values, in the order of the question marks; a list of texts is one value.
  List<Object> values() {
    return values;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
