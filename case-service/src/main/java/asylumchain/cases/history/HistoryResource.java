package asylumchain.cases.history;

import asylumchain.cases.handover.CaseAccess;
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
import java.util.List;
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
  private final CasePast past;
  private final CurrentCaller caller;

  HistoryResource(CaseAccess access, CasePast past, CurrentCaller caller) {
    this.access = access;
    this.past = past;
    this.caller = caller;
  }

  @GET
  @Path("{caseId}")
  @Scope("cases:read")
  @Operation(
      summary = "Read a case",
      description =
          "As it stands, or as of a day in law (`asOf`) as it was known at a moment: what a source"
              + " knew by then (`knownAt`), or what had come in by then (`journalledAt`), which"
              + " differ where a source tells late what it has long known. Who took part is shown as"
              + " of then, too.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  public Response show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Nullable Instant knownAt,
      @QueryParam("journalledAt") @Nullable Instant journalledAt) {
    var dossier = access.read(caller.get(), caseId, "case-read");
    var from = new Standpoint(asOf, knownAt, journalledAt);
    var view =
        from.isNow()
            ? CaseView.of(caseId, dossier.file(), dossier.participants())
            : past.at(caseId, from).orElseThrow(Problem::notFound);
    return Response.ok(view).tag(new EntityTag(Integer.toString(dossier.file().version()))).build();
  }

  @GET
  @Path("{caseId}/events")
  @Scope("cases:read")
  @Operation(
      summary = "Read the journal of a case",
      description =
          "Each fact with the organisation for which it was reported. Who there reported it, why and"
              + " from which source shows to that organisation, and so does what a private fact says"
              + " (`confidential`); that of others with the scope `audit:read` only.")
  public EventView.Journal events(@PathParam("caseId") UUID caseId) {
    access.read(caller.get(), caseId, "journal-read");
    return new EventView.Journal(
        past.shown(List.of(caseId), Reader.of(caller.get())).stream()
            .map(CasePast.ShownEvent::event)
            .toList());
  }

  @GET
  @Path("{caseId}/timeline")
  @Scope("cases:read")
  @Operation(
      summary = "How a case came where it stands",
      description =
          "Every fact by the day on which it counts in law (`asOf`: up to that day), as its source"
              + " knew it at a moment (`knownAt`) or as it had come in by then (`journalledAt`),"
              + " with what put it right, and for which organisation it was reported. Who there"
              + " reported it, why and from which source, and what a private fact says, shows to that"
              + " organisation and, with the scope `audit:read`, to an auditor.")
  public TimelineView timeline(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Nullable Instant knownAt,
      @QueryParam("journalledAt") @Nullable Instant journalledAt) {
    access.read(caller.get(), caseId, "timeline-read");
    return TimelineView.of(
        caseId,
        past.told(caseId),
        new Standpoint(asOf, knownAt, journalledAt),
        Reader.of(caller.get()));
  }

  @GET
  @Path("{caseId}/comparison")
  @Scope("cases:read")
  @Operation(
      summary = "What differs in a case between two moments, and by which facts",
      description =
          "Each moment is a day in law (`asOf`, `otherAsOf`), a moment of knowledge (`knownAt`,"
              + " `otherKnownAt`) and one up to which facts had come in (`journalledAt`,"
              + " `otherJournalledAt`); what is left out is now. A fact makes a difference because it"
              + " happened in between, became known in between, or was put right in between.")
  public CaseComparison compare(
      @PathParam("caseId") UUID caseId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("knownAt") @Nullable Instant knownAt,
      @QueryParam("journalledAt") @Nullable Instant journalledAt,
      @QueryParam("otherAsOf") @Nullable LocalDate otherAsOf,
      @QueryParam("otherKnownAt") @Nullable Instant otherKnownAt,
      @QueryParam("otherJournalledAt") @Nullable Instant otherJournalledAt) {
    access.read(caller.get(), caseId, "case-compared");
    var one = new Standpoint(asOf, knownAt, journalledAt);
    var other = new Standpoint(otherAsOf, otherKnownAt, otherJournalledAt);
    return past.compare(caseId, one, other);
  }
}
