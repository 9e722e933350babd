package asylumchain.kit.imports.csv;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Cursor;
import asylumchain.kit.http.Page;
import asylumchain.kit.http.Paging;
import asylumchain.kit.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// How the tables of an organisation's systems become lines.
@Path("/v1/import-mappings")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
public class ImportMappingsResource {

  private static final String SCOPE = "${chain.imports.scope}";

  private final MappingDesk desk;
  private final MappingTable mappings;
  private final CurrentCaller caller;

  ImportMappingsResource(MappingDesk desk, MappingTable mappings, CurrentCaller caller) {
    this.desk = desk;
    this.mappings = mappings;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope(SCOPE)
  @Operation(
      summary = "Say how the columns of a table become fields",
      description =
          "`columns` gives each heading its path (`person.familyName`, `events.0.occurredOn`). What"
              + " has no filled cell in a row is left out of the line, constants included: an event"
              + " that has not happened. A mapping never changes; a delivery names it by its id.")
  public Answer make(@NotNull @Valid Mapping mapping) {
    return desk.keep(caller.get().organisation(), mapping);
  }

  @GET
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "List the mappings of your organisation, the newest first")
  public Page<MappingTable.Kept> list(@BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(Cursor::id).orElse(null);
    var found = mappings.newest(caller.get().organisation(), before, paging.limit() + 1);
    return Page.of(found, paging.limit(), kept -> Cursor.after(kept.id()));
  }

  @GET
  @Path("{mappingId}")
  @Scope(SCOPE)
  @NotForAuditors(NotForAuditors.OWN_AFFAIRS)
  @Operation(summary = "Read a mapping")
  public MappingTable.Kept show(@PathParam("mappingId") UUID mappingId) {
    return mappings.find(mappingId, caller.get().organisation()).orElseThrow(Problem::notFound);
  }
}
