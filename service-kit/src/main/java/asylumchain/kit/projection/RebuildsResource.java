package asylumchain.kit.projection;

import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Filling the tables anew from the sources, beside the live ones.
@Path("/v1/rebuilds")
@IfBuildProperty(name = "chain.projection.enabled", stringValue = "true", enableIfMissing = true)
public class RebuildsResource {

  private final ProjectionLifecycle lifecycle;
  private final IdempotencyKeys idempotency;

  RebuildsResource(ProjectionLifecycle lifecycle, IdempotencyKeys idempotency) {
    this.lifecycle = lifecycle;
    this.idempotency = idempotency;
  }

  @POST
  @Scope("operations")
  @Transactional
  @Operation(summary = "Starts a rebuild, or names the one that is under way")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer start() {
    return idempotency.once(
        () -> Answer.accepted("/v1/rebuilds/" + rebuilds().request("asked for by an operator")));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Path("{rebuildId}")
  @Scope("operations")
  @NotForAuditors(NotForAuditors.MACHINE)
  @Operation(summary = "How a rebuild is getting on")
  public RebuildView show(@PathParam("rebuildId") UUID rebuildId) {
    return rebuilds().find(rebuildId).orElseThrow(Problem::notFound);
  }

  private Rebuilds rebuilds() {
    var consuming = lifecycle.consuming();
    if (consuming == null) {
      throw Problem.notFound();
    }
    return consuming.rebuilds();
  }
}
