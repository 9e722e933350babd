package asylumchain.reporting.dashboard.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table beside a chart.
///
/// @param id unique on the page
/// @param csv where its cells can be had as comma-separated values
/// @param xlsx where they can be had as a spreadsheet
/// @param json where they can be had as JSON; empty where they cannot
public record Table(
    String id,
    String caption,
    List<Column> columns,
    List<Row> rows,
    String csv,
    String xlsx,
    String json) {

  /// As many columns as fit beside a chart, and on a phone.
  private static final int MOST_NARROW = 5;

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The cell of a row in one of its columns.
  ///
  /// @param row counted from 0
  /// @throws IllegalArgumentException if no column has this name
  public Cell cell(int row, String column) {
    var names = columns.stream().map(Column::name).toList();
    var i = names.indexOf(column);
    if (i < 0) {
      throw new IllegalArgumentException(id + " has no column " + column);
    }
    return rows.get(row).all().get(i);
  }

  /// The same with the first rows alone.
  public Table first(int some) {
    return new Table(id, caption, columns, rows.subList(0, some), csv, xlsx, json);
  }

  /// The same where a reader of JSON is to ask elsewhere.
  public Table withoutJson() {
    return new Table(id, caption, columns, rows, csv, xlsx, "");
  }

  /// What a chart draws of a column: what the table tells, in the order of its rows.
  ///
  /// @param otherwise where it tells nothing
  public List<Double> drawn(String column, double otherwise) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> cell(row, column).drawn(otherwise))
        .toList();
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

    /// Its heading and its cells.
    public List<Cell> all() {
      return Stream.concat(Stream.of(heading), cells.stream()).toList();
    }

    /// What stands at its head: the words before the first number.
    List<Object> key() {
      return all().stream()
          .takeWhile(Cell::isHeading)
          .<Object>map(cell -> String.valueOf(cell.value()))
          .toList();
    }
  }

  /// Whether it takes the whole width of a page; on a phone each of its rows is told as a list.
  public boolean isWide() {
    return columns.size() > MOST_NARROW;
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
    private final Relations relations = new Relations();
    private final List<Comparator<Row>> order = new ArrayList<>();

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

    /// In these columns the rows add up to what the reader knows: all rows, or those with the same
    /// first heading where there are two.
    public Filling addsUp(String... columns) {
      relations.columns.addAll(List.of(columns));
      return this;
    }

    /// In each row the whole is more than these parts, or they together.
    public Filling parts(String whole, String... parts) {
      relations.parts.add(new Relations.Parts(whole, List.of(parts)));
      return this;
    }

    /// In each row the total is that of the row before and the step.
    public Filling running(String total, String step) {
      relations.running.put(total, step);
      return this;
    }

    /// In each row the one comes in and the other goes out of a stock that the reader knows before
    /// and after, so that one gives the other away; in both the rows add up as for [#addsUp].
    public Filling through(String in, String out) {
      relations.through.add(new Relations.Through(in, out));
      return addsUp(in, out).together(in, out);
    }

    /// In each row these are shown all, or none.
    public Filling together(String... columns) {
      relations.together.add(List.of(columns));
      return this;
    }

    /// The rows are put in the order of what is told in these columns, the largest first: an order
    /// by what is not told would tell it.
    public Filling largestFirst(String... columns) {
      for (var column : columns) {
        order.add(Comparator.comparingDouble(row -> -cell(row, column).drawn(-1)));
      }
      return this;
    }

    private Cell cell(Row row, String column) {
      return row.all().get(names.indexOf(column));
    }

    /// The table as it may be shown.
    public Table done() {
      var told = new ArrayList<>(relations.told(asked.told(), names, rows));
      order.stream()
          .reduce(Comparator::thenComparing)
          .map(by -> by.thenComparing(row -> row.heading().shown()))
          .ifPresent(told::sort);
      return new Table(
          id, caption, columns(), told, address("csv"), address("xlsx"), address("json"));
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
