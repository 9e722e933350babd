package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerAwayDrill {

  private static final Duration AWAY = Duration.ofSeconds(60);

  @Test
  void intake_goes_on_without_the_broker_and_what_it_took_follows_by_itself() throws IOException {
    try (var drill = new Drill()) {
      var chain = drill.chain();
      drill.loadWhole();

      chain.kill("kafka");
      var back = System.nanoTime() + AWAY.toNanos();
      var sent = drill.nextPart();
      chain.allTaken(drill.send(sent), sent);
      drill.comes("the journal says how long it waits", () -> older(drill, 30));
      drill.comes("a minute passes", () -> System.nanoTime() > back);
      assertThat(drill.chain().metric("journal_relay_lag")).as("rows that wait").isPositive();

      chain.up();
      drill.comes("nothing waits any more", () -> drill.chain().metric("journal_relay_lag") == 0);
      drill.books();
    }
  }

  private static boolean older(Drill drill, int seconds) {
    return drill.chain().metric("journal_outbox_age_seconds") > seconds;
  }
}
