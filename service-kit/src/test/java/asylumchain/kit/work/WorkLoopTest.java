package asylumchain.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.Patience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

  private final LinkedBlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void goes_on_at_once_while_there_is_something_to_do_and_when_somebody_rings()
      throws InterruptedException {
    var loop = new WorkLoop("test", () -> round() < 3, Duration.ofHours(1));
    loop.start();
    for (int i = 1; i <= 3; i++) {
      assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo(i);
    }
    loop.ring();
    assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo(4);
    loop.stop();
    assertThat(loop.isStopping()).isTrue();
    var seen = number.get();
    loop.ring();
    assertThat(rounds.stream().filter(it -> it > seen)).isEmpty();
  }

  @Test
  void a_round_that_fails_is_not_the_last() throws InterruptedException {
    var loop =
        new WorkLoop(
            "test",
            () -> {
              if (round() == 1) {
                throw new IllegalStateException("once");
              }
              return false;
            });
    loop.start();
    assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(rounds.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    loop.stop();
  }

  @Test
  void whoever_stops_it_waits_for_the_round_that_goes_on() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    var loop =
        new WorkLoop(
            "test",
            () -> {
              begun.countDown();
              ended.set(passed(mayEnd));
              return false;
            });
    loop.start();
    assertThat(passed(begun)).isTrue();
    var endedWhenStopped = new AtomicBoolean();
    var stopper =
        Thread.ofPlatform()
            .start(
                () -> {
                  stop(loop);
                  endedWhenStopped.set(ended.get());
                });
    assertThat(Patience.until(loop::isStopping, Duration.ofSeconds(10))).isTrue();
    mayEnd.countDown();
    stopper.join();
    assertThat(endedWhenStopped).isTrue();
  }

  private static boolean passed(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stop(WorkLoop loop) {
    try {
      loop.stop();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int round() {
    int now = number.incrementAndGet();
    rounds.add(now);
    return now;
  }
}
