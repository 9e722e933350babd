package asylumchain.local.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A CSV file with a header line that travels with the program.
public record Table(List<Row> rows) {

  /// One line, by column name.
  public record Row(Map<String, String> cells) {

    public String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    public LocalDate date(String column) {
      return LocalDate.parse(text(column));
    }

    /// A whole number; the source may write it with a decimal part (`1176.0`).
    public int count(String column) {
      var text = text(column);
      return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
    }
  }

  /// Reads a file.
  ///
  /// @param path on the class path, for example `/data/nl/stock_milestones.csv`
  /// @throws UncheckedIOException if it is not there or cannot be read
  public static Table at(String path) {
    var stream = Table.class.getResourceAsStream(path);
    if (stream == null) {
      throw new UncheckedIOException(new IOException("not on the class path: " + path));
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var header = cells(Objects.requireNonNull(lines.readLine(), path));
      return new Table(
          lines.lines().filter(line -> !line.isBlank()).map(line -> row(header, line)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static Row row(List<String> header, String line) {
    var cells = cells(line);
    var row = new HashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return new Row(row);
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
