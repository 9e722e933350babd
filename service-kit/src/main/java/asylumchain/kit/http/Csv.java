package asylumchain.kit.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer that can also be read as a table: for `Accept: text/csv` or a spreadsheet, on a method
/// that `@Produces({"application/json", Csv.CSV, Csv.XLSX})`.
public interface Csv {

  /// Comma-separated values.
  String CSV = "text/csv";

  /// A spreadsheet.
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  List<String> columns();

  /// Cells in the order of the columns; `null` is an empty cell.
  Stream<List<@Nullable Object>> rows();
}
