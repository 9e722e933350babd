package asylumchain.client;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.client.http.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void all_items_come_in_order_and_no_page_is_asked_for_before_it_is_wanted() {
    assertThat(Pages.all(this::page, Function.identity()).limit(3)).containsExactly(1, 2, 3);
    assertThat(asked).containsExactly("", "a b");
    asked.clear();
    assertThat(Pages.all(this::page, Function.identity())).containsExactly(1, 2, 3, 4, 5);
    assertThat(asked).containsExactly("", "a b", "c");
  }

  private ApiResponse<List<Integer>> page(@Nullable String cursor) {
    asked.add(cursor == null ? "" : cursor);
    return switch (cursor) {
      case null -> page("</v1/cases?limit=2&cursor=a%20b>; rel=\"next\"", 1, 2);
      case "a b" -> page("</v1/cases?cursor=c&limit=2>; rel=\"next\"", 3, 4);
      default -> new ApiResponse<>(200, Map.of(), List.of(5));
    };
  }

  private static ApiResponse<List<Integer>> page(String link, Integer... items) {
    return new ApiResponse<>(200, Map.of("link", List.of(link)), List.of(items));
  }
}
