package asylumchain.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Folds the lines alone, and compares them with what was published.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetherlandsScenarioTest {

  /// How many there were, by year and what happened: `2022 in FIRST`, `2022 out REFUGEE`.
  private static final class Fold extends OutputStream {

    private final ObjectMapper json = new ObjectMapper();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void write(int one) throws IOException {
      if (one == '\n') {
        fold(json.readTree(line.toString(StandardCharsets.UTF_8)).path("events"));
        line.reset();
      } else {
        line.write(one);
      }
    }

    private void fold(JsonNode events) {
      for (var event : events) {
        var year = event.path("occurredOn").asText().substring(0, 4);
        switch (event.path("type").asText()) {
          case "application-lodged" -> add(year + " in " + event.path("applicationKind").asText());
          case "decision-made" -> add(year + " out " + event.path("outcome").asText());
          case "application-withdrawn" -> add(year + " out WITHDRAWN");
          case "case-closed" -> add(year + " out " + event.path("reason").asText());
          default -> assertThat(event.path("type").asText()).isEqualTo("application-registered");
        }
      }
    }

    private void add(String what) {
      counts.merge(what, 1, Integer::sum);
    }

    int of(int year, String what) {
      return counts.getOrDefault(year + " " + what, 0);
    }
  }

  @Test
  void flows_and_stocks_are_those_published_and_the_rest_is_named() throws IOException {
    var fold = new Fold();
    new NetherlandsScenario(1).write(fold);
    int stock = fold.of(2014, "in FIRST");
    assertThat(stock).as("the opening stock").isEqualTo(6_914);
    for (var account : YearAccount.published()) {
      int year = account.year();
      var out = account.out();
      int unexplained = fold.of(year, "in UNEXPLAINED") - fold.of(year, "out UNEXPLAINED");
      assertThat(fold.of(year, "in FIRST")).as(year + " first").isEqualTo(account.first());
      assertThat(fold.of(year, "in REPEAT")).as(year + " repeat").isEqualTo(account.repeat());
      assertThat(fold.of(year, "out REFUGEE")).as(year + "").isEqualTo(out.recognised());
      assertThat(fold.of(year, "out SUBSIDIARY")).as(year + "").isEqualTo(out.other());
      assertThat(fold.of(year, "out REJECTED_UNFOUNDED")).as(year + "").isEqualTo(out.rejected());
      assertThat(fold.of(year, "out NOT_TAKEN_INTO_CONSIDERATION") + fold.of(year, "out WITHDRAWN"))
          .as(year + " closed")
          .isEqualTo(out.closed());
      assertThat(unexplained).as(year + " unexplained").isEqualTo(account.unexplained());
      stock += account.first() + account.repeat() - out.total() + unexplained;
      assertThat(stock).as("stock at the end of " + year).isEqualTo(account.closing());
    }
  }

  @Test
  void the_flows_of_2022_give_37818_where_35790_was_published() {
    var account =
        YearAccount.published().stream()
            .filter(one -> one.year() == 2022)
            .findFirst()
            .orElseThrow();
    assertThat(account.opening()).isEqualTo(20_400);
    assertThat(account.byFlows()).isEqualTo(37_818);
    assertThat(account.closing()).isEqualTo(35_790);
    assertThat(account.unexplained()).isEqualTo(-2_028);
  }
}
