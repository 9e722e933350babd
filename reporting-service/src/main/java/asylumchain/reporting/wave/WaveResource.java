package asylumchain.reporting.wave;

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

/// Which terms expire in which week.
@Path("/v1/deadline-wave")
public class WaveResource {

  private final WaveParameters parameters;
  private final WaveFigures figures;

  WaveResource(WaveParameters parameters, WaveFigures figures) {
    this.parameters = parameters;
    this.figures = figures;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "Terms for the decision that expire (nl: beslistermijnen), per ISO week",
      description =
          "For the week of asOf and the 77 after it: how many terms of open cases expire if nothing"
              + " is decided, and how many cases at least are past their term at the end of the"
              + " week, at the output of the last 4, 13 and 52 weeks. What is past its term already"
              + " is week zero. Each group has every week, those in which nothing expires among"
              + " them; no more than 1,000 groups are told. Filters are those of the backlog, without"
              + " stage, settlement, caseAgeBand, termStatus and termBand: a settled case has others"
              + " than it had.")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "The day from which is counted, past or future. Default: the business date.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "definition",
      in = ParameterIn.QUERY,
      description = "Of open cases; see /v1/definitions. Default: awaiting-first-decision.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "groupBy",
      in = ParameterIn.QUERY,
      description =
          "Such as unit, nationality, waitingFor or cohort:<code>, separated by commas. Beside"
              + " waitingFor also stage.",
      schema = @Schema(implementation = String.class))
  public WaveView show(@BeanParam OneSheet sheet, @BeanParam Whose whose, @Context UriInfo uri) {
    return sheet.of(figures.answer(parameters.read(sheet.besides(uri))));
  }
}
