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
/// @param cells one map per row, by the names of the columns
public record PublishedTable(
    String page,
    String table,
    String caption,
    LocalDate asOf,
    Instant knownAt,
    LocalDate businessDate,
    String disclosure,
    Map<String, String> labels,
    List<Map<String, @Nullable Object>> cells)
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
        page.say("notes.small"),
        labels,
        table.rows().stream().map(row -> cells(table, row)).toList());
  }

  private static Map<String, @Nullable Object> cells(Table table, Table.Row row) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    var all = Stream.concat(Stream.of(row.heading()), row.cells().stream()).toList();
    for (var i = 0; i < all.size(); i++) {
      cells.put(table.columns().get(i).name(), value(all.get(i)));
    }
    return cells;
  }

  private static @Nullable Object value(Cell cell) {
    return cell.value();
  }

  @Override
  @JsonIgnore
  public List<String> columns() {
    return Stream.concat(Stream.of("asOf", "knownAt"), labels.keySet().stream()).toList();
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return cells.stream()
        .map(
            row -> {
              var line = new ArrayList<@Nullable Object>();
              line.add(asOf);
              line.add(knownAt);
              line.addAll(row.values());
              return line;
            });
  }
}
