package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrainTest {

  private static final long PROGRESS = 100;

  private final Drain drain = new Drain(2_000);
  private long now = PROGRESS;

  @Test
  void a_partition_is_dry_after_three_rounds_that_brought_nothing_of_it() {
    rounds(0, 0);
    assertThat(drain.isDry(PROGRESS)).isFalse();
    rounds(0);
    assertThat(drain.isDry(PROGRESS)).isTrue();
  }

  @Test
  void a_round_that_brings_all_it_may_leaves_others_waiting() {
    rounds(0, 0, 0, 2_000, 10, 10);
    assertThat(drain.isDry(PROGRESS)).isFalse();
    rounds(10);
    assertThat(drain.isDry(PROGRESS)).isTrue();
  }

  @Test
  void one_that_had_its_share_of_a_long_round_is_not_dry_however_long_the_round_took() {
    rounds(0, 0, 0, 1_999);
    assertThat(drain.isDry(now)).isFalse();
    rounds(1_999, 1_999);
    assertThat(drain.isDry(now - 1)).isFalse();
  }

  @Test
  void a_trickle_of_others_does_not_hide_a_loss() {
    rounds(1_999, 1, 700, 1_999);
    assertThat(drain.isDry(PROGRESS)).isTrue();
  }

  private void rounds(int... records) {
    for (var number : records) {
      now++;
      drain.round(number, now);
    }
  }
}
