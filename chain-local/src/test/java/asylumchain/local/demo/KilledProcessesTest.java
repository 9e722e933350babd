package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every process is killed in the middle of a load; then the suite is brought up, and the load goes
/// on by itself.
class KilledProcessesTest {

  /// Readers first: case-service can say how far it is until it is killed itself.
  private static final List<String> PROCESSES =
      List.of("reporting-service", "deadline-service", "kafka", "case-service", "postgres");

  /// One load, in which they fall one after another.
  @Test
  @Tag("faults")
  void all_five_fall_during_one_load_which_goes_on_by_itself_and_nothing_is_lost_or_doubled()
      throws IOException {
    try (var chain = WholeChain.started()) {
      var sent = CanaryLines.of(2, 3, "FAULTS", _ -> true);
      var where = chain.send(sent.lines(), "one-load");
      for (var process : PROCESSES) {
        if (!process.equals("postgres")) {
          inTheMiddle(chain, where, sent);
        }
        chain.kill(process);
      }
      chain.up();
      assertThat(chain.done(where).taken()).isEqualTo(sent.cases());
      agree(chain, sent.cases(), sent.events());
    }
  }

  /// A part of the whole scenario for each process, three times over; each is killed while its part
  /// is taken in.
  @Test
  @Tag("faults")
  void each_falls_three_times_while_a_whole_scenario_goes_in() throws IOException {
    try (var chain = WholeChain.started()) {
      int cases = 0;
      int events = 0;
      int parts = 3 * PROCESSES.size();
      for (int i = 0; i < parts; i++) {
        int part = i;
        var lines = CanaryLines.of(2, 1, "FAULTS", number -> number % parts == part);
        var where = chain.send(lines.lines(), "part-" + part);
        inTheMiddle(chain, where, lines);
        chain.kill(PROCESSES.get(i % PROCESSES.size()));
        chain.up();
        assertThat(chain.done(where).taken()).isEqualTo(lines.cases());
        cases += lines.cases();
        events += lines.events();
      }
      agree(chain, cases, events);
    }
  }

  /// Returns when some of the lines are taken; fails when all are.
  private static void inTheMiddle(WholeChain chain, URI where, CanaryLines sent) {
    assertThat(Patience.until(() -> chain.progress(where).taken() > 0, Duration.ofMinutes(2)))
        .as("the load begins")
        .isTrue();
    assertThat(chain.progress(where).taken()).as("the load goes on").isLessThan(sent.cases());
  }

  private static void agree(WholeChain chain, int cases, int events) {
    chain.awaitVisible();
    chain.reporting().freezeTaskforce();
    new Agreement(chain).check(cases, events, true);
  }
}
