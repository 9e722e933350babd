package asylumchain.cases.history;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One case: how it stands, how it stood, and how it came there.
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class HistoryResource {

  private final CaseAccess access;
  private final CaseJournal journal;
  private final CasePast past;
  private final CurrentCaller caller;

  HistoryResource(CaseAccess access, CaseJournal journal, CasePast past, CurrentCaller caller) {
    this.access = access;
    this.journal = journal;
    this.past = past;
    this.caller = caller;
  }

  @GET
  @Path("{caseId}")
  @Scope({"cases:read", Scope.AUDIT})
  @Operation(
      summary = "Read a case",
      description =
          "As it stands, or as of a day in law (`asOf`) as it was known at a moment (`knownAt`).")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Nullable Instant knownAt) {
    var dossier = access.read(caller.get(), caseId, "case-read");
    var from = new Standpoint(asOf, knownAt);
    var file = from.isNow() ? dossier.file() : past.at(caseId, from).orElseThrow(Problem::notFound);
    return Response.ok(CaseView.of(caseId, file, dossier.participants()))
        .tag(new EntityTag(Integer.toString(dossier.file().version())))
        .build();
  }

  @GET
  @Path("{caseId}/events")
  @Scope({"cases:read", Scope.AUDIT})
  @Operation(
      summary = "Read the journal of a case",
      description = "Who reported what, and private facts, show with the scope `audit:read` only.")
  public EventView.Journal events(@PathParam("caseId") UUID caseId) {
    access.read(caller.get(), caseId, "journal-read");
    var mayReadPrivate = caller.get().has(Scope.AUDIT);
    return new EventView.Journal(
        journal.rows(caseId).stream().map(row -> EventView.of(row, mayReadPrivate)).toList());
  }

  @GET
  @Path("{caseId}/timeline")
  @Scope({"cases:read", Scope.AUDIT})
  @Operation(
      summary = "How a case came where it stands",
      description =
          "Every fact by the day on which it counts in law (`asOf`: up to that day), as known at a"
              + " moment (`knownAt`), with what put it right. Who reported it, for which"
              + " organisation and from which source shows to that organisation and, with the"
              + " scope `audit:read`, to an auditor.")
  public TimelineView timeline(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Nullable Instant knownAt) {
    access.read(caller.get(), caseId, "timeline-read");
    return TimelineView.of(
        caseId,
        past.told(caseId),
        new Standpoint(asOf, knownAt),
        new TimelineView.Reader(caller.get().organisation(), caller.get().has(Scope.AUDIT)));
  }

  @GET
  @Path("{caseId}/comparison")
  @Scope({"cases:read", Scope.AUDIT})
  @Operation(
      summary = "What differs in a case between two moments, and by which facts",
      description =
          "Each moment is a day in law (`asOf`, `otherAsOf`) and a moment of knowledge (`knownAt`,"
              + " `otherKnownAt`); what is left out is now. A fact makes a difference because it"
              + " happened in between, became known in between, or was put right in between. Who"
              + " takes part is shown as it is now.")
  public CaseComparison compare(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Nullable Instant knownAt,
      @QueryParam("otherAsOf") @Nullable LocalDate otherAsOf,
      @QueryParam("otherKnownAt") @Nullable Instant otherKnownAt) {
    var dossier = access.read(caller.get(), caseId, "case-compared");
    var told = past.told(caseId);
    var one = new Standpoint(asOf, knownAt);
    var other = new Standpoint(otherAsOf, otherKnownAt);
    return past.compare(dossier, told, one, other);
  }
}
