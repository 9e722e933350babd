package asylumchain.kit.toy;

import asylumchain.kit.access.AccessLog;
import asylumchain.kit.access.AccessLog.Outcome;
import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.After;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import asylumchain.kit.http.Safe;
import asylumchain.kit.http.StreamedBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/toys")
@Produces("application/json")
@Consumes("application/json")
public class ToyResource {

  record Wish(@NotBlank String name) {}

  private final ToyDesk desk;
  private final AccessLog log;
  private final CurrentCaller caller;

  ToyResource(ToyDesk desk, AccessLog log, CurrentCaller caller) {
    this.desk = desk;
    this.log = log;
    this.caller = caller;
  }

  @GET
  @Scope("toys:read")
  public Page<ToyDesk.Toy> list(
      @QueryParam("madeOn") @Nullable LocalDate madeOn,
      @QueryParam("knownAt") @Nullable Instant knownAt,
      @QueryParam("colour") NewToy.@Nullable Colour colour,
      @QueryParam("id") List<UUID> ids,
      @BeanParam @Valid Paging paging) {
    return page(paging, _ -> true);
  }

  private Page<ToyDesk.Toy> page(Paging paging, Predicate<ToyDesk.Toy> wanted) {
    var after = paging.cursor().map(it -> it.key().getFirst()).orElse("");
    var rows =
        desk.all().stream()
            .filter(wanted)
            .sorted(Comparator.comparing(it -> it.id().toString()))
            .filter(it -> it.id().toString().compareTo(after) > 0)
            .limit(paging.limit() + 1L)
            .toList();
    return Page.of(rows, paging.limit(), it -> Cursor.after(it.id()));
  }

  @POST
  @Scope("toys:write")
  public Answer make(@NotNull @Valid NewToy toy) {
    return desk.make(toy);
  }

  @GET
  @Path("{toyId}")
  @Scope("toys:read")
  public RestResponse<ToyDesk.Toy> show(
      @PathParam("toyId") UUID toyId, @HeaderParam("After") @Nullable String after) {
    After.parse(after)
        .await(
            () ->
                desk.find(toyId)
                    .map(it -> OptionalLong.of(it.version()))
                    .orElse(OptionalLong.empty()));
    var toy = desk.find(toyId);
    log.record(
        caller.get(),
        "toy-read",
        List.of(toyId),
        toy.isPresent() ? Outcome.ALLOWED : Outcome.REFUSED);
    return toy.map(it -> ResponseBuilder.ok(it).tag(Long.toString(it.version())).build())
        .orElseThrow(Problem::notFound);
  }

  @POST
  @Path("{toyId}/events")
  @Scope("toys:write")
  public Answer take(
      @PathParam("toyId") UUID toyId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ToyEvent event) {
    return desk.take(toyId, IfMatch.parse(ifMatch), event);
  }

  @POST
  @Path("_search")
  @Safe
  @Scope("toys:read")
  public Page<ToyDesk.Toy> search(@NotNull @Valid Wish wish, @BeanParam @Valid Paging paging) {
    return page(paging, toy -> toy.name().equals(wish.name()));
  }

  @POST
  @Path("imports")
  @Consumes("application/x-ndjson")
  @StreamedBody
  @Scope("toys:import")
  public Answer load(InputStream lines) throws IOException {
    lines.transferTo(OutputStream.nullOutputStream());
    return Answer.accepted("/v1/toys");
  }

  @GET
  @Path("colours")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  public ColourTable colours() {
    return new ColourTable(
        List.of(
            new ColourTable.Row(NewToy.Colour.RED, "=1+1, \"red\""),
            new ColourTable.Row(NewToy.Colour.GREEN, "green")));
  }
}
