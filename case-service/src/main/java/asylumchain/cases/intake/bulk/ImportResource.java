package asylumchain.cases.intake.bulk;

import asylumchain.cases.lifecycle.CaseJournal;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.StreamedBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Deliveries of many cases at once.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {

  private static final String NDJSON = "application/x-ndjson";

  private final ImportDesk desk;
  private final ImportQueries queries;
  private final CaseJournal journal;
  private final CurrentCaller caller;

  ImportResource(
      ImportDesk desk, ImportQueries queries, CaseJournal journal, CurrentCaller caller) {
    this.desk = desk;
    this.queries = queries;
    this.journal = journal;
    this.caller = caller;
  }

  @POST
  @StreamedBody
  @Consumes(NDJSON)
  @Scope("cases:import")
  @Operation(
      summary = "Deliver cases in bulk",
      description =
          "One JSON object per line: a new case (`source`, `sourceRef`, `person`, `events`) or"
              + " further events of a case delivered before. Answered once the body is kept"
              + " durably; the lines are taken after that, each exactly once. `recordedAt` of an"
              + " event needs the scope `cases:migrate`.")
  public Answer deliver(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull InputStream body)
      throws IOException {
    return desk.receive(caller.get(), journal.freshId(), dryRun, body);
  }

  @GET
  @Path("{importId}")
  @Scope("cases:import")
  @Operation(summary = "See how far a delivery is")
  public ImportView show(@PathParam("importId") UUID importId) {
    return queries.progress(importId, caller.get().organisation()).orElseThrow(Problem::notFound);
  }

  @GET
  @Path("{importId}/refusals")
  @Scope("cases:import")
  @Operation(summary = "List the lines that were refused")
  public Page<ImportView.Refusal> refusals(
      @PathParam("importId") UUID importId, @BeanParam @Valid Paging paging) {
    show(importId);
    var found = queries.refusals(importId, after(paging), paging.limit() + 1);
    return Page.of(found, paging.limit(), refusal -> Cursor.after(refusal.line()));
  }

  @GET
  @Path("{importId}/lines")
  @Scope("cases:import")
  @Operation(summary = "List what became of each line")
  public Page<LineResult> lines(
      @PathParam("importId") UUID importId, @BeanParam @Valid Paging paging) {
    show(importId);
    var found = queries.results(importId, after(paging), paging.limit() + 1);
    return Page.of(found, paging.limit(), result -> Cursor.after(result.line()));
  }

  private static long after(Paging paging) {
    try {
      return paging.cursor().map(cursor -> Long.parseLong(cursor.key().getFirst())).orElse(0L);
    } catch (NumberFormatException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
