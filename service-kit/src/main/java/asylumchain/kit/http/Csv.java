package asylumchain.kit.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer that can also be read as a table: for `Accept: text/csv` or a spreadsheet, on a method
/// that `@Produces({"application/json", Csv.CSV, Csv.XLSX})`.
///
/// An answer of several tables has a sheet for each in a spreadsheet. In CSV it has the one that is
/// asked for (see [OneSheet]), by default the first, which is the answer itself.
public interface Csv {

  /// Comma-separated values.
  String CSV = "text/csv";

  /// A spreadsheet.
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  List<String> columns();

  /// Cells in the order of the columns; `null` is an empty cell.
  Stream<List<@Nullable Object>> rows();

  /// What this table is called among those of its answer: at most 31 letters.
  default String sheet() {
    return "data";
  }

  /// The other tables of the same answer, each under a name of its own.
  default List<Csv> others() {
    return List.of();
  }

  /// What holds for every row, such as how fresh all of them are: in CSV, which has no room beside
  /// its table, further columns, as far as the table has none of that name. In a spreadsheet it is
  /// one of the other tables that says so.
  default Map<String, @Nullable Object> everyRow() {
    return Map.of();
  }
}
