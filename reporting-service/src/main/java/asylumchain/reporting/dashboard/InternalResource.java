package asylumchain.reporting.dashboard;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.backlog.cases.CaseParameters;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.dashboard.PageResource.Form;
import asylumchain.reporting.dashboard.frame.Asked;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The pages for those who have logged in: the same figures as they are, and the cases behind them.
@Path(Asked.INSIDE)
public class InternalResource {

  private final PageResource answers;
  private final CaseParameters parameters;
  private final CaseReading cases;

  InternalResource(PageResource answers, CaseParameters parameters, CaseReading cases) {
    this.answers = answers;
    this.parameters = parameters;
    this.cases = cases;
  }

  @GET
  @Produces({PageResource.HTML, Csv.CSV, Csv.XLSX, "application/json"})
  @Scope(CaseReading.FIGURES)
  @Operation(hidden = true)
  public Response first(@BeanParam Form form, @Context UriInfo uri) {
    return answers.inside(Page.ALL.getFirst(), form, uri);
  }

  @GET
  @Path(Page.PATH)
  @Produces({PageResource.HTML, Csv.CSV, Csv.XLSX, "application/json"})
  @Scope(CaseReading.FIGURES)
  @Operation(hidden = true)
  public Response page(@PathParam("page") String name, @BeanParam Form form, @Context UriInfo uri) {
    return answers.inside(name, form, uri);
  }

  /// The list of cases; as a table, of comma-separated values or a spreadsheet, it has all of them.
  ///
  /// @throws Problem 400 when it is asked for as JSON: a part of it would pass for all
  @GET
  @Path(Page.CASES)
  @Produces({PageResource.HTML, Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(hidden = true)
  public Response cases(@BeanParam Form form, @Context UriInfo uri) {
    return answers.list(
        Page.CASES,
        form,
        uri,
        () -> {
          var filters = Asked.filters(uri.getQueryParameters());
          filters.remove("cursor");
          return cases.whole(parameters.read(filters));
        });
  }
}
