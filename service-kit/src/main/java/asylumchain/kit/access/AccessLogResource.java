package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who looked: for the auditor, and for the person who asks.
@Path("/v1/access-log")
@Produces("application/json")
public class AccessLogResource {

  private final AccessLogQueries queries;
  private final AccessLog log;
  private final CurrentCaller caller;

  AccessLogResource(AccessLogQueries queries, AccessLog log, CurrentCaller caller) {
    this.queries = queries;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Scope(Scope.AUDIT)
  @Operation(summary = "Who saw or touched the data of one subject, newest first")
  public Page<AccessLine> about(
      @QueryParam("subject") @NotNull UUID subject, @BeanParam @Valid Paging paging) {
    log.record(caller.get(), "access-log-read", List.of(subject), Outcome.ALLOWED);
    return queries.about(subject, paging);
  }
}
