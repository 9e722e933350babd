package asylumchain.deadlines.board.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/// The orders of lists of another day that somebody is reading, for a while. A replica that has not
/// kept one makes the list anew: nothing depends on it but what a page costs.
@ApplicationScoped
class KeptOrders {

  static final Duration KEPT_FOR = Duration.ofMinutes(5);

  /// About 20 megabytes.
  static final int MOST_LINES = 200_000;

  private final Clock clock;
  private final LinkedHashMap<Of, Kept> orders = new LinkedHashMap<>();

  KeptOrders(Clock clock) {
    this.clock = clock;
  }

  /// Which list: what was asked, and under which law.
  record Of(WorkListQuestion question, String ruleBookVersion) {}

  private record Kept(ListOrder order, Instant until) {}

  /// Keeps an order; what is oldest goes to make room. One that is too long by itself is not kept.
  synchronized void keep(Of list, ListOrder order) {
    forgetOld();
    orders.remove(list);
    if (order.keys().size() <= MOST_LINES) {
      orders.put(list, new Kept(order, clock.instant().plus(KEPT_FOR)));
      while (lines() > MOST_LINES) {
        orders.remove(orders.firstEntry().getKey());
      }
    }
  }

  /// An order that was kept and is not too old.
  synchronized Optional<ListOrder> of(Of list) {
    forgetOld();
    return Optional.ofNullable(orders.get(list)).map(Kept::order);
  }

  private void forgetOld() {
    var now = clock.instant();
    orders.values().removeIf(kept -> kept.until().isBefore(now));
  }

  private int lines() {
    return orders.values().stream().mapToInt(kept -> kept.order().keys().size()).sum();
  }
}
