package asylumchain.kit.imports.publications;

import asylumchain.kit.access.CurrentCaller;
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

/// Figures that were published. What their readers could have known cannot be added to unnoticed:
/// an import that does so must say that it restates.
@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "chain.imports.enabled", stringValue = "true")
public class PublicationsResource {

  private final PublicationDesk desk;
  private final PublicationTable publications;
  private final CurrentCaller caller;

  PublicationsResource(PublicationDesk desk, PublicationTable publications, CurrentCaller caller) {
    this.desk = desk;
    this.publications = publications;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Scope("figures:publish")
  @Operation(
      summary = "Say that figures were published",
      description =
          "From then on an import that brings a `recordedAt` up to `knownAt` is refused line by"
              + " line, unless it is delivered as a restatement (nl: herziening).")
  public Answer make(@NotNull @Valid Publication publication) {
    return desk.keep(caller.get().organisation(), publication);
  }

  @GET
  @Scope({"${chain.imports.scope}", "figures:publish"})
  @Operation(summary = "List what was published, the latest told first")
  public Page<PublicationTable.Kept> list(@BeanParam @Valid Paging paging) {
    var before = paging.cursor().map(Cursor::id).orElse(null);
    var found = publications.newest(before, paging.limit() + 1);
    return Page.of(found, paging.limit(), kept -> Cursor.after(kept.id()));
  }

  @GET
  @Path("{publicationId}")
  @Scope({"${chain.imports.scope}", "figures:publish"})
  @Operation(summary = "Read what was said of one publication")
  public PublicationTable.Kept show(@PathParam("publicationId") UUID publicationId) {
    return publications.find(publicationId).orElseThrow(Problem::notFound);
  }
}
