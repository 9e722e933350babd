package asylumchain.cases.intake.bulk;

import asylumchain.kit.imports.ImportJob;
import asylumchain.kit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// What may be delivered at this moment.
@ApplicationScoped
class TermsNow {

  private final BusinessDate businessDate;
  private final Clock clock;

  TermsNow(BusinessDate businessDate, Clock clock) {
    this.businessDate = businessDate;
    this.clock = clock;
  }

  Terms of(ImportJob job) {
    return new Terms(job.migration(), clock.instant(), businessDate.today());
  }
}
