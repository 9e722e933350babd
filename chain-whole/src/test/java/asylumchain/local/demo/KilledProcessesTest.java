package asylumchain.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every process is killed in the middle of a load; then the suite is brought up, and the load goes
/// on by itself. That it was the middle is a condition: lines were taken since the process before
/// fell, others are still to come, and the journal shows rows of before and of after each fall.
class KilledProcessesTest {

  /// Readers first: what falls later still has work to do when they are gone.
  private static final List<String> PROCESSES =
      List.of("reporting-service", "deadline-service", "kafka", "case-service", "postgres");

  private final List<Instant> falls = new ArrayList<>();

  @Test
  void all_five_fall_during_one_load_which_goes_on_by_itself_and_nothing_is_lost_or_doubled()
      throws IOException, SQLException {
    var sent = CanaryLines.of(2, 20, "FAULTS", _ -> true);
    try (var chain = WholeChain.started()) {
      var where = chain.send(sent.lines(), "one-load");
      try (var load = HeldLoad.of(chain, where)) {
        for (var process : PROCESSES) {
          if (process.equals("postgres")) {
            chain.up();
          }
          load.goesOn();
          assertThat(load.taken()).as("lines are still to come").isLessThan(sent.cases());
          fall(chain, process);
        }
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
  void each_falls_three_times_while_a_whole_scenario_goes_in() throws IOException, SQLException {
    int cases = 0;
    int events = 0;
    int parts = 3 * PROCESSES.size();
    try (var chain = WholeChain.started()) {
      for (int i = 0; i < parts; i++) {
        int part = i;
        var sent = CanaryLines.of(2, 1, "FAULTS", number -> number % parts == part);
        var where = chain.send(sent.lines(), "part-" + part);
        try (var load = HeldLoad.of(chain, where)) {
          load.goesOn();
          assertThat(load.taken()).as("lines are still to come").isLessThan(sent.cases());
          fall(chain, PROCESSES.get(i % PROCESSES.size()));
        }
        chain.up();
        assertThat(chain.done(where).taken()).isEqualTo(sent.cases());
        cases += sent.cases();
        events += sent.events();
      }
      agree(chain, cases, events);
    }
  }

  private void fall(WholeChain chain, String process) throws IOException {
    chain.kill(process);
    falls.add(Instant.now());
  }

  private void agree(WholeChain chain, int cases, int events) throws SQLException {
    chain.awaitVisible();
    chain.reporting().freezeTaskforce();
    var agreement = new Agreement(chain);
    agreement.check(cases, events, true);
    for (var fall : falls) {
      agreement.journalledAround(fall);
    }
  }
}
