package asylumchain.deadlines.shifts.suspensions;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.suspensions.SuspensionsView.SuspensionView;
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

/// Intervals in which a term of one case stands still.
@Path("/v1/cases/{caseId}/suspensions")
@Tag(name = "suspensions")
@Produces(MediaType.APPLICATION_JSON)
public class SuspensionsResource {

  private static final String COLLECTION = "suspensions";
  private static final String READ = "suspensions-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  SuspensionsResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post that a term stands still",
      description =
          "A term of this case stands still (nl: opschorting), from the day after `startedOn`;"
              + " with `until` the interval is over. Intervals that overlap count once, also with"
              + " those that follow from an incomplete application (Awb art. 4:15). 409 names the"
              + " reason of a refusal and what to do.")
  public Answer start(
      @PathParam("caseId") UUID caseId,
      @BeanParam Seen seen,
      @NotNull @Valid SuspensionStart start) {
    return desk.post(new Posting(caseId, COLLECTION, seen, start, start.reason()));
  }

  @POST
  @Path("{suspensionId}/ends")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post that a term runs again",
      description = "The suspension ended (nl: hervatting); the term runs from the day after.")
  public Answer end(
      @PathParam("caseId") UUID caseId,
      @PathParam("suspensionId") UUID suspensionId,
      @BeanParam Seen seen,
      @NotNull @Valid SuspensionEnd end) {
    return desk.post(new Posting(caseId, COLLECTION, seen, end.about(suspensionId), end.reason()));
  }

  @POST
  @Path("{suspensionId}/corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Correct the interval of a suspension",
      description =
          "Says how the interval should have read; without `until` it stands still again, without"
              + " `startedOn` it never did. What was known before stays readable by `knownAt`.")
  public Answer correct(
      @PathParam("caseId") UUID caseId,
      @PathParam("suspensionId") UUID suspensionId,
      @BeanParam Seen seen,
      @NotNull @Valid SuspensionCorrection correction) {
    return desk.post(
        new Posting(caseId, COLLECTION, seen, correction.about(suspensionId), correction.reason()));
  }

  @POST
  @Path("{suspensionId}/outcomes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post what became of a suspension",
      description =
          "A court upheld it (nl: in stand gelaten) or annulled it (nl: vernietigd), or the"
              + " authority withdrew it (nl: ingetrokken). For what is annulled or withdrawn the"
              + " term never stood still, for whoever knows that: its last day is counted anew from"
              + " the intervals that stand, and notices of default are judged anew.")
  public Answer outcome(
      @PathParam("caseId") UUID caseId,
      @PathParam("suspensionId") UUID suspensionId,
      @BeanParam Seen seen,
      @NotNull @Valid SuspensionOutcome outcome) {
    return desk.post(
        new Posting(caseId, COLLECTION, seen, outcome.about(suspensionId), outcome.reason()));
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The suspensions of a case",
      description =
          "As they stood in law on a day (`asOf`), as known at a moment (`knownAt`), and by how"
              + " many days each term is longer for standing still.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuspensionsView.class)))
  public Response list(@PathParam("caseId") UUID caseId, @BeanParam Moment moment) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    return Response.ok(SuspensionsView.of(reading)).tag(String.valueOf(reading.version())).build();
  }

  @GET
  @Path("{suspensionId}")
  @Scope("deadlines:read")
  @Operation(summary = "One suspension of a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SuspensionView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("suspensionId") UUID suspensionId,
      @BeanParam Moment moment) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var found = SuspensionsView.of(reading).find(suspensionId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }
}
