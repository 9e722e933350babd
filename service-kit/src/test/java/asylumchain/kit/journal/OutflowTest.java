package asylumchain.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutflowTest {

  @Property
  void in_whatever_order_acknowledgements_come_only_the_unbroken_beginning_counts(
      @ForAll("someOfTwentyInAnyOrder") List<Long> acknowledged) {
    var flow = new Outflow(0, 1, 0);
    LongStream.rangeClosed(1, 20).forEach(flow::handOver);
    acknowledged.forEach(flow::acknowledge);
    var firstMissing =
        LongStream.rangeClosed(1, 21).filter(seq -> !acknowledged.contains(seq)).findFirst();
    assertThat(flow.acknowledged()).isEqualTo(firstMissing.orElseThrow() - 1);
    assertThat(flow.inFlight()).isEqualTo(20 - flow.acknowledged());
  }

  @Provide
  Arbitrary<List<Long>> someOfTwentyInAnyOrder() {
    return Arbitraries.longs().between(1, 20).list().uniqueElements().ofMaxSize(20);
  }

  @Test
  void a_pulse_waits_until_the_rows_it_speaks_of_are_handed_over() {
    var flow = new Outflow(0, 1, 0);
    var beat = new Heartbeat(0, 2, 1, Instant.EPOCH, null);
    assertThat(flow.beatWhenCaughtUp(beat)).isTrue();
    flow.handOver(1);
    assertThat(flow.due()).isNull();
    flow.handOver(2);
    assertThat(flow.due()).isEqualTo(beat);
    assertThat(flow.due()).isNull();
  }

  @Test
  void a_missing_row_stops_the_partition() {
    var flow = new Outflow(0, 1, 5);
    assertThat(flow.handOver(7)).isFalse();
    assertThat(flow.handOver(6)).isFalse();
    assertThat(flow.open(10)).isFalse();
  }

  @Test
  void rows_that_were_sent_and_are_gone_stop_the_partition() {
    var flow = new Outflow(0, 1, 5);
    assertThat(flow.beatWhenCaughtUp(new Heartbeat(0, 4, 1, Instant.EPOCH, null))).isFalse();
    assertThat(flow.open(10)).isFalse();
  }
}
