package asylumchain.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

  @Test
  void who_runs_is_found_again_by_its_file() {
    assertThat(found()).contains(sleeper.pid());
  }

  @Test
  void a_stranger_who_has_its_pid_now_is_not_it() throws IOException {
    var stranger = ProcessHandle.current();
    var told = Files.readString(home.resolve("pid")).strip().split(" ", -1)[1];
    Files.writeString(home.resolve("pid"), stranger.pid() + " " + told + "\n");

    assertThat(found()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void its_file_does_not_depend_on_the_clock_of_the_machine() throws IOException {
    var began = ProcessHandle.of(sleeper.pid()).orElseThrow().info().startInstant().orElseThrow();

    assertThat(Files.readString(home.resolve("pid")))
        .doesNotContain(String.valueOf(began.getEpochSecond()))
        .contains(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip());
  }

  @Test
  void a_file_that_tells_the_moment_is_understood() throws IOException {
    var began = ProcessHandle.of(sleeper.pid()).orElseThrow().info().startInstant().orElseThrow();
    Files.writeString(home.resolve("pid"), sleeper.pid() + " " + began.toEpochMilli() + "\n");

    assertThat(found()).contains(sleeper.pid());

    var other = began.minus(Duration.ofMinutes(1)).toEpochMilli();
    Files.writeString(home.resolve("pid"), sleeper.pid() + " " + other + "\n");

    assertThat(found()).isEmpty();
  }

  private Optional<Long> found() {
    return Child.running("sleeper", home.resolve("log"), home.resolve("pid")).map(Child::pid);
  }
}
