package asylumchain.cases.retention.holds;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Keeping a case whatever its period.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "retention")
public class HoldResource {

  private static final String HOLD = "retention:hold";

  private final HoldDesk desk;
  private final HoldTable holds;
  private final CaseAccess access;
  private final Asking asking;

  HoldResource(HoldDesk desk, HoldTable holds, CaseAccess access, Asking asking) {
    this.desk = desk;
    this.holds = holds;
    this.access = access;
    this.asking = asking;
  }

  @GET
  @Path("{caseId}/legal-holds")
  @Scope(HOLD)
  @Operation(
      summary = "List the legal holds of a case",
      description = "The first placed first, released ones included (nl: vernietigingsstop).")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LegalHold.All.class)))
  public Response all(@PathParam("caseId") UUID caseId) {
    var dossier = access.read(asking.caller(), caseId, "legal-holds-read");
    var all = new LegalHold.All(holds.of(dossier.part(), caseId));
    return Response.ok(all).tag(Long.toString(all.version())).build();
  }

  @GET
  @Path("{caseId}/legal-holds/{holdNumber}")
  @Scope(HOLD)
  @Operation(summary = "Read one legal hold of a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LegalHold.class)))
  public Response one(@PathParam("caseId") UUID caseId, @PathParam("holdNumber") int holdNumber) {
    var dossier = access.read(asking.caller(), caseId, "legal-hold-read");
    var found =
        holds.of(dossier.part(), caseId).stream()
            .filter(hold -> hold.number() == holdNumber)
            .findFirst()
            .orElseThrow(Problem::notFound);
    return Response.ok(found).tag(Long.toString(found.version())).build();
  }

  @POST
  @Path("{caseId}/legal-holds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(HOLD)
  @Operation(
      summary = "Hold a case: keep it whatever its period",
      description =
          "On a ground, from a day, until a day or until it is released (nl: vernietigingsstop)."
              + " A case that stands on a destruction list is kept from then on. `If-Match` has the"
              + " ETag of the list of holds: `\"0\"` for a case without one.")
  public Answer place(
      @PathParam("caseId") UUID caseId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewHold hold) {
    access.check(asking.caller(), caseId, "legal-hold-placed");
    return Deadlocks.broken(() -> desk.place(order(caseId, ifMatch), hold));
  }

  @POST
  @Path("{caseId}/legal-holds/{holdNumber}/releases")
  @Scope(HOLD)
  @Operation(
      summary = "Release a legal hold",
      description =
          "By the organisation that placed it: 409 `not-yours` to others, 409 `hold-released` for"
              + " one that was released before.")
  public Answer release(
      @PathParam("caseId") UUID caseId,
      @PathParam("holdNumber") int holdNumber,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    access.check(asking.caller(), caseId, "legal-hold-released");
    return Deadlocks.broken(() -> desk.release(order(caseId, ifMatch), holdNumber));
  }

  private HoldDesk.Order order(UUID caseId, @Nullable String ifMatch) {
    return new HoldDesk.Order(
        asking.caller(), caseId, IfMatch.parse(ifMatch), asking.today(), asking.now());
  }
}
