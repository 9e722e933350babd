package asylumchain.reporting.quality;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.reporting.backlog.BacklogResource.Whose;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// How carefully is decided.
@Path("/v1/quality")
public class QualityResource {

  private final QualityParameters parameters;
  private final QualityFigures figures;

  QualityResource(QualityParameters parameters, QualityFigures figures) {
    this.parameters = parameters;
    this.figures = figures;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Quality of decisions (nl: kwaliteit van beslissen) beside their speed",
      description =
          "Share of grants (nl: inwilligingen), decisions by authority level (nl: mandaatniveau),"
              + " interviews per decision, decisions withdrawn (nl: ingetrokken beslissingen),"
              + " judgments that annul (nl: gegrond) and decisions taken anew, per period, with the"
              + " control limits of Shewhart that each group's own past gives: what a"
              + " count leaves by chance no more often than a normal value leaves three standard"
              + " deviations, exact for small numbers too. Filters and groupBy: nationality, applicationKind,"
              + " track and unit, as they were on the day told of. displacement: what was added"
              + " elsewhere from the day before the first period after the past to asOf, see"
              + " /v1/displacement.")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "The last day told of. Default: the business date.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "per",
      in = ParameterIn.QUERY,
      description = "month or quarter. Default: quarter.",
      schema =
          @Schema(
              implementation = String.class,
              enumeration = {"month", "quarter"}))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "A day of the first period after the past. Default: a year is told.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "pastFrom",
      in = ParameterIn.QUERY,
      description = "A day of the first period of the past. Default: two years before from.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "groupBy",
      in = ParameterIn.QUERY,
      description = "Any of nationality, applicationKind, track, unit and one cohort:<code>.",
      schema = @Schema(implementation = String.class))
  public QualityView show(@BeanParam OneSheet sheet, @BeanParam Whose whose, @Context UriInfo uri) {
    return sheet.of(figures.answerBesideElsewhere(parameters.read(sheet.besides(uri))));
  }
}
