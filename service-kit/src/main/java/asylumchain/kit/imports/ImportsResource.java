package asylumchain.kit.imports;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Download;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.StreamedBody;
import asylumchain.kit.imports.JobTable.Options;
import asylumchain.kit.imports.lines.LineResult;
import asylumchain.kit.journal.EventIds;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Deliveries of many lines at once.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
public class ImportsResource {

  private static final String SCOPE = "${chain.imports.scope}";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(
              MediaType.APPLICATION_JSON_TYPE,
              MediaType.valueOf(Download.NDJSON),
              MediaType.valueOf(Download.CSV))
          .build();

  /// How a delivery that failed goes on.
  ///
  /// @param passOverFailedLine whether the line on which it failed is refused, not tried again
  public record Resumption(boolean passOverFailedLine) {}

  private final ImportDesk desk;
  private final ImportQueries queries;
  private final Bodies bodies;
  private final ImportsConfig config;
  private final CurrentCaller caller;
  private final Clock clock;

  ImportsResource(
      ImportDesk desk,
      ImportQueries queries,
      Bodies bodies,
      ImportsConfig config,
      CurrentCaller caller,
      Clock clock) {
    this.desk = desk;
    this.queries = queries;
    this.bodies = bodies;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @StreamedBody
  @Consumes({Download.NDJSON, Download.CSV})
  @Scope(SCOPE)
  @Operation(
      summary = "Deliver many lines at once",
      description =
          "One JSON object per line, or a table with a heading (`text/csv`). Answered once the body"
              + " is kept durably; the lines are taken after that, each exactly once. A"
              + " `recordedAt` of the source's own needs the scope for migration; one from before"
              + " the latest published figures also needs `restatement=true`. `dryRun=true` reports"
              + " what would be taken, and keeps nothing. The headings of a table are the paths of"
              + " fields (`person.familyName`), or what `mapping` makes of them.")
  @APIResponse(responseCode = "202", description = "Kept; Location tells the progress.")
  public Answer deliver(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("restatement") @DefaultValue("false") boolean restatement,
      @QueryParam("mapping") @Nullable UUID mapping,
      @Context HttpHeaders headers,
      @NotNull InputStream body)
      throws IOException {
    var migration = caller.get().has(config.migrationScope());
    var options = new Options(migration, restatement, dryRun);
    var content = bodies.of(headers.getMediaType(), mapping, caller.get().organisation(), body);
    return desk.receive(caller.get(), EventIds.next(clock), options, content);
  }

  @GET
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "List the deliveries of your organisation, the newest first")
  public Page<ImportView> list(
      @QueryParam("state") ImportView.@Nullable State state, @BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(Cursor::id).orElse(null);
    var found = queries.newest(caller.get().organisation(), state, before, paging.limit() + 1);
    return Page.of(found, paging.limit(), view -> Cursor.after(view.id()));
  }

  @GET
  @Path("{importId}")
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "See how far a delivery is")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response show(@PathParam("importId") UUID importId) {
    var view = own(importId);
    return Response.ok(view).tag(Long.toString(view.version())).build();
  }

  @GET
  @Path("{importId}/failure")
  @Scope("operations")
  @NotForAuditors(NotForAuditors.MACHINE)
  @Operation(
      summary = "See why a delivery stopped",
      description =
          "For operators, whoever delivered it: a code, the number of the line and what to do,"
              + " nothing of what the lines say. 404 for one that did not fail.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportView.Stopped.class)))
  public Response failure(@PathParam("importId") UUID importId) {
    var view = queries.failed(importId).orElseThrow(Problem::notFound);
    return Response.ok(view.failure()).tag(Long.toString(view.version())).build();
  }

  @GET
  @Path("{importId}/refusals")
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "List the lines that were refused")
  public Page<ImportView.Refusal> refusals(
      @PathParam("importId") UUID importId, @BeanParam @Valid Paging paging) {
    own(importId);
    var found = queries.refusals(importId, after(paging), paging.limit() + 1);
    return Page.of(found, paging.limit(), refusal -> Cursor.after(refusal.line()));
  }

  @GET
  @Path("{importId}/results")
  @Produces({MediaType.APPLICATION_JSON, Download.NDJSON, Download.CSV})
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(
      summary = "See what became of each line",
      description =
          "As JSON page by page; as `text/csv` or `application/x-ndjson` all at once, whatever"
              + " `limit` and `cursor` say.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ImportView.Results.class)),
        @Content(mediaType = Download.NDJSON, schema = @Schema(implementation = LineResult.class)),
        @Content(mediaType = Download.CSV)
      })
  public Response results(
      @PathParam("importId") UUID importId,
      @BeanParam @Valid Paging paging,
      @Context Request request) {
    own(importId);
    var as = request.selectVariant(FORMS).getMediaType();
    if (!as.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      return Response.ok(queries.allResults(importId)).type(as).build();
    }
    var found = queries.results(importId, after(paging), paging.limit() + 1);
    return Response.ok(Page.of(found, paging.limit(), result -> Cursor.after(result.line())))
        .type(as)
        .build();
  }

  @POST
  @Path("{importId}/cancellation")
  @Scope(SCOPE)
  @Operation(
      summary = "End a delivery",
      description = "What was taken stays taken; the rest is dropped.")
  @APIResponse(responseCode = "204", description = "Cancelled; what was taken stays taken.")
  public Answer cancel(
      @PathParam("importId") UUID importId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    own(importId);
    return desk.cancel(importId, IfMatch.parse(ifMatch));
  }

  @POST
  @Path("{importId}/resumption")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @Operation(
      summary = "Let a delivery that failed go on",
      description =
          "For operators, whoever delivered it. `If-Match` has the ETag of the failure that was"
              + " looked at, so that no line is passed over that nobody has seen. One that nobody lets"
              + " go on is cancelled after a time (30 days by default), and its lines are dropped.")
  @APIResponse(responseCode = "202", description = "Taken up again; Location tells the progress.")
  public Answer resume(
      @PathParam("importId") UUID importId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Resumption resumption) {
    return desk.resume(importId, IfMatch.parse(ifMatch), resumption.passOverFailedLine());
  }

  private ImportView own(UUID importId) {
    return queries.progress(importId, caller.get().organisation()).orElseThrow(Problem::notFound);
  }

  private static long after(Paging paging) {
    return paging.cursor().map(Cursor::number).orElse(0L);
  }
}
