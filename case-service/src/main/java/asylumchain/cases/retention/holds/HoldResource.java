package asylumchain.cases.retention.holds;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Deadlocks;
import asylumchain.kit.http.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
  @Scope({HOLD, Scope.AUDIT})
  @Operation(
      summary = "List the legal holds of a case",
      description = "The first placed first, released ones included (nl: vernietigingsstop).")
  public LegalHold.All all(@PathParam("caseId") UUID caseId) {
    var dossier = access.read(asking.caller(), caseId, "legal-holds-read");
    return new LegalHold.All(holds.of(dossier.part(), caseId));
  }

  @GET
  @Path("{caseId}/legal-holds/{holdNumber}")
  @Scope({HOLD, Scope.AUDIT})
  @Operation(summary = "Read one legal hold of a case")
  public LegalHold one(@PathParam("caseId") UUID caseId, @PathParam("holdNumber") int holdNumber) {
    var dossier = access.read(asking.caller(), caseId, "legal-hold-read");
    return holds.of(dossier.part(), caseId).stream()
        .filter(hold -> hold.number() == holdNumber)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  @POST
  @Path("{caseId}/legal-holds")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(HOLD)
  @Operation(
      summary = "Hold a case: keep it whatever its period",
      description =
          "On a ground, from a day, until a day or until it is released (nl: vernietigingsstop)."
              + " A case that stands on a destruction list is kept from then on.")
  public Answer place(@PathParam("caseId") UUID caseId, @NotNull @Valid NewHold hold) {
    access.check(asking.caller(), caseId, "legal-hold-placed");
    return Deadlocks.broken(
        () -> desk.place(asking.caller(), caseId, hold, asking.today(), asking.now()));
  }

  @POST
  @Path("{caseId}/legal-holds/{holdNumber}/releases")
  @Scope(HOLD)
  @Operation(
      summary = "Release a legal hold",
      description =
          "By the organisation that placed it: 409 `not-yours` to others, 409 `hold-released` for"
              + " one that was released before.")
  public Answer release(@PathParam("caseId") UUID caseId, @PathParam("holdNumber") int holdNumber) {
    access.check(asking.caller(), caseId, "legal-hold-released");
    return Deadlocks.broken(
        () -> desk.release(asking.caller(), caseId, holdNumber, asking.today(), asking.now()));
  }
}
