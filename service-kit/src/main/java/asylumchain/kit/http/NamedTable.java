package asylumchain.kit.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of the other tables of an answer.
///
/// @param sheet its name: at most 31 letters
/// @param everyRow what holds for each of its rows, see [Csv#everyRow]
/// @param cells of a row, in the order of the columns
public record NamedTable<T>(
    String sheet,
    List<String> columns,
    Map<String, @Nullable Object> everyRow,
    List<T> items,
    Function<T, List<@Nullable Object>> cells)
    implements Csv {

  public NamedTable {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
  }

  /// A table of these.
  ///
  /// @param cells of a row, in the order of the columns
  public static <T> NamedTable<T> of(
      String sheet,
      List<String> columns,
      Map<String, @Nullable Object> everyRow,
      List<T> items,
      Function<T, List<@Nullable Object>> cells) {
    return new NamedTable<>(sheet, columns, everyRow, items, cells);
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items.stream().map(cells);
  }
}
