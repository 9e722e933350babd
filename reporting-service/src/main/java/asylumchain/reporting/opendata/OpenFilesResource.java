package asylumchain.reporting.opendata;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The open data as files: whoever follows a link from a page cannot say by `Accept` in which form
/// they are wanted.
@Path("/open-data")
public class OpenFilesResource {

  private static final Map<String, String> TYPES =
      Map.of("csv", Csv.CSV, "xlsx", Csv.XLSX, "json", MediaType.APPLICATION_JSON);

  private final OpenFigures figures;

  OpenFilesResource(OpenFigures figures) {
    this.figures = figures;
  }

  /// The same answer as `/v1/open-data/{dataset}` in the form that the name ends with.
  @GET
  @Path("{dataset: [a-z-]+}.{form: csv|xlsx|json}")
  @Produces({MediaType.APPLICATION_JSON, Csv.CSV, Csv.XLSX, MediaType.WILDCARD})
  @PublicOperation
  @Operation(hidden = true)
  public Response file(
      @PathParam("dataset") String dataset,
      @PathParam("form") String form,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @BeanParam OneSheet sheet) {
    var asked = Dataset.named(dataset).orElseThrow(Problem::notFound);
    return Response.ok(sheet.of(figures.of(asked, from, to)))
        .type(TYPES.get(form))
        .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(dataset, form))
        .build();
  }
}
