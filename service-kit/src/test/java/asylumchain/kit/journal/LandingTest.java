package asylumchain.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandingTest {

  private final Landing landing = new Landing();

  @Test
  void the_first_record_of_a_producer_goes_alone_and_the_rest_follow_once_it_has_landed() {
    assertThat(landing.takes()).isTrue();
    landing.left(1);
    assertThat(landing.takes()).isFalse();
    landing.arrived(2);
    assertThat(landing.takes()).isTrue();
    landing.left(3);
    landing.left(4);
    assertThat(landing.takes()).isTrue();
  }

  @Test
  void a_partition_waits_for_news_only_while_something_is_under_way() {
    assertThat(landing.waitsFor(10, 1_000)).isFalse();
    landing.left(1_000);
    assertThat(landing.waitsFor(10, 1_010)).isFalse();
    assertThat(landing.waitsFor(10, 1_011)).isTrue();
    landing.left(1_011);
    assertThat(landing.waitsFor(10, 1_011)).as("the oldest counts").isTrue();
    landing.arrived(1_012);
    assertThat(landing.waitsFor(10, 1_020)).isFalse();
    landing.arrived(1_020);
    assertThat(landing.waitsFor(10, 9_000)).isFalse();
  }
}
