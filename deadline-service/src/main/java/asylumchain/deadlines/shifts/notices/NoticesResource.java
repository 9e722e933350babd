package asylumchain.deadlines.shifts.notices;

import asylumchain.deadlines.board.CaseDeadlinesResource.Moment;
import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.DeadlinesView;
import asylumchain.deadlines.shifts.ShiftDesk;
import asylumchain.deadlines.shifts.ShiftDesk.Posting;
import asylumchain.deadlines.shifts.notices.NoticesView.NoticeView;
import asylumchain.deadlines.terms.Language;
import asylumchain.kit.access.Scope;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Notices of default in one case.
@Path("/v1/cases/{caseId}/notices-of-default")
@Tag(name = "notices of default")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  private static final String COLLECTION = "notices-of-default";
  private static final String READ = "notices-of-default-read";

  private final ShiftDesk desk;
  private final CaseReadings readings;

  NoticesResource(ShiftDesk desk, CaseReadings readings) {
    this.desk = desk;
    this.readings = readings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("deadlines:write")
  @Operation(
      summary = "Post a notice of default",
      description =
          "The applicant put the authority on notice (nl: ingebrekestelling). It is judged by dates"
              + " and kept. On the last day of the term or before it is premature (nl: prematuur)"
              + " and never ripens; the answer names the first day on which a new one would"
              + " count. It is judged anew when more becomes known: an annulled extension makes"
              + " an earlier notice timely.")
  @APIResponse(
      responseCode = "201",
      description = "Kept; the body says how it was judged.",
      content = @Content(schema = @Schema(implementation = NoticeView.class)))
  public Response post(
      @PathParam("caseId") UUID caseId,
      @BeanParam Seen seen,
      @Context HttpHeaders headers,
      @NotNull @Valid NoticePosted notice) {
    var answer = desk.post(new Posting(caseId, COLLECTION, seen, notice, notice.reason()));
    var location = Objects.requireNonNull(answer.location());
    var noticeId = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    return Response.status(answer.status())
        .header(HttpHeaders.LOCATION, location)
        .tag(String.valueOf(answer.version()))
        .entity(judged(caseId, noticeId, headers))
        .build();
  }

  private NoticeView judged(UUID caseId, UUID noticeId, HttpHeaders headers) {
    var reading = readings.read(caseId, CaseReadings.Wanted.NOW, READ);
    return NoticesView.of(reading, spoken(headers)).find(noticeId).orElseThrow(Problem::notFound);
  }

  @GET
  @Scope("deadlines:read")
  @Operation(
      summary = "The notices of default in a case, each as it is judged",
      description =
          "As the terms stood in law on a day (`asOf`), as known at a moment (`knownAt`). Once a"
              + " court's term has passed no second notice is needed (Awb art. 6:12(3)).")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = NoticesView.class)))
  public Response list(
      @PathParam("caseId") UUID caseId, @BeanParam Moment moment, @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    return Response.ok(NoticesView.of(reading, spoken(headers)))
        .tag(String.valueOf(reading.version()))
        .build();
  }

  @GET
  @Path("{noticeId}")
  @Scope("deadlines:read")
  @Operation(summary = "One notice of default, as it is judged")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = NoticeView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @PathParam("noticeId") UUID noticeId,
      @BeanParam Moment moment,
      @Context HttpHeaders headers) {
    var reading = readings.read(caseId, moment.wanted(), READ);
    var found =
        NoticesView.of(reading, spoken(headers)).find(noticeId).orElseThrow(Problem::notFound);
    return Response.ok(found).tag(String.valueOf(reading.version())).build();
  }

  private static Set<Language> spoken(HttpHeaders headers) {
    return DeadlinesView.languages(headers.getAcceptableLanguages());
  }
}
