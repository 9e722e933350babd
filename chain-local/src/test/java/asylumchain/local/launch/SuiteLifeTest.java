package asylumchain.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The six processes that `./chain` does not get up, with real backends and stub services.
class SuiteLifeTest {
  @TempDir Path clone;
  @TempDir Path home;
  private ChainScript chain;

  @BeforeEach
  void aClone() throws IOException {
    chain = new ChainScript(home).in(StubClone.in(clone));
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    assertThat(chain.run("reset").exit()).isZero();
    assertThat(home).doesNotExist();
  }

  @Test
  void a_service_that_dies_gives_its_last_words_and_nothing_stays() throws Exception {
    var outcome = chain.with("STUB_DIES", "DEADLINE").run("up");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.error().lines().toList())
        .startsWith(
            "chain: deadline-service died while starting", "  | relation \"note\" does not exist")
        .noneMatch(line -> line.contains("some.depth"));
    assertNothingRuns();
  }

  @Test
  void an_up_that_is_interrupted_takes_back_what_it_started() throws Exception {
    var up = chain.command("up").start();
    assertThat(
            Patience.until(
                () -> Files.exists(home.resolve("postgres").resolve("pid")),
                Duration.ofSeconds(60)))
        .isTrue();

    up.destroy();

    assertThat(up.waitFor()).isNotZero();
    assertNothingRuns();
  }

  private void assertNothingRuns() throws Exception {
    assertThat(chain.run("status").out()).contains("down").doesNotContain("pid");
  }
}
