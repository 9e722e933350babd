package asylumchain.reporting.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A column that a question reads and the index lacks would send every question back to the table.
class StockIndexTest {

  private static final Pattern INDEX =
      Pattern.compile(
          "index backlog_interval_open\\b[^;(]*\\(([^)]*)\\)[^;(]*?include \\(([^)]*)\\)");

  @Test
  void the_index_of_open_cases_holds_all_that_a_question_reads_of_a_row() throws IOException {
    var key = names(index().group(1));
    var included = names(index().group(2));
    assertThat(Stream.concat(key.stream(), included.stream()))
        .containsAll(names(StockRows.COLUMNS))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_row_of_another_time_is_passed_over_by_the_key() throws IOException {
    assertThat(names(index().group(1)))
        .containsExactly("reach", "anchor", "valid_from", "valid_to", "known_from", "known_to");
  }

  private static Matcher index() throws IOException {
    var index = INDEX.matcher(ddl());
    assertThat(index.find()).isTrue();
    return index;
  }

  @Test
  void a_stock_before_and_after_the_decision_is_searched_in_the_two_indexes_that_have_it() {
    var pending = new StockDefinitions().get("pending-all-instances");
    var sql =
        StockRows.of(pending, LocalDate.of(2021, 1, 31), Instant.parse("2021-02-14T23:00:00Z"))
            .toString();

    var searches = sql.split("from backlog_interval", -1);
    assertThat(Arrays.stream(searches).skip(1))
        .hasSize(6)
        .allMatch(it -> it.contains("reach = "))
        .satisfiesExactlyInAnyOrder(
            it -> assertThat(it).contains("settled_on is null"),
            it -> assertThat(it).contains("settled_on is null"),
            it -> assertThat(it).contains("settled_on is null"),
            it -> assertThat(it).contains("'APPEAL'").contains("settled_on is not null"),
            it -> assertThat(it).contains("'APPEAL'").contains("settled_on is not null"),
            it -> assertThat(it).contains("'APPEAL'").contains("settled_on is not null"));
  }

  private static String ddl() throws IOException {
    try (var file = StockRows.class.getResourceAsStream("/projection/reporting.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }

  private static List<String> names(String columns) {
    return Arrays.stream(columns.split(",", -1)).map(String::strip).toList();
  }
}
