package asylumchain.deadlines.shifts.reviews;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.reviews.ReviewsView.ReviewView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a person must say about the terms of one case, and what was said.
@Path("/v1/cases/{caseId}/reviews")
@Tag(name = "reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

  private static final String COLLECTION = "reviews";
  private static final String READ = "reviews-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  ReviewsResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Answer a question about a term",
      description =
          "Where the law cannot be applied mechanically, a person chooses one of the alternatives,"
              + " on a ground (nl: beoordeling). The term follows at once; a later answer replaces"
              + " an earlier one, for whoever knows it. `WHICH_MORATORIUM_LINE` is answered also"
              + " where a moratorium (nl: besluitmoratorium) was applied by one line: in this case"
              + " the line chosen here holds. So is whether a contested decree (nl: WBV) is VALID or"
              + " INVALID, asked under its id, such as `WBV_2020_12`.")
  public Answer decide(
      @PathParam("caseId") UUID caseId,
      @BeanParam Seen seen,
      @NotNull @Valid ReviewDecision decision) {
    return desk.post(new Posting(caseId, COLLECTION, seen, decision, decision.reason()));
  }

  @POST
  @Path("disputed-starts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post that the start of the decision term is disputed",
      description =
          "The term then needs review: it may run from lodging (nl: indiening), registration, the"
              + " wish for asylum (nl: asielwens) or what a law file names, each with its last day,"
              + " until a person answers.")
  public Answer dispute(
      @PathParam("caseId") UUID caseId, @BeanParam Seen seen, @NotNull @Valid Dispute dispute) {
    return desk.post(new Posting(caseId, COLLECTION, seen, dispute, dispute.reason()));
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The questions about the terms of a case, open and decided",
      description =
          "Each with its alternatives and the last day under each, as they stood in law on a day"
              + " (`asOf`), as known at a moment (`knownAt`).")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReviewsView.class)))
  public Response list(
      @PathParam("caseId") UUID caseId, @BeanParam Moment moment, @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var languages = DeadlinesView.languages(headers.getAcceptableLanguages());
    return Response.ok(ReviewsView.of(reading, languages))
        .tag(String.valueOf(reading.version()))
        .build();
  }

  @GET
  @Path("{reviewId}")
  @Scope("deadlines:read")
  @Operation(summary = "One question about a term of a case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("reviewId") UUID reviewId,
      @BeanParam Moment moment,
      @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var languages = DeadlinesView.languages(headers.getAcceptableLanguages());
    var found = ReviewsView.of(reading, languages).find(reviewId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }
}
