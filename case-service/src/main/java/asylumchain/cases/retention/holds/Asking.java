package asylumchain.cases.retention.holds;

import asylumchain.kit.access.Caller;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Who asks, on which business day, and when.
@ApplicationScoped
public class Asking {

  private final CurrentCaller caller;
  private final BusinessDate businessDate;
  private final Clock clock;

  Asking(CurrentCaller caller, BusinessDate businessDate, Clock clock) {
    this.caller = caller;
    this.businessDate = businessDate;
    this.clock = clock;
  }

  public Caller caller() {
    return caller.get();
  }

  public LocalDate today() {
    return businessDate.today();
  }

  /// By the wall clock, as the database keeps it.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
