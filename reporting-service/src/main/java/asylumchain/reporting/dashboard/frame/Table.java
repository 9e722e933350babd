package asylumchain.reporting.dashboard.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A table beside a chart.
///
/// @param id unique on the page
/// @param csv where its cells can be had as comma-separated values
/// @param json where they can be had as JSON
public record Table(
    String id, String caption, List<Column> columns, List<Row> rows, String csv, String json) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// A column.
  ///
  /// @param name in a download
  /// @param label as it is read
  /// @param style as that of its cells
  public record Column(String name, String label, String style) {}

  /// A row: a heading and cells.
  public record Row(Cell heading, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// A table to be filled.
  ///
  /// @param columns names; what they are called stands among the words under `word.` and the name
  public static Filling named(Asked asked, String id, String... columns) {
    return new Filling(asked, id, asked.told().say(id + ".caption"), List.of(columns));
  }

  /// A table that is being filled.
  public static final class Filling {

    private final Asked asked;
    private final String id;
    private final String caption;
    private final List<String> names;
    private final List<Row> rows = new ArrayList<>();

    /// @param caption of the table
    public Filling(Asked asked, String id, String caption, List<String> names) {
      this.asked = asked;
      this.id = id;
      this.caption = caption;
      this.names = names;
    }

    /// Adds a row: a cell for each column.
    public Filling row(Cell... cells) {
      if (cells.length != names.size()) {
        throw new IllegalArgumentException("a row of " + id + " has a cell for each column");
      }
      rows.add(new Row(cells[0], Arrays.asList(cells).subList(1, cells.length)));
      return this;
    }

    public Table done() {
      return new Table(id, caption, columns(), rows, address("csv"), address("json"));
    }

    private List<Column> columns() {
      var columns = new ArrayList<Column>();
      for (var i = 0; i < names.size(); i++) {
        var name = names.get(i);
        columns.add(new Column(name, asked.told().say("word." + name), style(i)));
      }
      return columns;
    }

    private String style(int column) {
      return column == 0
          ? Cell.WORDS
          : rows.stream()
              .map(row -> row.cells().get(column - 1))
              .filter(cell -> cell.value() != null)
              .map(Cell::style)
              .findFirst()
              .orElse("");
    }

    private String address(String format) {
      return asked.again(Map.of("table", id, "format", format));
    }
  }
}
