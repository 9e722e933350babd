package asylumchain.reporting.timeliness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A question whose condition is another than that of the index reads every decision instead.
class UndoneIndexTest {

  @Test
  void what_was_undone_is_asked_by_the_condition_of_the_index() throws IOException {
    var index = words(ddl().substring(ddl().indexOf("create index backlog_interval_undone")));
    assertThat(index).contains("where " + words(UndoneQueries.NOT_BY_ITS_FIRST_DECISION) + ";");
  }

  private static String words(String sql) {
    return sql.replaceAll("\\s+", " ");
  }

  private static String ddl() throws IOException {
    try (var file = UndoneQueries.class.getResourceAsStream("/projection/reporting.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
