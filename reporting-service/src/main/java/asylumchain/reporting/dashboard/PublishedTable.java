package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Csv;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Table;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of a page as a download: the cells that the page shows, as values.
///
/// @param disclosure how numbers of cases are told
/// @param labels what each column is called on the page
/// @param cells one map per row, by the names of the columns; `null` where nothing is told
/// @param lines the same cells, for a table: there a withheld count is a dot
public record PublishedTable(
    String page,
    String table,
    String caption,
    LocalDate asOf,
    Instant knownAt,
    LocalDate businessDate,
    String disclosure,
    Map<String, String> labels,
    List<Map<String, @Nullable Object>> cells,
    @JsonIgnore List<List<Cell>> lines)
    implements Csv {

  static PublishedTable of(Page page, Table table) {
    var basis = page.asked().basis();
    var labels = new LinkedHashMap<String, String>();
    table.columns().forEach(column -> labels.put(column.name(), column.label()));
    return new PublishedTable(
        page.name(),
        table.id(),
        table.caption(),
        basis.asOf(),
        basis.knownAt(),
        basis.businessDate(),
        page.disclosure(),
        labels,
        table.rows().stream().map(row -> cells(table, row)).toList(),
        table.rows().stream().map(Table.Row::all).toList());
  }

  private static Map<String, @Nullable Object> cells(Table table, Table.Row row) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    var all = row.all();
    for (var i = 0; i < all.size(); i++) {
      cells.put(table.columns().get(i).name(), all.get(i).value());
    }
    return cells;
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return Stream.concat(Stream.of("asOf", "knownAt"), labels.keySet().stream()).toList();
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return lines.stream()
        .map(
            row -> {
              var line = new ArrayList<@Nullable Object>();
              line.add(asOf);
              line.add(knownAt);
              row.forEach(cell -> line.add(cell.isWithheld() ? cell.shown() : cell.value()));
              return line;
            });
  }
}
