package asylumchain.reporting.backlog;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.NamedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A figure, which as a table says what it says in JSON: beside its rows stand its other tables,
/// its definitions in words, how far each source was read, and what holds for all of it.
public interface Figure extends Csv {

  /// Of everything that is counted.
  List<StockDefinition.Name> definitions();

  Basis basis();

  /// Its other tables, see [#table(String, List, List, Function)].
  default List<Csv> beside() {
    return List.of();
  }

  /// What else holds for all of it, such as `leftOut`: by name, in the order of the JSON.
  default Map<String, @Nullable Object> also() {
    return Map.of();
  }

  /// What it finds; `null` where it has no sentence for that.
  default @Nullable Finding inWords() {
    return null;
  }

  /// What was added elsewhere in the same days; `null` where it is no figure of success, and where
  /// whoever asked tells that apart.
  default @Nullable Displaced displacement() {
    return null;
  }

  /// One of its other tables.
  ///
  /// @param cells of a row, in the order of the columns
  default <T> Csv table(
      String name, List<String> columns, List<T> items, Function<T, List<@Nullable Object>> cells) {
    return NamedTable.of(name, columns, everyRow(), items, cells);
  }

  @Override
  default List<Csv> others() {
    var all = new ArrayList<>(beside());
    all.add(DefinitionFile.table(named()));
    all.add(basis().sources());
    all.add(
        NamedTable.of(
            "about",
            List.of("name", "value"),
            Map.of(),
            List.copyOf(about().entrySet()),
            it -> Arrays.asList(it.getKey(), it.getValue())));
    return all;
  }

  /// What the last of its tables says, by name: what holds for every row, and what it finds.
  default Map<String, @Nullable Object> about() {
    var about = new LinkedHashMap<String, @Nullable Object>(holdsForAll());
    var finding = inWords();
    if (finding != null) {
      about.put("findingNl", finding.nl());
      about.put("findingEn", finding.en());
    }
    return about;
  }

  @Override
  default Map<String, @Nullable Object> everyRow() {
    return holdsForAll();
  }

  private Map<String, @Nullable Object> holdsForAll() {
    var all = new LinkedHashMap<String, @Nullable Object>(also());
    all.putAll(basis().about());
    var displaced = displacement();
    if (displaced != null) {
      all.putAll(displaced.cells());
    }
    return all;
  }

  private List<StockDefinition.Name> named() {
    var displaced = displacement();
    return displaced == null
        ? definitions()
        : Stream.concat(definitions().stream(), Stream.of(displaced.definition())).toList();
  }

  /// The columns of groups, between others.
  static List<String> columns(List<String> before, List<String> groupBy, String... after) {
    return Stream.of(before, groupBy, List.of(after)).flatMap(List::stream).toList();
  }

  /// The values of a group in the order of its columns, and what follows them.
  static List<@Nullable Object> row(
      List<String> groupBy, Map<String, ?> group, @Nullable Object... after) {
    var cells = new ArrayList<@Nullable Object>();
    groupBy.forEach(name -> cells.add(group.get(name)));
    cells.addAll(Arrays.asList(after));
    return cells;
  }
}
