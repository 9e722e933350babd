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

/// What the corrections of a balance count.
@Path("/v1/flows/balance/cases")
public class CorrectionCasesResource {

  private final CorrectionCases numbers;
  private final CountedReading cases;

  CorrectionCasesResource(CorrectionCases numbers, CountedReading cases) {
    this.numbers = numbers;
    this.cases = cases;
  }

  @GET
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @Scope(CaseReading.CASES)
  @Operation(
      summary = "The cases behind a correction of the opening stock (nl: beginvoorraad)",
      description =
          "Lists the cases that the opening stock of /v1/flows/balance has more, or fewer, as known"
              + " now than it had as known at openingKnownAt, for the same from, to, knownAt,"
              + " definition, groupBy, cohort and filters. A case that changes groups is one fewer"
              + " here and one more there."
              + CountedView.SEEN)
  @Parameter(
      name = "change",
      in = ParameterIn.QUERY,
      required = true,
      description = "Which way: more or fewer.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "why",
      in = ParameterIn.QUERY,
      description = "What made it, as /v1/flows/balance says it, such as BECAME_KNOWN.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "what",
      in = ParameterIn.QUERY,
      description = "The event that became known, such as decision-made.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "group",
      in = ParameterIn.QUERY,
      description = "The values of the group, separated by commas in the order of groupBy.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "openingKnownAt",
      in = ParameterIn.QUERY,
      description = "As for the balance. Without it nothing is a correction.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "First day, included; the opening stock is that of the day before.",
      schema = @Schema(implementation = String.class))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Last day, included. Default: the business date.",
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
