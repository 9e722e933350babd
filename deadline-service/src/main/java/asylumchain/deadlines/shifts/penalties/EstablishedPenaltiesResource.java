package asylumchain.deadlines.shifts.penalties;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.penalties.EstablishedView.PenaltyEstablishedView;
import asylumchain.deadlines.terms.Language;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Penalties of one case that the authority established by decision.
@Path("/v1/cases/{caseId}/established-penalties")
@Tag(name = "penalties")
@Produces(MediaType.APPLICATION_JSON)
public class EstablishedPenaltiesResource {

  private static final String COLLECTION = "established-penalties";
  private static final String READ = "established-penalties-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  EstablishedPenaltiesResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post a decision by which a penalty was established",
      description =
          "What the authority decided is due (nl: dwangsombeschikking, Awb art. 4:18) is kept"
              + " beside what follows from the law, and neither replaces the other: also where no"
              + " penalty follows from the law, as long as the notice or the court order is known."
              + " A later decision goes before an earlier one.")
  public Answer post(
      @PathParam("caseId") UUID caseId,
      @BeanParam Seen seen,
      @NotNull @Valid EstablishmentPosted posted) {
    return desk.post(new Posting(caseId, COLLECTION, seen, posted, posted.reason()));
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "What was established by decision, beside what follows from the law",
      description =
          "Each with what the law gives by the end of a day (`asOf`), as known at a moment"
              + " (`knownAt`), the difference, and why.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EstablishedView.class)))
  public Response list(
      @PathParam("caseId") UUID caseId, @BeanParam Moment moment, @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    return Response.ok(EstablishedView.of(reading, spoken(headers)))
        .tag(String.valueOf(reading.version()))
        .build();
  }

  @GET
  @Path("{penaltyId}")
  @Scope("deadlines:read")
  @Operation(summary = "What was established of one penalty of a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PenaltyEstablishedView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("penaltyId") UUID penaltyId,
      @BeanParam Moment moment,
      @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var found =
        EstablishedView.of(reading, spoken(headers)).find(penaltyId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }

  private static Set<Language> spoken(HttpHeaders headers) {
    return DeadlinesView.languages(headers.getAcceptableLanguages());
  }
}
