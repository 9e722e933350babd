package asylumchain.deadlines.shifts.extensions;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.extensions.ExtensionsView.ExtensionView;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Seen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/// Extensions of a term in one case, and what became of them.
@Path("/v1/cases/{caseId}/extensions")
@Tag(name = "extensions")
@Produces(MediaType.APPLICATION_JSON)
public class ExtensionsResource {

  private static final String COLLECTION = "extensions";
  private static final String READ = "extensions-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  ExtensionsResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post an extension of a term",
      description =
          "The authority decided to extend a term of this case (nl: verlenging), on a ground that"
              + " its rule knows, within its maximum, before the term had passed. 409 names the"
              + " reason of a refusal and what to do. Counted from the original start of the term.")
  public Answer claim(
      @PathParam("caseId") UUID caseId,
      @BeanParam Seen seen,
      @NotNull @Valid ExtensionClaim claim) {
    return desk.post(new Posting(caseId, COLLECTION, seen, claim, claim.reason()));
  }

  @POST
  @Path("{extensionId}/outcomes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post what became of an extension",
      description =
          "A court upheld it (nl: in stand gelaten) or annulled it (nl: vernietigd), or the"
              + " authority withdrew it (nl: ingetrokken). What is annulled or withdrawn never"
              + " made the term longer, for whoever knows that: notices of default are judged"
              + " anew.")
  public Answer outcome(
      @PathParam("caseId") UUID caseId,
      @PathParam("extensionId") UUID extensionId,
      @BeanParam Seen seen,
      @NotNull @Valid ExtensionOutcome outcome) {
    return desk.post(
        new Posting(caseId, COLLECTION, seen, outcome.about(extensionId), outcome.reason()));
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The extensions of a case",
      description =
          "As they stood in law on a day (`asOf`), as known at a moment (`knownAt`), each with the"
              + " last day of its term, and what that would be without it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExtensionsView.class)))
  public Response list(@PathParam("caseId") UUID caseId, @BeanParam Moment moment) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    return Response.ok(ExtensionsView.of(reading)).tag(String.valueOf(reading.version())).build();
  }

  @GET
  @Path("{extensionId}")
  @Scope("deadlines:read")
  @Operation(summary = "One extension of a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ExtensionView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("extensionId") UUID extensionId,
      @BeanParam Moment moment) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var found = ExtensionsView.of(reading).find(extensionId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }
}
