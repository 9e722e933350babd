package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every process is killed in the middle of a load; then the suite is brought up, and the load goes
/// on by itself.
@Tag("faults")
class KilledProcessesTest {

  private static final List<String> PROCESSES =
      List.of("case-service", "deadline-service", "reporting-service", "kafka", "postgres");

  @Test
  void the_load_goes_on_by_itself_and_nothing_is_lost_or_doubled() throws IOException {
    survives(50, 1);
  }

  @Test
  void so_it_does_with_a_whole_scenario_three_times_over() throws IOException {
    survives(1, 3);
  }

  /// Sends a part of a scenario for each process and kills it while that part is taken in.
  private static void survives(int step, int rounds) throws IOException {
    try (var chain = WholeChain.started()) {
      int cases = 0;
      int events = 0;
      int parts = rounds * PROCESSES.size();
      for (int i = 0; i < parts; i++) {
        int part = i;
        var lines = CanaryLines.of(2, step, "FAULTS", number -> number % parts == part);
        var where = chain.send(lines.lines(), "part-" + part);
        assertThat(Patience.until(() -> chain.progress(where).taken() > 0, Duration.ofMinutes(2)))
            .isTrue();
        chain.kill(PROCESSES.get(i % PROCESSES.size()));
        chain.up();
        assertThat(chain.done(where).taken()).isEqualTo(lines.cases());
        cases += lines.cases();
        events += lines.events();
      }
      chain.awaitVisible();
      chain.reporting().freezeTaskforce();
      new Agreement(chain).check(cases, events, true);
    }
  }
}
