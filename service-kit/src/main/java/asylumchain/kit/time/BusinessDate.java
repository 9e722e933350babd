package asylumchain.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The legal "today". Set for demonstrations and tests; otherwise the day of the wall clock.
///
/// It never moves `recordedAt`, `journalledAt`, leases or tokens: those are the wall clock's.
@ApplicationScoped
public class BusinessDate {

  private final Clock clock;
  private final Optional<LocalDate> fixed;

  BusinessDate(
      Clock clock, @ConfigProperty(name = "chain.business-date") Optional<LocalDate> fixed) {
    this.clock = clock;
    this.fixed = fixed;
  }

  public LocalDate today() {
    return fixed.orElseGet(() -> LocalDate.now(clock));
  }
}
