package asylumchain.kit.http;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list that leaves whole, as a table or line by line, however long it is: it is read page by
/// page while it leaves, so that it needs the memory, and the transaction, of one page.
///
/// @param columns of the table
/// @param cells of a row, in the order of the columns
/// @param pages the rows after one, an empty list when there are none; after `null`, the first
public record Download<T>(
    List<String> columns,
    Function<T, List<@Nullable Object>> cells,
    Function<@Nullable T, List<T>> pages)
    implements Csv, Ndjson {

  /// What a caller may ask a list as: a page as JSON, or all of it as a download.
  public static final String NDJSON = "application/x-ndjson";

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return items().map(cells);
  }

  @Override
  public Stream<?> lines() {
    return items();
  }

  private Stream<T> items() {
    return Stream.iterate(
            pages.apply(null), page -> !page.isEmpty(), page -> pages.apply(page.getLast()))
        .flatMap(List::stream)
        .map(Objects::requireNonNull);
  }
}
