package asylumchain.reporting.quality;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.Whose;
import asylumchain.reporting.backlog.cases.CaseReading;
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

/// What a measure of quality counts.
@Path("/v1/quality/cases")
public class QualityCasesResource {

  private final QualityCases numbers;
  private final CountedReading cases;

  QualityCasesResource(QualityCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases behind a measure of quality (nl: kwaliteit van beslissen)",
      description =
          "Lists the decisions, interviews, withdrawals or judgments that a measure of /v1/quality counts"
              + " from one day to another, or among how many it counts them, for the same knownAt,"
              + " cohort and filters. It lists steps, not cases: times says how often one counts."
              + CountedView.SEEN)
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      required = true,
      description =
          "Which measure: grant-share, authority-level-share, second-reader-share,"
              + " interviews-per-decision, withdrawn-per-decision, annulled-share or"
              + " decided-again-share.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "part",
      in = ParameterIn.QUERY,
      required = true,
      description = "count: what it counts; of: among how many.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "authorityLevel",
      in = ParameterIn.QUERY,
      description = "Only after a decision at this level (nl: mandaatniveau).",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "The first day, included. Default: the first day of the month of asOf.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "asOf",
      in = ParameterIn.QUERY,
      description = "The last day, included. Default: the business date.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @BeanParam OneSheet sheet,
      @BeanParam Whose whose,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(cases.read(numbers, sheet.besides(uri), paging));
  }
}
