package asylumchain.reporting.flows;

import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import asylumchain.kit.http.Paging;
import asylumchain.reporting.backlog.BacklogResource.Counted;
import asylumchain.reporting.backlog.BacklogResource.Groups;
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

/// What a number of the flows counts.
@Path("/v1/flows/cases")
public class FlowCasesResource {

  private final FlowCases numbers;
  private final CountedReading cases;

  FlowCasesResource(FlowCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases behind a number of the flows (nl: instroom, uitstroom)",
      description =
          "Lists each day on which a case came in, went out or moved, as /v1/flows counts it for"
              + " the same from, to, knownAt, definition, groupBy, cohort and filters. It lists"
              + " steps, not cases: a case that goes out and comes in again stands here twice."
              + CountedView.SEEN)
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      required = true,
      description = "Which way: IN, OUT or MOVED.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "cameFrom",
      in = ParameterIn.QUERY,
      description = "Of what came in: the stage before, or NONE for what was new.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "wentTo",
      in = ParameterIn.QUERY,
      description = "Of what went out: the stage after.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      description =
          "Of what went out: how it was settled (nl: afgedaan), or NONE where it was not.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "fromGroup",
      in = ParameterIn.QUERY,
      description = "The group it left: a value of each dimension of groupBy, with commas.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "toGroup",
      in = ParameterIn.QUERY,
      description = "The group it joined: a value of each dimension of groupBy, with commas.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "The first day, included. Default: the first day of the month of `to`.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "The last day, included. Default: the business date.",
      schema = @Schema(implementation = String.class))
  public CountedView list(
      @BeanParam OneSheet sheet,
      @BeanParam Counted counted,
      @BeanParam Groups groups,
      @Context UriInfo uri,
      @BeanParam @Valid Paging paging) {
    return sheet.of(cases.read(numbers, sheet.besides(uri), paging));
  }
}
