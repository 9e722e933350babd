package asylumchain.deadlines.rounds;

import asylumchain.deadlines.law.register.RuleBookTable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while another rule book is in use: what this replica would say is out of date.
@Readiness
class RuleBookReadiness implements HealthCheck {

  private final RuleBookTable inUse;

  RuleBookReadiness(RuleBookTable inUse) {
    this.inUse = inUse;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("rule book").status(inUse.isOurs()).build();
  }
}
