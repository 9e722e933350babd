package asylumchain.kit.access;

import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who looked: for the auditor, and for the person who asks.
@Path("/v1/access-log")
@Produces("application/json")
public class AccessLogResource {

  private final AccessLogQueries queries;
  private final AccessLog log;
  private final CurrentCaller caller;
  private final Instance<DataSubject> known;

  AccessLogResource(
      AccessLogQueries queries, AccessLog log, CurrentCaller caller, Instance<DataSubject> known) {
    this.queries = queries;
    this.log = log;
    this.caller = caller;
    this.known = known;
  }

  @GET
  @Scope(Scope.AUDIT)
  @Operation(
      summary = "Who saw or touched the data of one subject, newest first",
      description =
          "What a service knows to be of the same person is found together: asked for one of their"
              + " records, case-service tells who saw any of them, or any of their cases. `subjects`"
              + " says which of these was seen. The reading is itself logged.")
  public Page<AccessLine> about(
      @QueryParam("subject") @NotNull UUID subject, @BeanParam @Valid Paging paging) {
    var subjects = known.isResolvable() ? known.get().loggedAs(subject) : Set.of(subject);
    log.record(caller.get(), "access-log-read", List.copyOf(subjects), Outcome.ALLOWED);
    return queries.about(subjects, paging);
  }
}
