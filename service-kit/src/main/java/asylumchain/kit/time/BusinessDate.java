package asylumchain.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/// The legal "today". Set for demonstrations and tests; otherwise the day of the wall clock.
///
/// It never moves `recordedAt`, `journalledAt`, leases or tokens: those are the wall clock's.
@ApplicationScoped
public class BusinessDate {

  private final Clock clock;
  private final TimeConfig config;

  BusinessDate(Clock clock, TimeConfig config) {
    this.clock = clock;
    this.config = config;
  }

  public LocalDate today() {
    return config.businessDate().orElseGet(() -> LocalDate.now(clock));
  }
}
