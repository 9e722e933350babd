package asylumchain.cases.retention;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.cases.retention.holds.Asking;
import asylumchain.kit.access.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Until when one case is kept.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "retention")
public class RetentionResource {

  private final Situations situations;
  private final CaseAccess access;
  private final Asking asking;

  RetentionResource(Situations situations, CaseAccess access, Asking asking) {
    this.situations = situations;
    this.access = access;
    this.asking = asking;
  }

  @GET
  @Path("{caseId}/retention")
  @Scope("cases:read")
  @Operation(
      summary = "Until when a case is kept, and what keeps it",
      description =
          "Which rule applies (nl: bewaartermijn), from which day it runs, its last day, and what"
              + " keeps the case besides: it has not ended, a remedy is not decided, a legal hold"
              + " is on it, another case of the same person has not ended.")
  public RetentionView retention(
      @PathParam("caseId") UUID caseId,
      @Parameter(description = "The business day that is asked about; today if absent.")
          @QueryParam("asOn")
          @Nullable LocalDate asOn) {
    var dossier = access.read(asking.caller(), caseId, "retention-read");
    var day = Objects.requireNonNullElseGet(asOn, asking::today);
    return RetentionView.of(caseId, situations.assess(dossier, day));
  }
}
