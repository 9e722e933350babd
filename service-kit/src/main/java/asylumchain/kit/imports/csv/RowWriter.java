package asylumchain.kit.imports.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes the lines of one table. What has no filled cell in a row is left out of its line, with
/// what the mapping says of it: an event that has not happened, a person that is not named.
final class RowWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Column> columns;
  private final Map<String, String> constants;
  private final Set<Integer> headed;

  private RowWriter(List<Column> columns, Map<String, String> constants, Set<Integer> headed) {
    this.columns = columns;
    this.constants = constants;
    this.headed = headed;
  }

  /// @param index of the cell in a row
  private record Column(int index, List<String> path, CellReader cells) {}

  /// @throws BadTable if the heading lacks a column, says one twice, or has one that is no path
  ///   where no mapping says what it means
  static RowWriter of(Mapping mapping, List<String> heading) {
    var columns = new ArrayList<Column>();
    var seen = new TreeMap<String, String>();
    for (int i = 0; i < heading.size(); i++) {
      var title = heading.get(i).strip();
      var path = mapping.isNone() ? path(i, title) : mapping.columns().get(title);
      if (path != null) {
        if (seen.put(path, title) != null) {
          throw new BadTable(1, "the heading has two columns for " + path);
        }
        columns.add(new Column(i, steps(path), CellReader.of(mapping, path)));
      }
    }
    for (var column : mapping.columns().entrySet()) {
      if (!seen.containsKey(column.getValue())) {
        throw new BadTable(1, "the heading lacks the column " + column.getKey());
      }
    }
    if (columns.isEmpty()) {
      throw new BadTable(1, "the heading has no column that is mapped");
    }
    var constants = mapping.constants() == null ? Map.<String, String>of() : mapping.constants();
    return new RowWriter(columns, constants, headed(mapping, heading));
  }

  /// The heading as the path that it is; `null` for none, as many a spreadsheet has at its end.
  private static @Nullable String path(int index, String title) {
    if (title.isEmpty()) {
      return null;
    }
    if (!Mapping.isPath(title)) {
      throw new BadTable(
          1,
          "the heading of column %d is no path such as person.familyName; send a mapping with it"
              .formatted(index + 1));
    }
    return title;
  }

  /// Columns of which it is known what they are, or that a mapping leaves out.
  private static Set<Integer> headed(Mapping mapping, List<String> heading) {
    return IntStream.range(0, heading.size())
        .filter(index -> !mapping.isNone() || !heading.get(index).isBlank())
        .boxed()
        .collect(Collectors.toSet());
  }

  /// Whether a row has something in a column of which the heading says nothing.
  boolean isWiderThanHeading(String[] row) {
    return IntStream.range(0, row.length)
        .anyMatch(index -> !headed.contains(index) && !row[index].isBlank());
  }

  /// The line of a row, as JSON.
  byte[] line(String[] row) throws IOException {
    var line = new Branch();
    for (var column : columns) {
      var cell = column.index() < row.length ? row[column.index()].strip() : "";
      if (!cell.isEmpty()) {
        line.put(column.path(), column.cells().meaning(cell));
      }
    }
    constants.forEach((path, value) -> line.complete(steps(path), value));
    return JSON.writeValueAsBytes(line.node());
  }

  /// A part of a line that has parts; it is a list where the names of its parts are numbers.
  private static final class Branch {
    private final TreeMap<String, Object> parts = new TreeMap<>();

    void put(List<String> path, String value) {
      var branch = this;
      for (var step : path.subList(0, path.size() - 1)) {
        branch = branch.child(step);
      }
      branch.parts.put(path.getLast(), value);
    }

    /// The same, where the row has something of the part it belongs to.
    void complete(List<String> path, String value) {
      var branch = this;
      for (var step : path.subList(0, path.size() - 1)) {
        if (!(branch.parts.get(step) instanceof Branch next)) {
          return;
        }
        branch = next;
      }
      branch.parts.putIfAbsent(path.getLast(), value);
    }

    private Branch child(String name) {
      if (parts.get(name) instanceof Branch child) {
        return child;
      }
      var child = new Branch();
      parts.put(name, child);
      return child;
    }

    JsonNode node() {
      var isList = !parts.isEmpty() && Character.isDigit(parts.firstKey().charAt(0));
      if (isList) {
        var list = JsonNodeFactory.instance.arrayNode();
        parts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(RowWriter::byNumber))
            .forEach(part -> list.add(node(part.getValue())));
        return list;
      }
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      parts.forEach((name, part) -> object.set(name, node(part)));
      return object;
    }

    private static JsonNode node(Object part) {
      return part instanceof Branch branch
          ? branch.node()
          : JsonNodeFactory.instance.textNode(part.toString());
    }
  }

  private static List<String> steps(String path) {
    return List.of(path.split("\\.", -1));
  }

  private static int byNumber(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other)
        : Integer.compare(one.length(), other.length());
  }
}
