package asylumchain.kit.projection;

import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// The cases that wait for a repair.
@Path("/v1/parked-cases")
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
public class ParkedCasesResource {

  private final ParkedSubjects parked;
  private final ProjectionLifecycle lifecycle;
  private final IdempotencyKeys idempotency;

  ParkedCasesResource(
      ParkedSubjects parked, ProjectionLifecycle lifecycle, IdempotencyKeys idempotency) {
    this.parked = parked;
    this.lifecycle = lifecycle;
    this.idempotency = idempotency;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @NotForAuditors(NotForAuditors.MACHINE)
  @Operation(summary = "The cases of which an event could not be applied")
  public Page<ParkedCase> list(@BeanParam @Valid Paging paging) {
    var after = paging.cursor().map(Cursor::id);
    return Page.of(
        parked.list(after.orElse(new UUID(0, 0)), paging.limit() + 1),
        paging.limit(),
        row -> Cursor.after(row.caseId()));
  }

  @POST
  @Path("{caseId}/retry")
  @Scope("operations")
  @Transactional
  @Operation(
      summary = "Reads the case anew from its sources",
      description =
          "A partition that pauses, because too many cases of it could not be applied within a"
              + " minute, goes on as soon as one of them is taken in again.")
  @APIResponse(responseCode = "204", description = "The case is taken in again.")
  public Answer retry(@PathParam("caseId") UUID caseId) {
    return idempotency.once(() -> fold(caseId));
  }

  private Answer fold(UUID caseId) {
    var consuming = lifecycle.consuming();
    if (consuming == null) {
      throw Problem.notFound();
    }
    try {
      return switch (consuming.unparking().retry(caseId)) {
        case NOT_PARKED -> throw Problem.notFound();
        case STILL_PARKED ->
            throw Problem.conflict("case-parked", "The case still cannot be applied.");
        case FOLDED -> new Answer(204, null, null);
      };
    } catch (FeedUnavailable e) {
      throw Problem.unavailable(Duration.ofSeconds(5), "A source does not answer.");
    }
  }
}
