package asylumchain.reporting.dashboard;

import asylumchain.kit.access.PublicOperation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The public page.
@Path("/")
public class DashboardResource {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final DashboardFigures figures;

  DashboardResource(DashboardFigures figures) {
    this.figures = figures;
  }

  @CheckedTemplate(basePath = "dashboard")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(DashboardPage page);
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @PublicOperation
  @Operation(hidden = true)
  public Response page(
      @QueryParam("lang") @Nullable String lang,
      @QueryParam("cohort") @Nullable String cohort,
      @QueryParam("knownAt") @Nullable String knownAt,
      @HeaderParam("Accept-Language") @Nullable String accepted) {
    var wording = Wording.in(Wording.Language.of(lang, accepted));
    var page = new DashboardPage(figures.read(cohort, knownAt), wording);
    return Response.ok(Templates.page(page).render())
        .header("Content-Security-Policy", POLICY)
        .header("Content-Language", wording.language().tag())
        .header("Vary", "Accept-Language")
        .build();
  }

  @GET
  @Path("dashboard.css")
  @Produces("text/css")
  @PublicOperation
  @Operation(hidden = true)
  public String style() throws IOException {
    try (var sheet = DashboardResource.class.getResourceAsStream("/dashboard/dashboard.css")) {
      return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
