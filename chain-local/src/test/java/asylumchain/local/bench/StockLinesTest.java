package asylumchain.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StockLinesTest {

  private static final int A_MILLION = 1_000_000;
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 29);

  private final StockLines stock = new StockLines(A_MILLION, LAST_DAY);

  @Test
  void everybody_was_born_before_anything_is_told_of_them() throws IOException {
    assertThat(read(stock.some(0, 500))).hasSize(500).allSatisfy(StockLinesTest::isBornFirst);
    assertThat(read(stock.some(A_MILLION - 500, 500)))
        .hasSize(500)
        .allSatisfy(StockLinesTest::isBornFirst);
  }

  @Test
  void the_first_is_lodged_on_the_first_day_and_nothing_is_told_after_the_last()
      throws IOException {
    assertThat(days(read(stock.some(0, 1)).getFirst(), "application-lodged"))
        .containsExactly(stock.firstDay());
    assertThat(read(stock.some(A_MILLION - 500, 500)))
        .allSatisfy(line -> assertThat(days(line, "")).noneMatch(LAST_DAY::isBefore));
  }

  private static void isBornFirst(JsonNode line) {
    var born = LocalDate.parse(line.path("person").path("birthDate").asText());
    assertThat(days(line, "")).isNotEmpty().allMatch(born::isBefore);
  }

  /// Days on which something of a type occurred, of any type for an empty one.
  private static List<LocalDate> days(JsonNode line, String type) {
    return StreamSupport.stream(line.path("events").spliterator(), false)
        .filter(it -> type.isEmpty() || it.path("type").asText().equals(type))
        .map(it -> LocalDate.parse(it.path("occurredOn").asText()))
        .toList();
  }

  private static List<JsonNode> read(InputStream lines) throws IOException {
    try (lines;
        var values =
            JsonMapper.builder().build().readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
      return values.readAll();
    }
  }
}
