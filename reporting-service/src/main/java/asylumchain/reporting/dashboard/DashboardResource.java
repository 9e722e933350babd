package asylumchain.reporting.dashboard;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Csv;
import asylumchain.reporting.dashboard.PageResource.Form;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The public pages, and their tables as downloads.
@Path("/")
public class DashboardResource {

  private final PageResource answers;

  DashboardResource(PageResource answers) {
    this.answers = answers;
  }

  @GET
  @Produces({PageResource.HTML, Csv.CSV, Csv.XLSX, "application/json"})
  @PublicOperation
  @Operation(hidden = true)
  public Response first(@BeanParam Form form, @Context UriInfo uri) {
    return answers.open(Page.ALL.getFirst(), form, uri);
  }

  @GET
  @Path(Page.PATH)
  @Produces({PageResource.HTML, Csv.CSV, Csv.XLSX, "application/json"})
  @PublicOperation
  @Operation(hidden = true)
  public Response page(@PathParam("page") String name, @BeanParam Form form, @Context UriInfo uri) {
    return answers.open(name, form, uri);
  }

  /// Where the identity provider leads whoever has logged out: on to the first page.
  ///
  /// @param state the provider's answer to the mark of who asked for it, of no use here
  @GET
  @Path("logged-out")
  @PublicOperation
  @Operation(hidden = true)
  public Response loggedOut(@QueryParam("state") @Nullable String state) {
    return Response.seeOther(URI.create("/")).build();
  }
}
