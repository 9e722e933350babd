package asylumchain.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrainTest {

  private final Drain drain = new Drain(2_000);

  @Test
  void nothing_is_known_before_some_rounds_have_passed() {
    assertThat(drain.isDry()).isFalse();
    rounds(0, 0);
    assertThat(drain.isDry()).isFalse();
    rounds(0);
    assertThat(drain.isDry()).isTrue();
  }

  @Test
  void a_round_that_brings_all_it_may_leaves_others_waiting() {
    rounds(0, 0, 0, 2_000, 10, 10);
    assertThat(drain.isDry()).isFalse();
  }

  @Test
  void it_stays_dry_under_a_steady_trickle() {
    rounds(0, 0, 0);
    for (int round = 0; round < 1_000; round++) {
      rounds(1_999);
      assertThat(drain.isDry()).isTrue();
    }
  }

  private void rounds(int... records) {
    for (var number : records) {
      drain.round(number);
    }
  }
}
