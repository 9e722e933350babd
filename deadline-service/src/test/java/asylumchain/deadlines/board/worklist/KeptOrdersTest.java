package asylumchain.deadlines.board.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The order of a list of another day, while somebody reads it page by page.
class KeptOrdersTest {

  private static final LocalDate DAY = LocalDate.parse("2021-12-25");
  private final Settable clock = new Settable();
  private final KeptOrders kept = new KeptOrders(clock);

  @Test
  void pages_follow_one_another_in_the_order_in_which_the_database_sorts() {
    var keys = new ArrayList<WorkListQueries.Key>();
    keys.add(
        new WorkListQueries.Key(DAY, UUID.fromString("f0000000-0000-0000-0000-000000000000"), "b"));
    keys.add(
        new WorkListQueries.Key(DAY, UUID.fromString("0f000000-0000-0000-0000-000000000000"), "b"));
    keys.add(
        new WorkListQueries.Key(DAY, UUID.fromString("0f000000-0000-0000-0000-000000000000"), "a"));
    keys.add(
        new WorkListQueries.Key(
            DAY.minusDays(1), UUID.fromString("ff000000-0000-0000-0000-000000000000"), "a"));
    var order = ListOrder.of(keys);
    assertThat(order.keys()).containsExactly(keys.get(3), keys.get(2), keys.get(1), keys.get(0));
    assertThat(order.after(keys.get(3), 2)).containsExactly(keys.get(2), keys.get(1));
    assertThat(order.after(keys.get(1), 2)).containsExactly(keys.get(0));
    var gone =
        new WorkListQueries.Key(DAY, UUID.fromString("0f000000-0000-0000-0000-000000000000"), "aa");
    assertThat(order.after(gone, 1)).as("the line before is gone").containsExactly(keys.get(1));
  }

  @Test
  void an_order_is_kept_for_its_own_question_and_law_and_for_a_while() {
    kept.keep(list("IND", "v"), some(2));
    assertThat(kept.of(list("IND", "v"))).isPresent();
    assertThat(kept.of(list("COA", "v"))).as("who else asks").isEmpty();
    assertThat(kept.of(list("IND", "v+1"))).as("the law changed").isEmpty();
    clock.now = clock.now.plus(KeptOrders.KEPT_FOR).plusSeconds(1);
    assertThat(kept.of(list("IND", "v"))).isEmpty();
  }

  @Test
  void the_oldest_goes_when_there_is_no_room_and_one_too_long_is_not_kept() {
    kept.keep(list("A", "v"), some(KeptOrders.MOST_LINES / 2));
    kept.keep(list("B", "v"), some(KeptOrders.MOST_LINES / 2));
    kept.keep(list("C", "v"), some(1));
    assertThat(kept.of(list("A", "v"))).isEmpty();
    assertThat(kept.of(list("B", "v"))).isPresent();
    kept.keep(list("D", "v"), some(KeptOrders.MOST_LINES + 1));
    assertThat(kept.of(list("D", "v"))).isEmpty();
    assertThat(kept.of(list("C", "v"))).isPresent();
  }

  private static KeptOrders.Of list(String partner, String version) {
    var moment = new WorkListQuestion.Moment(DAY, null);
    return new KeptOrders.Of(
        new WorkListQuestion(partner, DAY, null, null, Map.of(), null, null, moment), version);
  }

  private static ListOrder some(int lines) {
    return new ListOrder(
        IntStream.range(0, lines)
            .mapToObj(i -> new WorkListQueries.Key(DAY, new UUID(0, i), "a"))
            .toList());
  }

  private static final class Settable extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
