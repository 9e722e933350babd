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
              + " records, it tells who saw any of them, or any of their cases. `subjects`"
              + " says which of these was seen. Each service keeps its own log, and knows which cases"
              + " are whose: asked for the same person, the three together tell all of it."
              + " The reading is itself logged.")
  public Page<AccessLine> about(
      @QueryParam("subject") @NotNull UUID subject, @BeanParam @Valid Paging paging) {
    var subjects = known.isResolvable() ? known.get().loggedAs(subject) : Set.of(subject);
    log.record(caller.get(), "access-log-read", List.copyOf(subjects), Outcome.ALLOWED);
    return queries.about(subjects, paging);
  }

  @GET
  @Path("auditors")
  @Scope(Scope.AUDIT)
  @Operation(
      summary = "What auditors read across partners, newest first",
      description =
          "Each operation that was asked, figures and lists included: by whom, when, in which words"
              + " (`question`: method, path and query; a body may tell who somebody is, and is not"
              + " kept), and whose data were shown. The reading is itself logged.")
  public Page<AccessLine> ofAuditors(@BeanParam @Valid Paging paging) {
    return queries.ofAuditors(paging);
  }
}
