package asylumchain.cases.history;

import asylumchain.cases.handover.CaseAccess;
import asylumchain.cases.lifecycle.CaseFile;
import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.cases.lifecycle.Dossier;
import asylumchain.events.CaseHistory.Fact;
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
import java.util.Objects;
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
  private final CurrentCaller caller;

  HistoryResource(CaseAccess access, CaseJournal journal, CurrentCaller caller) {
    this.access = access;
    this.journal = journal;
    this.caller = caller;
  }

  @GET
  @Path("{caseId}")
  @Scope({"cases:read", CaseAccess.AUDIT})
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
    var file = asOf == null && knownAt == null ? dossier.file() : then(dossier, asOf, knownAt);
    return Response.ok(CaseView.of(caseId, file, dossier.participants()))
        .tag(new EntityTag(Integer.toString(dossier.file().version())))
        .build();
  }

  @GET
  @Path("{caseId}/events")
  @Scope({"cases:read", CaseAccess.AUDIT})
  @Operation(
      summary = "Read the journal of a case",
      description = "Who reported what, and private facts, show with the scope `audit:read` only.")
  public EventView.Journal events(@PathParam("caseId") UUID caseId) {
    access.read(caller.get(), caseId, "journal-read");
    var mayReadPrivate = caller.get().has(CaseAccess.AUDIT);
    return new EventView.Journal(
        journal.rows(caseId).stream().map(row -> EventView.of(row, mayReadPrivate)).toList());
  }

  private CaseFile then(Dossier dossier, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
    var known =
        journal.rows(dossier.caseId()).stream()
            .filter(row -> knownAt == null || !row.recordedAt().isAfter(knownAt))
            .map(row -> new Fact(row.version(), journal.event(row)))
            .toList();
    var file = CaseFile.of(known, Objects.requireNonNullElse(asOf, LocalDate.MAX));
    if (file.particulars().applicant() == null) {
      throw Problem.notFound();
    }
    return file;
  }
}
