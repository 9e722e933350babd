package asylumchain.cases.destruction;

import asylumchain.cases.retention.holds.Asking;
import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Download;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Destruction runs, as they are read.
@Path("/v1/destruction-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "destruction")
public class RunResource {

  static final String PROPOSE = "destruction:propose";
  static final String APPROVE = "destruction:approve";

  private static final MediaType CSV = MediaType.valueOf(Download.CSV);
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

  private final Runs runs;
  private final AccessLog log;
  private final Asking asking;

  RunResource(Runs runs, AccessLog log, Asking asking) {
    this.runs = runs;
    this.log = log;
    this.asking = asking;
  }

  @GET
  @Scope({PROPOSE, APPROVE})
  @Operation(
      summary = "List the destruction runs of your organisation, the newest first",
      description = "To an auditor, those of all organisations.")
  public Page<DestructionRun> list(@BeanParam @Valid Paging paging) {
    var caller = asking.caller();
    var whose = caller.sight();
    var before = paging.cursor().map(Cursor::id).orElse(null);
    var found =
        runs.table().list(whose, before, paging.limit() + 1).stream().map(runs::counted).toList();
    var page = Page.of(found, paging.limit(), run -> Cursor.after(run.runId()));
    audited("destruction-runs-read", page.items());
    return page;
  }

  @GET
  @Path("{runId}")
  @Scope({PROPOSE, APPROVE})
  @Operation(summary = "See how far a destruction run is")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DestructionRun.class)))
  public Response show(@PathParam("runId") UUID runId) {
    var run = runs.read(asking.caller(), runId);
    audited("destruction-run-read", List.of(run));
    return Response.ok(run).tag(new EntityTag(Integer.toString(run.version()))).build();
  }

  @GET
  @Path("{runId}/cases")
  @Scope({PROPOSE, APPROVE})
  @Operation(
      summary = "Read the list of a destruction run",
      description =
          "Each case (nl: vernietigingslijst) with the rule by which its period had passed, and"
              + " what became of it.")
  public Page<ListedCase> cases(@PathParam("runId") UUID runId, @BeanParam @Valid Paging paging) {
    runs.read(asking.caller(), runId);
    var after = paging.cursor().map(Cursor::id).orElse(null);
    var found = runs.items().page(runId, after, paging.limit() + 1);
    var page = Page.of(found, paging.limit(), listed -> Cursor.after(listed.caseId()));
    logged("destruction-list-read", page.items());
    return page;
  }

  @GET
  @Path("{runId}/certificate")
  @Produces({MediaType.APPLICATION_JSON, Download.CSV})
  @Scope({PROPOSE, APPROVE})
  @Operation(
      summary = "What proves the destruction",
      description =
          "Who proposed it, who approved it and when, and of each case the place in the journal of"
              + " the fact that it was destroyed (`part`, `seq`) with a digest over what was (nl:"
              + " verklaring van vernietiging). Of a run that is not DONE it proves what was"
              + " destroyed until now.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Certificate.class)),
        @Content(mediaType = Download.CSV)
      })
  public Response certificate(@PathParam("runId") UUID runId, @Context Request request) {
    var run = runs.read(asking.caller(), runId);
    var all = runs.all(runId);
    logged("destruction-certificate-read", all);
    var as = request.selectVariant(FORMS).getMediaType();
    return as.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        ? Response.ok(new Certificate(run, all)).type(as).build()
        : Response.ok(
                new Download<ListedCase>(
                    ListedCase.COLUMNS,
                    ListedCase::cells,
                    last -> last == null ? all : List.<ListedCase>of()))
            .type(as)
            .build();
  }

  /// An auditor reads across organisations: that is logged, by the runs. They name no case.
  private void audited(String action, List<DestructionRun> read) {
    if (asking.caller().has(Scope.AUDIT)) {
      var subjects = read.stream().map(DestructionRun::runId).toList();
      log.record(asking.caller(), action, subjects, Outcome.ALLOWED);
    }
  }

  private void logged(String action, List<ListedCase> cases) {
    var subjects = cases.stream().map(ListedCase::caseId).toList();
    log.record(asking.caller(), action, subjects, Outcome.ALLOWED);
  }
}
