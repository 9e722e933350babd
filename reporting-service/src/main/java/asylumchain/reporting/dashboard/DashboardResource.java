package asylumchain.reporting.dashboard;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Problem;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.frame.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The public pages, and their tables as downloads.
@Path("/")
public class DashboardResource {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";
  private static final String HTML = "text/html;charset=UTF-8";

  private final Pages pages;

  DashboardResource(Pages pages) {
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(Page page);
  }

  /// What is asked of a page beside its filters.
  public static class Form {

    @QueryParam("lang")
    @Nullable String lang;

    @QueryParam("format")
    @Nullable String format;

    @QueryParam("table")
    @Nullable String table;

    @HeaderParam("Accept-Language")
    @Nullable String accepted;
  }

  @GET
  @Produces({HTML, "text/csv", "application/json"})
  @PublicOperation
  @Operation(hidden = true)
  public Response first(@BeanParam Form form, @Context UriInfo uri) {
    return answer(Page.ALL.getFirst(), form, uri);
  }

  @GET
  @Path("{page: weeks|cohorts|flows|durations|nationalities|quality|data-quality|definitions}")
  @Produces({HTML, "text/csv", "application/json"})
  @PublicOperation
  @Operation(hidden = true)
  public Response page(@PathParam("page") String name, @BeanParam Form form, @Context UriInfo uri) {
    return answer(name, form, uri);
  }

  private Response answer(String name, Form form, UriInfo uri) {
    var wording = Wording.in(Wording.Language.of(form.lang, form.accepted));
    var told = pages.told(wording);
    return answer(name, form, uri, told)
        .header("Content-Security-Policy", POLICY)
        .header("Content-Language", wording.language().tag())
        .header("Vary", "Accept-Language")
        .build();
  }

  private ResponseBuilder answer(String name, Form form, UriInfo uri, Told told) {
    try {
      var page = pages.page(name, uri.getQueryParameters(), told);
      return form.format == null ? html(Response.ok(), page) : download(page, form);
    } catch (Problem problem) {
      return html(Response.status(problem.status()), pages.refused(name, problem, told));
    }
  }

  private static ResponseBuilder html(ResponseBuilder answer, Page page) {
    return answer.entity(Templates.page(page).render()).type(HTML);
  }

  private static ResponseBuilder download(Page page, Form form) {
    var type =
        switch (String.valueOf(form.format)) {
          case "csv" -> "text/csv";
          case "json" -> "application/json";
          default -> throw Problem.badRequest("format", "must be csv or json");
        };
    var table =
        page.content()
            .table(String.valueOf(form.table))
            .orElseThrow(() -> Problem.badRequest("table", "is not a table of this page"));
    return Response.ok(PublishedTable.of(page, table))
        .type(type)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.%s\"".formatted(page.name(), table.id(), form.format));
  }
}
