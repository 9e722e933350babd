package asylumchain.reporting.backlog.cases;

import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Paged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that stands behind a number, read part by part while it is written.
///
/// @param <V> a part of the list
/// @param read gives the part that begins where the one before ends
public record WholeList<V extends Csv & Paged>(V first, Function<Cursor, V> read) implements Csv {

  @Override
  public List<String> columns() {
    return first.columns();
  }

  @Override
  public List<Csv> others() {
    return first.others();
  }

  @Override
  public Map<String, @Nullable Object> everyRow() {
    return first.everyRow();
  }

  @Override
  public Stream<List<@Nullable Object>> rows() {
    return Stream.iterate(
            Optional.of(first),
            Optional::isPresent,
            part -> part.flatMap(it -> Optional.ofNullable(it.next())).map(read))
        .flatMap(part -> part.orElseThrow().rows());
  }
}
