package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asylumchain.kit.http.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

  private final AtomicLong now = new AtomicLong();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final AtomicInteger made = new AtomicInteger();
  private final Function<String, String> pages = kept(name -> name + made.incrementAndGet());

  @Test
  void a_page_that_is_fresh_is_shown_again() {
    assertThat(pages.apply("flows")).isEqualTo("flows1");
    passed(Duration.ofSeconds(9));
    assertThat(pages.apply("flows")).isEqualTo("flows1");
    assertThat(pages.apply("weeks")).isEqualTo("weeks2");
  }

  @Test
  void one_that_is_older_is_shown_once_more_while_the_next_is_made() {
    pages.apply("flows");
    passed(Duration.ofSeconds(11));
    assertThat(pages.apply("flows")).isEqualTo("flows1");
    inTheBackground();
    assertThat(pages.apply("flows")).isEqualTo("flows2");
  }

  @Test
  void nobody_is_shown_one_that_is_too_old() {
    pages.apply("flows");
    passed(Duration.ofSeconds(61));
    assertThat(pages.apply("flows")).isEqualTo("flows2");
  }

  @Test
  void a_refusal_is_told_each_time_and_not_kept() {
    var refused =
        kept(
            _ -> {
              made.incrementAndGet();
              throw Problem.notFound();
            });
    for (int time = 1; time <= 2; time++) {
      assertThatThrownBy(() -> refused.apply("nowhere")).isInstanceOf(Problem.class);
      assertThat(made).hasValue(time);
    }
  }

  private void inTheBackground() {
    for (var work = waiting.poll(); work != null; work = waiting.poll()) {
      work.run();
    }
  }

  private void passed(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private Function<String, String> kept(Function<String, String> making) {
    return KeptPages.kept(config(), waiting::add, now::get, making);
  }

  /// Fresh for ten seconds, shown for a minute.
  static PagesConfig config() {
    return new PagesConfig() {
      @Override
      public Duration fresh() {
        return Duration.ofSeconds(10);
      }

      @Override
      public Duration kept() {
        return Duration.ofSeconds(60);
      }
    };
  }
}
