package asylumchain.kit.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer that can also be read as a table: for `Accept: text/csv`, on a method that
/// `@Produces({"application/json", "text/csv"})`.
public interface Csv {

  List<String> columns();

  /// Cells in the order of the columns; `null` is an empty cell.
  Stream<List<@Nullable Object>> rows();
}
