package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// No answer to an auditor leaves without a line in the access log, whichever operation gave it.
@ApplicationScoped
class AuditFilter {

  private final CurrentCaller current;
  private final AccessLog log;

  AuditFilter(CurrentCaller current, AccessLog log) {
    this.current = current;
    this.log = log;
  }

  @ServerResponseFilter
  public void note(ContainerResponseContext response) {
    if (Family.familyOf(response.getStatus()) != Family.SUCCESSFUL) {
      return;
    }
    current
        .known()
        .ifPresent(
            caller -> {
              var reading = caller.reading();
              if (reading != null && !reading.isNoted()) {
                log.record(caller, reading.operation(), List.of(), Outcome.ALLOWED);
              }
            });
  }
}
