package asylumchain.reporting.durations;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.reporting.backlog.BacklogResource.Groups;
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

/// How long cases take.
@Path("/v1/durations")
public class DurationsResource {

  private final DurationParameters parameters;
  private final DurationFigures figures;

  DurationsResource(DurationParameters parameters, DurationFigures figures) {
    this.parameters = parameters;
    this.figures = figures;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope("backlog:read")
  @Operation(
      summary = "How long cases take until they are settled (nl: doorlooptijd)",
      description =
          "Median and P90 with open cases counted (Kaplan–Meier), and beside them the measures that"
              + " leave open cases out, each under its definition. A group may be too young for a"
              + " median: then it is absent, not short. groupBy, cohort and the filters are those"
              + " of the backlog; a case stands where it stood at the end of the last day"
              + " observed. displacement: what was added elsewhere over the period, see"
              + " /v1/displacement.")
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description =
          "The last day observed. Default: the business date. Never later than what is known.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "periodFrom",
      in = ParameterIn.QUERY,
      description =
          "First day of the period of the measures that have one. Default: six months to the last"
              + " day observed.",
      schema = @Schema(implementation = String.class, format = "date"))
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description =
          "lodged (nl: ingediend), the default, or made (nl: asielwens geuit): from which day a"
              + " duration counts.",
      schema =
          @Schema(
              implementation = String.class,
              enumeration = {"lodged", "made"}))
  public DurationsView show(
      @BeanParam OneSheet sheet,
      @BeanParam Whose whose,
      @BeanParam Groups groups,
      @Context UriInfo uri) {
    return sheet.of(figures.answerBesideElsewhere(parameters.read(sheet.besides(uri))));
  }
}
