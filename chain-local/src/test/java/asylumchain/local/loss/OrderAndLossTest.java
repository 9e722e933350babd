package asylumchain.local.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What case-service acknowledged is in the journal once and on the topic in order, whatever
/// happens to the process that sends it or to the broker. Needs case-service as built.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderAndLossTest {

  private TwoProcesses both;

  @BeforeAll
  void start() {
    both = TwoProcesses.started();
  }

  @AfterAll
  void stop() {
    if (both != null) {
      both.close();
    }
  }

  @Test
  void nothing_is_lost_doubled_or_turned_when_the_sending_process_is_killed() throws Exception {
    survivesKills(100, 1);
  }

  @Test
  void nor_when_the_broker_stands_still() throws Exception {
    survivesFreezes(100, 1, Duration.ofSeconds(3));
  }

  @Test
  @Tag("faults")
  void nor_with_five_kills_in_ten_thousand_writes() throws Exception {
    survivesKills(1_000, 5);
  }

  @Test
  @Tag("faults")
  void nor_when_the_broker_stands_still_three_times_for_ten_seconds() throws Exception {
    survivesFreezes(1_000, 3, Duration.ofSeconds(10));
  }

  private void survivesKills(int perCase, int kills) throws Exception {
    try (var writers = new Writers(both.doors(), both.token(), perCase)) {
      int orphaned = 0;
      for (int i = 0; i < kills; i++) {
        writers.awaitMore(perCase);
        orphaned += both.killHolder();
      }
      assertThat(orphaned).as("the killed ones held leases").isGreaterThanOrEqualTo(kills);
      reckon("%d kills, %d leases taken over".formatted(kills, orphaned), perCase, writers);
    }
  }

  private void survivesFreezes(int perCase, int freezes, Duration hold) throws Exception {
    try (var writers = new Writers(both.doors(), both.token(), perCase)) {
      for (int i = 0; i < freezes; i++) {
        writers.awaitMore(perCase);
        both.freezeBroker(hold);
        both.awaitSent();
      }
      reckon("%d freezes of %s".formatted(freezes, hold), perCase, writers);
    }
  }

  private void reckon(String faults, int perCase, Writers writers) throws Exception {
    var promises = writers.finish();
    both.awaitSent();
    var reckoning =
        new Reckoning(both.books().rows())
            .promised(writers.cases(), promises)
            .travelled(new TopicRecords(both.bootstrapServers()).read());
    System.out.printf(
        "order and loss: %s; acknowledged %d, offered again %d, %s%n",
        faults, promises.size(), writers.repeated(), reckoning);
    for (var one : writers.cases()) {
      assertThat(promises.stream().filter(it -> it.caseId().equals(one)).count())
          .isGreaterThanOrEqualTo(perCase);
    }
    assertThat(reckoning.lost()).isEmpty();
    assertThat(reckoning.doubled()).isEmpty();
    assertThat(reckoning.gaps()).isEmpty();
    assertThat(reckoning.turned()).isEmpty();
  }
}
