package asylumchain.kit.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list. Where there is more, the answer carries `Link: <…>; rel="next"`.
///
/// @param next `null` on the last page
/// @param count the total, where it was asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @JsonIgnore @Nullable Cursor next, @Nullable Long count)
    implements Paged {

  public Page {
    items = List.copyOf(items);
  }

  /// The page made from one row more than was asked for.
  ///
  /// @param rows at most `limit + 1` rows
  /// @param key the sort key of a row
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null, null);
    }
    var shown = rows.subList(0, limit);
    return new Page<>(shown, key.apply(shown.getLast()), null);
  }

  public Page<T> counting(long total) {
    return new Page<>(items, next, total);
  }
}
