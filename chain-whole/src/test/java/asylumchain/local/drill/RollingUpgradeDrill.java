package asylumchain.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.local.demo.WholeChain;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// The tables grow first, by what only the next release knows; then the processes are replaced one
/// by one while a load goes in and somebody keeps asking; what nobody needs any more goes last.
class RollingUpgradeDrill {

  private static final long PAUSE = 200_000_000;

  private static final Map<String, String> GROWS =
      Map.of("cases", "asylum_case", "deadlines", "law_change", "reporting", "cohort");

  private static final Map<String, String> ASKED =
      Map.of(
          "case-service", "/v1/cases?limit=1",
          "deadline-service", "/v1/deadlines?limit=1",
          "reporting-service", "/v1/backlog");

  @Test
  void one_process_after_the_other_is_replaced_under_load_and_somebody_always_answers()
      throws Exception {
    try (var drill = new Drill();
        var replicas = new Replicas(drill.chain())) {
      var chain = drill.chain();
      replicas.start();
      drill.comes("two processes of each service share the work", () -> replicas.share(2));
      tables(chain, "alter table %1$s add column of_the_next_release text default 'unknown'");
      tables(chain, "create index of_the_next_release_of_%1$s on %1$s (of_the_next_release)");

      for (var service : replicas.services()) {
        var sent = drill.nextPart();
        var doors = List.of(chain.door(service), replicas.of(service).door());
        try (var client = new Asking(chain, ASKED.get(service), doors)) {
          var where = drill.send(sent);
          drill.inTheMiddle(where, sent);
          replicas.of(service).stop();
          replicas.of(service).start();
          chain.stop(service);
          chain.up();
          drill.comes("both share the work again", () -> replicas.share(2));
          chain.allTaken(where, sent);
          assertThat(client.answered()).as("questions that were answered").isPositive();
          assertThat(client.refused()).as("questions that neither process answered").isZero();
        }
      }
      tables(chain, "alter table %1$s drop column of_the_next_release");
      drill.books();
    }
  }

  private static void tables(WholeChain chain, String change) throws SQLException {
    for (var grows : GROWS.entrySet()) {
      try (var connection = chain.administrator(grows.getKey());
          var statement = connection.createStatement()) {
        statement.execute(change.formatted(grows.getValue()));
      }
    }
  }

  /// A partner that asks a service all the time, at the other process where one does not answer.
  private static final class Asking implements AutoCloseable {
    private final List<URI> questions;
    private final String token;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Thread thread = Thread.ofPlatform().name("asking").unstarted(this::ask);
    private volatile boolean over;

    Asking(WholeChain chain, String asked, List<URI> doors) throws IOException {
      this.questions = doors.stream().map(door -> door.resolve(asked)).toList();
      this.token = Files.readString(chain.doors().tokenFile()).strip();
      thread.start();
    }

    int answered() {
      return answered.get();
    }

    int refused() {
      return refused.get();
    }

    private void ask() {
      while (!over) {
        boolean good = questions.stream().anyMatch(this::answers);
        (good ? answered : refused).incrementAndGet();
        LockSupport.parkNanos(PAUSE);
      }
    }

    private boolean answers(URI question) {
      try {
        var asked = (HttpURLConnection) question.toURL().openConnection();
        asked.setRequestProperty("Authorization", "Bearer " + token);
        asked.setConnectTimeout(5_000);
        asked.setReadTimeout(30_000);
        return asked.getResponseCode() == 200;
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public void close() {
      over = true;
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
