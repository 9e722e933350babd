package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresAwayDrill {

  private static final Duration AWAY = Duration.ofSeconds(60);

  @Test
  void intake_answers_503_with_retry_after_for_a_minute_and_then_goes_on_by_itself()
      throws IOException {
    try (var drill = new Drill()) {
      var chain = drill.chain();
      var sent = drill.nextPart();
      var where = drill.send(sent);
      drill.inTheMiddle(where, sent);

      var intake = new Knocking(chain);
      chain.kill("postgres");
      var back = System.nanoTime() + AWAY.toNanos();
      int asked = 0;
      while (System.nanoTime() < back) {
        assertThat(intake.read()).as("intake without its database").isEqualTo(503);
        assertThat(intake.retryAfter()).isPositive();
        asked++;
      }
      assertThat(asked).as("intake was asked meanwhile").isGreaterThan(5);

      chain.up();
      drill.comes("intake is there again", () -> intake.read() == 200);
      chain.allTaken(where, sent);
      drill.loadWhole();
      drill.books();
    }
  }
}
