package asylumchain.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.client.http.ApiResponse;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists that come page by page.
public final class Pages {

  private static final Pattern NEXT =
      Pattern.compile("<[^>]*[?&]cursor=([^&>]*)[^>]*>;\\s*rel=\"?next\"?");

  private Pages() {}

  /// Asks for one page.
  ///
  /// @param <P> the page
  @FunctionalInterface
  public interface Ask<P> {

    /// The page behind a cursor.
    ///
    /// @param cursor `null` for the first page
    ApiResponse<P> page(@Nullable String cursor);
  }

  /// All items of a list in its order. The first page is asked for at once, each other one when its
  /// first item is wanted.
  ///
  /// @param ask such as `cursor -> cases.listCaseListWithHttpInfo(question.cursor(cursor).build())`
  ///   with a `question` of `APIListCaseListRequest.newBuilder()`
  public static <P, T> Stream<T> all(Ask<P> ask, Function<P, List<T>> items) {
    return Stream.iterate(
            Optional.of(ask.page(null)),
            Optional::isPresent,
            page -> page.flatMap(Pages::next).map(ask::page))
        .flatMap(Optional::stream)
        .flatMap(page -> items.apply(page.getData()).stream());
  }

  /// The cursor of the page behind this one; empty on the last one.
  private static Optional<String> next(ApiResponse<?> page) {
    var link = NEXT.matcher(Written.header(page, "Link"));
    return link.find() ? Optional.of(URLDecoder.decode(link.group(1), UTF_8)) : Optional.empty();
  }
}
