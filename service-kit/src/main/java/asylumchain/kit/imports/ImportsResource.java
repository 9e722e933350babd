package asylumchain.kit.imports;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Deliveries of many lines at once.
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
public class ImportsResource {

  private static final String SCOPE = "${chain.imports.scope}";

  /// How a delivery that failed goes on.
  ///
  /// @param passOverFailedLine whether the line on which it failed is refused instead of tried
  // again
  public record Resumption(boolean passOverFailedLine) {}

  private final ImportDesk desk;
  private final ImportQueries queries;
  private final ImportsConfig config;
  private final CurrentCaller caller;
  private final Clock clock;

  ImportsResource(
      ImportDesk desk,
      ImportQueries queries,
      ImportsConfig config,
      CurrentCaller caller,
      Clock clock) {
    this.desk = desk;
    this.queries = queries;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @StreamedBody
  @Consumes("application/x-ndjson")
  @Scope(SCOPE)
  @Operation(
      summary = "Deliver many lines at once",
      description =
          "One JSON object per line. Answered once the body is kept durably; the lines are taken"
              + " after that, each exactly once. A `recordedAt` of the source's own needs the scope"
              + " for migration. `dryRun` reports what would be taken, and keeps nothing.")
  public Answer deliver(
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull InputStream body)
      throws IOException {
    var migration = caller.get().has(config.migrationScope());
    var options = new Options(migration, false, dryRun);
    return desk.receive(caller.get(), EventIds.next(clock), options, body);
  }

  @GET
  @Scope(SCOPE)
  @Operation(summary = "List the deliveries of your organisation, the newest first")
  public Page<ImportView> list(
      @QueryParam("state") ImportView.@Nullable State state, @BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(ImportsResource::importId).orElse(null);
    var found = queries.newest(caller.get().organisation(), state, before, paging.limit() + 1);
    return Page.of(found, paging.limit(), view -> Cursor.after(view.id()));
  }

  @GET
  @Path("{importId}")
  @Scope(SCOPE)
  @Operation(summary = "See how far a delivery is")
  public ImportView show(@PathParam("importId") UUID importId) {
    return queries.progress(importId, caller.get().organisation()).orElseThrow(Problem::notFound);
  }

  @GET
  @Path("{importId}/refusals")
  @Scope(SCOPE)
  @Operation(summary = "List the lines that were refused")
  public Page<ImportView.Refusal> refusals(
      @PathParam("importId") UUID importId, @BeanParam @Valid Paging paging) {
    show(importId);
    var found = queries.refusals(importId, after(paging), paging.limit() + 1);
    return Page.of(found, paging.limit(), refusal -> Cursor.after(refusal.line()));
  }

  @GET
  @Path("{importId}/results")
  @Scope(SCOPE)
  @Operation(summary = "List what became of each line")
  public Page<LineResult> results(
      @PathParam("importId") UUID importId, @BeanParam @Valid Paging paging) {
    show(importId);
    var found = queries.results(importId, after(paging), paging.limit() + 1);
    return Page.of(found, paging.limit(), result -> Cursor.after(result.line()));
  }

  @POST
  @Path("{importId}/cancellation")
  @Scope(SCOPE)
  @Operation(
      summary = "End a delivery",
      description = "What was taken stays taken; the rest is dropped.")
  public Answer cancel(@PathParam("importId") UUID importId) {
    show(importId);
    return desk.cancel(importId);
  }

  @POST
  @Path("{importId}/resumption")
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @Operation(
      summary = "Let a delivery that failed go on",
      description = "For operators, whoever delivered it.")
  public Answer resume(
      @PathParam("importId") UUID importId, @NotNull @Valid Resumption resumption) {
    return desk.resume(importId, resumption.passOverFailedLine());
  }

  private static UUID importId(Cursor cursor) {
    try {
      return UUID.fromString(cursor.key().getFirst());
    } catch (IllegalArgumentException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }

  private static long after(Paging paging) {
    try {
      return paging.cursor().map(cursor -> Long.parseLong(cursor.key().getFirst())).orElse(0L);
    } catch (NumberFormatException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }
}
