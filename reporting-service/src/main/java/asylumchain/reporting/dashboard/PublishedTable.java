package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import asylumchain.reporting.backlog.Basis;
import asylumchain.reporting.backlog.Figure;
import asylumchain.reporting.backlog.StockDefinition;
import asylumchain.reporting.dashboard.frame.Cell;
import asylumchain.reporting.dashboard.frame.Table;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table of a page as a download: the cells that the page shows, as values.
///
/// @param definitions of what is counted
/// @param disclosure how numbers of cases are told
/// @param labels what each column is called on the page
/// @param cells one map per row, by the names of the columns; `null` where nothing is told
/// @param lines the same cells, for a table: there a withheld count is a dot
public record PublishedTable(
    String page,
    String table,
    String caption,
    List<StockDefinition.Name> definitions,
    @JsonUnwrapped Basis basis,
    String disclosure,
    Map<String, String> labels,
    List<Map<String, @Nullable Object>> cells,
    @JsonIgnore List<List<Cell>> lines)
    implements Figure {

  static PublishedTable of(Page page, Table table) {
    var labels = new LinkedHashMap<String, String>();
    table.columns().forEach(column -> labels.put(column.name(), column.label()));
    return new PublishedTable(
        page.name(),
        table.id(),
        table.caption(),
        page.content().definitions(),
        page.asked().basis(),
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
              line.add(basis.asOf());
              line.add(basis.knownAt());
              row.forEach(cell -> line.add(cell.isWithheld() ? cell.shown() : cell.value()));
              return line;
            });
  }

  /// What the columns are called on the page.
  @Override
  public List<Csv> beside() {
    return List.of(
        NamedTable.of(
            "labels",
            List.of("name", "label"),
            Map.of(),
            List.copyOf(labels.entrySet()),
            it -> List.of(it.getKey(), it.getValue())));
  }

  /// Which table it is, and how it is told.
  @Override
  public Map<String, @Nullable Object> about() {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("page", page);
    all.put("table", table);
    all.put("caption", caption);
    all.put("disclosure", disclosure);
    all.putAll(Figure.super.about());
    return all;
  }
}
