package asylumchain.deadlines.board.history;

import asylumchain.deadlines.board.CaseReadings;
import asylumchain.deadlines.board.CaseReadings.Wanted;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.journal.Journal;
import asylumchain.kit.journal.JournalEvent;
import asylumchain.kit.journal.Subject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What was said about the clocks of one case, and by whom.
@Path("/v1/cases/{caseId}/deadlines")
@Tag(name = "deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class ClockHistoryResource {

  private final CaseReadings readings;
  private final Journal journal;
  private final CurrentCaller caller;

  ClockHistoryResource(CaseReadings readings, Journal journal, CurrentCaller caller) {
    this.readings = readings;
    this.journal = journal;
    this.caller = caller;
  }

  @GET
  @Path("timeline")
  @Scope("deadlines:read")
  @Operation(
      summary = "How the clocks of a case came where they stand",
      description =
          "What was posted about them (extensions, suspensions, notices of default, court orders,"
              + " penalties, reviews) and what followed, in the order in which it was journalled."
              + " Who said it, for which organisation, why (header `Fact-Reason`, or the `reason` of"
              + " the body) and from which source (`Fact-Source`) shows to that organisation and,"
              + " with the scope `audit:read`, to an auditor.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ClockHistoryView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf")
          @Parameter(
              description =
                  "What counts in law after this day does not show; all of it does if absent. What"
                      + " followed from several days, such as the clocks, shows by `knownAt` alone.")
          @Nullable LocalDate asOf,
      @QueryParam("knownAt")
          @Parameter(
              description = "What became known later does not show; all of it does if absent.")
          @Nullable Instant knownAt,
      @HeaderParam("After") @Nullable String after) {
    var reading = readings.read(caseId, new Wanted(asOf, knownAt, after), "clock-history-read");
    var journalled =
        journal.read(new Subject("case", caseId)).stream()
            .filter(row -> isWithin(row, asOf, knownAt))
            .toList();
    return Response.ok(ClockHistoryView.of(caseId, reading.version(), journalled, caller.get()))
        .tag(String.valueOf(reading.version()))
        .build();
  }

  private static boolean isWithin(
      JournalEvent row, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
    var occurredOn = row.occurredOn();
    return (knownAt == null || !row.recordedAt().isAfter(knownAt))
        && (asOf == null || occurredOn == null || !occurredOn.isAfter(asOf));
  }
}
