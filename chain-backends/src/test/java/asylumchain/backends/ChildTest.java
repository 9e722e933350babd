package asylumchain.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

  private static final Duration LIMIT = Duration.ofMillis(250);

  @TempDir Path home;
  private Child sleeper;

  @BeforeEach
  void somebodyWhoTakesTime() {
    sleeper =
        Child.start(
            "sleeper", List.of("sleep", "600"), Map.of(), home.resolve("log"), home.resolve("pid"));
  }

  @AfterEach
  void nothingIsLeft() {
    sleeper.stop("KILL", Duration.ofSeconds(10));
  }

  @Test
  void who_gets_on_is_waited_for_beyond_the_limit() {
    var looks = new AtomicInteger();
    var begun = System.nanoTime();

    sleeper.awaitReady(() -> looks.get() > 40, LIMIT, looks::incrementAndGet);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(LIMIT.multipliedBy(2));
  }

  @Test
  void who_got_on_and_stands_still_is_given_up() {
    var looks = new AtomicInteger();

    assertThatThrownBy(
            () ->
                sleeper.awaitReady(() -> false, LIMIT, () -> Math.min(looks.incrementAndGet(), 5)))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("sleeper does not answer after");
    assertThat(looks.get()).isGreaterThan(10);
  }

  @Test
  void who_dies_is_not_waited_for() {
    sleeper.signal("KILL");

    assertThatThrownBy(() -> sleeper.awaitReady(() -> false, Duration.ofMinutes(1)))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("sleeper died while starting");
  }
}
