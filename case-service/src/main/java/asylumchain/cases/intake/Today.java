package asylumchain.cases.intake;

import asylumchain.kit.journal.EventIds;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/// What a new case takes from the moment at which it comes in.
@ApplicationScoped
class Today {

  private final BusinessDate businessDate;
  private final Clock clock;

  Today(BusinessDate businessDate, Clock clock) {
    this.businessDate = businessDate;
    this.clock = clock;
  }

  /// The last day on which a fact can have happened.
  LocalDate date() {
    return businessDate.today();
  }

  /// A name for a new case; it tells when it was made, and nothing else.
  UUID freshId() {
    return EventIds.next(clock);
  }
}
