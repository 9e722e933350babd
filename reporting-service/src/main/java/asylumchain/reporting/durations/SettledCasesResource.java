package asylumchain.reporting.durations;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.Whose;
import asylumchain.reporting.backlog.cases.CaseReading;
import asylumchain.reporting.backlog.cases.CasesResource.SameDay;
import asylumchain.reporting.backlog.counted.CountedReading;
import asylumchain.reporting.backlog.counted.CountedView;
import jakarta.validation.Valid;
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

/// The cases that a measure of duration counts as settled.
@Path("/v1/durations/cases")
public class SettledCasesResource {

  private final SettledCases numbers;
  private final CountedReading cases;

  SettledCasesResource(SettledCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The settled cases (nl: afgedane zaken) behind a duration",
      description =
          "Lists the cases that a measure of /v1/durations counts as settled for the same asOf,"
              + " periodFrom, since, knownAt, cohort and filters, each on the day it was settled on."
              + CountedView.SEEN)
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      required = true,
      description =
          "Which measure: duration-survival, duration-at-pace, duration-closed-only or"
              + " duration-opened-and-closed.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "periodFrom",
      in = ParameterIn.QUERY,
      description = "As for the figure.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "As for the figure: lodged or made.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @BeanParam OneSheet sheet,
      @BeanParam SameDay day,
      @BeanParam Whose whose,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(cases.read(numbers, sheet.besides(uri), paging));
  }
}
